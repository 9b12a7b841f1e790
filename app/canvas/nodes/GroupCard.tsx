import type { Node, NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { GroupCard as Card } from '../../../model/picture/groupCards'
import { nodeShape } from '../../../model/picture/nodeShape'
import { VERDICT_MARKS } from '../../../model/picture/verdictMark'
import { groupSubject } from '../../store/selection'
import { standingOf, useEmphasis } from '../emphasis'
import { MarkSvg } from '../MarkSvg'
import '../overlays/groups.css'
import { useMounted } from '../view/mounted'
import './nodes.css'

export type GroupNode = Node<{ readonly card: Card }, 'group'>

/** A collapsed group, as one card. */
export const GroupCard = memo(function GroupCard({ data: { card } }: NodeProps<GroupNode>) {
  const { id, layout, badge } = card
  const subject = groupSubject(id)
  const standing = useEmphasis((emphasis) => standingOf(emphasis, subject))
  useMounted(subject)
  return (
    <svg className={`card ${standing}`} width={layout.width} height={layout.height} aria-hidden="true">
      <MarkSvg marks={card.marks} />
      {standing === 'selected' || standing === 'outlined' ? <path className="ring" d={nodeShape('microservice', layout).outline} /> : null}
      <rect className="group-toggle" data-fold={id} x={8} y={layout.glyphY - 6} width={32} height={32}>
        <title>Expand</title>
      </rect>
      {badge === null ? null : (
        <rect className="badge-hint" x={layout.width - 15} y={-10} width={20} height={20}>
          <title>{`At worst: ${VERDICT_MARKS[badge].title}. ${VERDICT_MARKS[badge].words}`}</title>
        </rect>
      )}
    </svg>
  )
})
