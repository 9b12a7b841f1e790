import { memo, type ReactElement } from 'react'
import type { GroupDrawing } from '../../../model/picture/groupDrawings'
import { groupSubject } from '../../store/selection'
import { standingOf, useEmphasis } from '../emphasis'
import { MarkSvg } from '../MarkSvg'

/** Groups as quiet labelled frames, outer ones first. */
export const Groups = memo(function Groups({ groups }: { readonly groups: readonly GroupDrawing[] }): ReactElement {
  return (
    <svg className="layer groups" aria-hidden="true">
      {groups.map((group) => (
        <GroupFrame key={group.id} group={group} />
      ))}
    </svg>
  )
})

const GroupFrame = memo(function GroupFrame({ group }: { readonly group: GroupDrawing }) {
  const subject = groupSubject(group.id)
  const standing = useEmphasis((emphasis) => standingOf(emphasis, subject))
  return (
    <g className={`group ${standing}`} data-subject={subject}>
      <MarkSvg marks={group.marks} />
    </g>
  )
})
