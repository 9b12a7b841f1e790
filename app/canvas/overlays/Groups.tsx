import { memo, type ReactElement } from 'react'
import { groupLabelBox, type GroupDrawing } from '../../../model/picture/groupDrawings'
import { groupSubject } from '../../store/selection'
import { standingOf, useEmphasis } from '../emphasis'
import { MarkSvg } from '../MarkSvg'
import './groups.css'

/** Groups as quiet labelled frames, outer ones first. */
export const Groups = memo(function Groups({ groups }: { readonly groups: readonly GroupDrawing[] }): ReactElement {
  return (
    <svg className="layer groups" aria-hidden="true">
      {groups.map((group) => (group.card === undefined ? <GroupFrame key={group.id} group={group} /> : null))}
    </svg>
  )
})

const GroupFrame = memo(function GroupFrame({ group }: { readonly group: GroupDrawing }) {
  const subject = groupSubject(group.id)
  const standing = useEmphasis((emphasis) => standingOf(emphasis, subject))
  return (
    <g className={`group ${standing}`} data-subject={subject}>
      <MarkSvg marks={group.marks} />
      <rect className="group-handle" {...groupLabelBox(group)} />
      <g className="group-fold" transform={`translate(${group.box.x + group.box.width - 32} ${group.box.y + 4})`}>
        <path d="M9 12l5-5 5 5" />
        <rect className="group-toggle" data-fold={group.id} width={28} height={24}>
          <title>Collapse</title>
        </rect>
      </g>
    </g>
  )
})
