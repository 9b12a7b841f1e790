import { memo, useMemo, type ReactElement } from 'react'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import { useCamera } from '../camera'
import { useEmphasis, type Emphasis } from '../emphasis'
import { MarkSvg } from '../MarkSvg'
import { useScene } from '../scene'
import { isSmall } from '../view/view'
import './hulls.css'
import { largeTabs, tabScale, toLargeTab, type LargeTab } from './largeTabs'

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

/** From afar, tabs are drawn larger, as names of nodes are; while nodes are carried, as before. A large drawing is painted then. */
const useLargeTabs = (): ReadonlyMap<string, LargeTab> | undefined => {
  const scale = useCamera(({ zoom }) => tabScale(zoom))
  const scene = useScene(({ atRest }) => (scale === 1 || !isSmall(atRest) ? undefined : atRest))
  return useMemo(() => (scene === undefined ? undefined : largeTabs(scene, scale)), [scene, scale])
}

/** Who answers for each boundary. A tab is where a boundary is pointed at and selected. */
export const HullTabs = memo(function HullTabs({ hulls }: HullsProps): ReactElement {
  const large = useLargeTabs()
  return (
    <svg className="layer hull-tabs">
      {hulls.map((hull) => (
        <HullTab key={hull.id} hull={hull} large={large?.get(hull.id)} />
      ))}
    </svg>
  )
})

type HullTabProps = { readonly hull: HullDrawing; readonly large: LargeTab | undefined }

const HullTab = memo(function HullTab({ hull, large }: HullTabProps) {
  const stands = useEmphasis((emphasis) => standing(emphasis, hull))
  return (
    <g
      className={`hull-tab ${stands}`}
      role="group"
      aria-roledescription={hull.boundaries.length === 0 ? 'area' : 'boundary'}
      aria-label={hull.spoken}
      tabIndex={0}
      data-subject={hull.subject}
      transform={large === undefined ? undefined : toLargeTab(hull, large)}
    >
      <MarkSvg marks={hull.tabMarks} />
    </g>
  )
})
