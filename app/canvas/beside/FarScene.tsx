import { memo, type ReactElement } from 'react'
import { takesPlace, type NodeDrawing } from '../../../model/picture/nodeDrawings'
import { nodeShape } from '../../../model/picture/nodeShape'
import type { Scene } from '../../../model/picture/scene'
import { VERDICT_MARKS } from '../../../model/picture/verdictMark'
import { edgeSubject, groupSubject, nodeSubject } from '../../store/selection'
import { CompactText } from '../nodes/CompactText'
import { GroupFrames, hullOf } from './StillScene'

/** Up to so many nodes every mark is drawn at once; of more, only what can be told apart from afar, and the rest where one looks. */
const MOST_IN_FULL = 150

export const isLarge = (scene: Scene): boolean => scene.nodes.length > MOST_IN_FULL

/** Shapes, lines, names and verdicts. */
export const FarScene = memo(function FarScene({ scene }: { readonly scene: Scene }): ReactElement {
  return (
    <>
      <GroupFrames groups={scene.groups} />
      {scene.hulls.map(({ id, boundaries, shape, tone }) => (
        <path key={id} className="far-hull" data-hull={hullOf(boundaries)} d={shape.d} style={{ color: `var(--${tone})` }} />
      ))}
      {scene.edges.map(({ id, route, ink }) => (
        <path key={id} className="far-edge" data-subject={edgeSubject(id)} d={route.d} stroke={`var(--${ink.tone})`} />
      ))}
      {scene.nodes.map((node) => (takesPlace(node) ? <FarNode key={node.id} node={node} scene={scene} /> : null))}
    </>
  )
})

function FarNode({ node, scene }: { readonly node: NodeDrawing; readonly scene: Scene }) {
  const { box, card, hidden, id, kind } = node
  const group = hidden === undefined ? undefined : scene.cards.get(hidden.group)?.card
  const badge = group === undefined ? card.badge : group.badge
  const { outline } = nodeShape(group === undefined ? kind : 'microservice', box)
  return (
    <g
      className="far-named"
      transform={`translate(${box.x} ${box.y})`}
      data-subject={hidden === undefined ? nodeSubject(id) : groupSubject(hidden.group)}
    >
      <path className="far-node" d={outline} />
      <CompactText name={group === undefined ? card.name : group.name} kind={kind} size={box} />
      {badge === null ? null : <circle cx={box.width - 5} cy={0} r={12} fill={`var(--${VERDICT_MARKS[badge].tone})`} />}
    </g>
  )
}
