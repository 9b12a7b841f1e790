import type { Node, NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { NodeCard as Card } from '../../../model/picture/nodeDrawings'
import { nodeShape } from '../../../model/picture/nodeShape'
import { VERDICT_MARKS } from '../../../model/picture/verdictMark'
import { pinnedNodes } from '../../edits/pinning'
import { useDocument } from '../../store/document'
import { nodeSubject } from '../../store/selection'
import { standingOf, useEmphasis } from '../emphasis'
import { MarkSvg } from '../MarkSvg'
import { CompactText, growthOn } from './CompactText'
import { useMounted } from '../view/mounted'
import './nodes.css'

export type CardNode = Node<{ readonly card: Card }, 'card'>

/** A pin stuck into the upper edge of the card. */
const PIN = 'M-4.5-7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0zM-.8-3h1.6v8h-1.6z'

/** One node. It listens to nothing but its own standing, so that a thousand of them cost a drag nothing. */
export const NodeCard = memo(function NodeCard({ id, data: { card } }: NodeProps<CardNode>) {
  const standing = useEmphasis((emphasis) => standingOf(emphasis, nodeSubject(id)))
  const pinned = useDocument(({ model }) => pinnedNodes(model).has(id))
  useMounted(nodeSubject(id))
  const { kind, layout, badge, note, chip, promised } = card
  return (
    <svg className={`card ${standing}`} style={growthOn(layout, note)} width={layout.width} height={layout.height} aria-hidden="true">
      <MarkSvg marks={card.marks} />
      <CompactText name={card.name} kind={kind} size={layout} noted={note !== null} />
      {standing === 'selected' || standing === 'outlined' ? <path className="ring" d={nodeShape(kind, layout).outline} /> : null}
      {pinned ? (
        <path className="pin" d={PIN} transform="translate(22 0)">
          <title>Pinned: arranging leaves it where it is</title>
        </path>
      ) : null}
      {note?.hint === undefined || chip === undefined ? null : (
        <rect className="badge-hint" {...chip}>
          <title>{note.hint}</title>
        </rect>
      )}
      {promised === null ? null : (
        <rect className="badge-hint" x={layout.width - 38} y={-10} width={19} height={20}>
          <title>{promised.words.charAt(0).toUpperCase() + promised.words.slice(1)}</title>
        </rect>
      )}
      {badge === null ? null : (
        <rect className="badge-hint" x={layout.width - 15} y={-10} width={20} height={20}>
          <title>{`${VERDICT_MARKS[badge].title}: ${VERDICT_MARKS[badge].words}`}</title>
        </rect>
      )}
    </svg>
  )
})
