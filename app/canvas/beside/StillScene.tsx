import { memo, type CSSProperties, type ReactElement } from 'react'
import type { GroupDrawing } from '../../../model/picture/groupDrawings'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import { isShown, takesPlace, type NodeDrawing } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'
import { edgeSubject, groupSubject, nodeSubject } from '../../store/selection'
import '../edges/edges.css'
import { MarkSvg } from '../MarkSvg'
import { CompactText, growthOn } from '../nodes/CompactText'

export const hullOf = (boundaries: readonly string[]): string => boundaries.map((id) => `boundary:${id}`).join(' ')

export function GroupFrames({ groups }: { readonly groups: readonly GroupDrawing[] }) {
  return groups.map((group) =>
    group.card === undefined ? (
      <g key={group.id} data-subject={groupSubject(group.id)}>
        <MarkSvg marks={group.marks} />
      </g>
    ) : null,
  )
}

function HullTabs({ hulls }: { readonly hulls: readonly HullDrawing[] }) {
  return hulls.map((hull) => (
    <g key={hull.id} data-hull={hullOf(hull.boundaries)}>
      <MarkSvg marks={hull.tabMarks} />
    </g>
  ))
}

/** What is drawn of a scene, or of the part of it where one looks. */
export type Elements = Pick<Scene, 'nodes' | 'edges' | 'hulls' | 'cards'>

/** Edges, nodes and the tabs of hulls with every mark. */
export const NearScene = memo(function NearScene({ elements }: { readonly elements: Elements }): ReactElement {
  const { nodes, edges, hulls, cards } = elements
  return (
    <>
      {edges.map((edge) => (
        <g key={edge.id} className="edge" data-subject={edgeSubject(edge.id)}>
          <title>{edge.spoken}</title>
          <MarkSvg marks={edge.line} />
        </g>
      ))}
      {edges.map((edge) =>
        edge.top.length === 0 ? null : (
          <g key={edge.id} className="edge-top" data-subject={edgeSubject(edge.id)}>
            <MarkSvg marks={edge.top} />
          </g>
        ),
      )}
      {nodes.map((node) => (takesPlace(node) ? <StillNode key={node.id} node={node} cards={cards} /> : null))}
      <HullTabs hulls={hulls} />
    </>
  )
})

/** Everything that is drawn, to be looked at only. */
export const StillScene = memo(function StillScene({ scene }: { readonly scene: Scene }): ReactElement {
  return (
    <>
      <GroupFrames groups={scene.groups} />
      {scene.hulls.map((hull) => (
        <g key={hull.id} data-hull={hullOf(hull.boundaries)}>
          <MarkSvg marks={hull.marks} />
        </g>
      ))}
      <NearScene elements={scene} />
    </>
  )
})

function StillNode({ node, cards }: { readonly node: NodeDrawing; readonly cards: Scene['cards'] }) {
  const { box, card, hidden, id } = node
  const group = hidden === undefined ? undefined : cards.get(hidden.group)?.card
  const place: CSSProperties = { ...growthOn(box, group === undefined ? card.note : null), transform: `translate(${box.x}px, ${box.y}px)` }
  return (
    <g className="card" style={place} data-subject={hidden === undefined ? nodeSubject(id) : groupSubject(hidden.group)}>
      <title>{group === undefined ? card.spoken : group.name}</title>
      <MarkSvg marks={group === undefined ? card.marks : group.marks} />
      {isShown(node) ? <CompactText name={card.name} kind={card.kind} size={card.layout} noted={card.note !== null} /> : null}
    </g>
  )
}
