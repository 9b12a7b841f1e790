import { memo, type CSSProperties, type ReactElement } from 'react'
import { isShown, takesPlace, type NodeDrawing } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'
import { edgeSubject, groupSubject, nodeSubject } from '../../store/selection'
import { MarkSvg } from '../MarkSvg'
import { badgeAt, CompactText } from '../nodes/CompactText'
import type { Difference, DifferenceMark } from './differenceMarks'

const SIGNS: Readonly<Record<Difference, string>> = { comes: '+', goes: '−', changes: '≠' }

/** Everything that is drawn, to be looked at only. */
export const StillScene = memo(function StillScene({ scene }: { readonly scene: Scene }): ReactElement {
  return (
    <>
      {scene.groups.map((group) =>
        group.card === undefined ? (
          <g key={group.id} data-subject={groupSubject(group.id)}>
            <MarkSvg marks={group.marks} />
          </g>
        ) : null,
      )}
      {scene.hulls.map((hull) => (
        <g key={hull.id} data-hull={hull.boundaries.map((id) => `boundary:${id}`).join(' ')}>
          <MarkSvg marks={hull.marks} />
        </g>
      ))}
      {scene.edges.map((edge) => (
        <g key={edge.id} className="edge" data-subject={edgeSubject(edge.id)}>
          <title>{edge.spoken}</title>
          <MarkSvg marks={edge.line} />
        </g>
      ))}
      {scene.edges.map((edge) =>
        edge.top.length === 0 ? null : (
          <g key={edge.id} className="edge-top" data-subject={edgeSubject(edge.id)}>
            <MarkSvg marks={edge.top} />
          </g>
        ),
      )}
      {scene.nodes.map((node) => (takesPlace(node) ? <StillNode key={node.id} node={node} scene={scene} /> : null))}
      {scene.hulls.map((hull) => (
        <g key={hull.id} data-hull={hull.boundaries.map((id) => `boundary:${id}`).join(' ')}>
          <MarkSvg marks={hull.tabMarks} />
        </g>
      ))}
    </>
  )
})

function StillNode({ node, scene }: { readonly node: NodeDrawing; readonly scene: Scene }) {
  const { box, card, hidden, id } = node
  const group = hidden === undefined ? undefined : scene.cards.get(hidden.group)?.card
  const place: CSSProperties = { ...badgeAt(box.width), transform: `translate(${box.x}px, ${box.y}px)` }
  return (
    <g className="card" style={place} data-subject={hidden === undefined ? nodeSubject(id) : groupSubject(hidden.group)}>
      <title>{group === undefined ? card.spoken : group.name}</title>
      <MarkSvg marks={group === undefined ? card.marks : group.marks} />
      {isShown(node) ? <CompactText name={card.name} kind={card.kind} size={card.layout} /> : null}
    </g>
  )
}

/** What becomes of each element, told by sign, word and outline as well as by colour. */
export const Differences = memo(function Differences({ marks }: { readonly marks: readonly DifferenceMark[] }): ReactElement {
  return (
    <>
      {marks.map(({ subject, difference, type, d, at, sign }) => (
        <g key={subject} className={`difference ${difference} of-${type}`} data-subject={subject}>
          <path d={d} transform={`translate(${at.x} ${at.y})`} />
          <g className="difference-sign" style={{ transform: `translate(${sign.x}px, ${sign.y}px)` }}>
            {type === 'edge' ? <circle r={9} /> : <rect x={-8} y={-13} width={74} height={20} rx={10} />}
            <text x={type === 'edge' ? 0 : 29} y={type === 'edge' ? 4.5 : 1.5}>
              {type === 'edge' ? SIGNS[difference] : `${SIGNS[difference]} ${difference}`}
            </text>
          </g>
        </g>
      ))}
    </>
  )
})
