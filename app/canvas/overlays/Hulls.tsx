import { memo, type ReactElement } from 'react'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import { useEmphasis, type Emphasis } from '../emphasis'
import { MarkSvg } from '../MarkSvg'
import './hulls.css'

type HullsProps = { readonly hulls: readonly HullDrawing[] }

const standing = ({ lit, selected }: Emphasis, hull: HullDrawing): string => {
  const subjects = hull.boundaries.map((id) => `boundary:${id}`)
  if (subjects.some((subject) => selected.has(subject))) return 'selected'
  if (lit === null) return 'plain'
  return subjects.some((subject) => lit.has(subject)) ? 'lit' : 'dimmed'
}

/** The boundaries as soft shapes behind everything else, outer ones first. */
export const Hulls = memo(function Hulls({ hulls }: HullsProps): ReactElement {
  return (
    <svg className="layer hulls" aria-hidden="true">
      {hulls.map((hull) => (
        <Hull key={hull.id} hull={hull} />
      ))}
    </svg>
  )
})

const Hull = memo(function Hull({ hull }: { readonly hull: HullDrawing }) {
  const stands = useEmphasis((emphasis) => standing(emphasis, hull))
  return (
    <g className={`hull ${stands}`} data-hull={hull.id}>
      <MarkSvg marks={hull.marks} />
    </g>
  )
})

/** Who answers for each boundary. A tab is where a boundary is pointed at and selected. */
export const HullTabs = memo(function HullTabs({ hulls }: HullsProps): ReactElement {
  return (
    <svg className="layer hull-tabs">
      {hulls.map((hull) => (
        <HullTab key={hull.id} hull={hull} />
      ))}
    </svg>
  )
})

const HullTab = memo(function HullTab({ hull }: { readonly hull: HullDrawing }) {
  const stands = useEmphasis((emphasis) => standing(emphasis, hull))
  return (
    <g
      className={`hull-tab ${stands}`}
      role="group"
      aria-roledescription={hull.boundaries.length === 0 ? 'area' : 'boundary'}
      aria-label={hull.spoken}
      tabIndex={0}
      data-subject={hull.subject}
    >
      <MarkSvg marks={hull.tabMarks} />
    </g>
  )
})
