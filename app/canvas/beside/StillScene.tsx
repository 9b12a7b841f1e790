import { memo, type CSSProperties, type ReactElement } from 'react'
import { isShown, takesPlace, type NodeDrawing } from '../../../model/picture/nodeDrawings'
import { nodeShape } from '../../../model/picture/nodeShape'
import type { Scene } from '../../../model/picture/scene'
import { VERDICT_MARKS } from '../../../model/picture/verdictMark'
import { edgeSubject, groupSubject, nodeSubject } from '../../store/selection'
import { MarkSvg } from '../MarkSvg'
import { badgeAt, CompactText } from '../nodes/CompactText'
import type { Difference, DifferenceMark } from './differenceMarks'

const SIGNS: Readonly<Record<Difference, string>> = { comes: '+', goes: '−', changes: '≠' }

/** Up to so many nodes every mark is drawn; of more, only what can be told apart from afar. */
const MOST_IN_FULL = 400

export const isLarge = (scene: Scene): boolean => scene.nodes.length > MOST_IN_FULL

/** Everything that is drawn, to be looked at only. */
export const StillScene = memo(function StillScene({ scene }: { readonly scene: Scene }): ReactElement {
  if (isLarge(scene)) return <FarScene scene={scene} />
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
        <g key={hull.id} data-hull={hullOf(hull.boundaries)}>
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
        <g key={hull.id} data-hull={hullOf(hull.boundaries)}>
          <MarkSvg marks={hull.tabMarks} />
        </g>
      ))}
    </>
  )
})

/** Shapes, lines, names and verdicts. */
function FarScene({ scene }: { readonly scene: Scene }) {
  return (
    <>
      {scene.hulls.map(({ id, boundaries, shape, tone }) => (
        <path key={id} className="far-hull" data-hull={hullOf(boundaries)} d={shape.d} style={{ color: `var(--${tone})` }} />
      ))}
      {scene.edges.map(({ id, route, ink }) => (
        <path key={id} className="far-edge" data-subject={edgeSubject(id)} d={route.d} stroke={`var(--${ink.tone})`} />
      ))}
      {scene.nodes.map((node) => (takesPlace(node) ? <FarNode key={node.id} node={node} scene={scene} /> : null))}
    </>
  )
}

function FarNode({ node, scene }: { readonly node: NodeDrawing; readonly scene: Scene }) {
  const { box, card, hidden, id, kind } = node
  const group = hidden === undefined ? undefined : scene.cards.get(hidden.group)?.card
  const badge = group === undefined ? card.badge : group.badge
  const { outline } = nodeShape(group === undefined ? kind : 'microservice', box)
  return (
    <g transform={`translate(${box.x} ${box.y})`} data-subject={hidden === undefined ? nodeSubject(id) : groupSubject(hidden.group)}>
      <path className="far-node" d={outline} />
      <CompactText name={group === undefined ? card.name : group.name} kind={kind} size={box} />
      {badge === null ? null : <circle cx={box.width - 5} cy={0} r={12} fill={`var(--${VERDICT_MARKS[badge].tone})`} />}
    </g>
  )
}

const hullOf = (boundaries: readonly string[]): string => boundaries.map((id) => `boundary:${id}`).join(' ')

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
