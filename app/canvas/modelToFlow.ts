import type { Box } from '../../model/picture/box'
import type { NodeDrawing } from '../../model/picture/nodeDrawings'
import type { PlacedCard } from '../../model/picture/groupCards'
import type { Scene } from '../../model/picture/scene'
import { groupSubject, nodeSubject } from '../store/selection'
import type { GroupNode } from './nodes/GroupCard'
import type { CardNode } from './nodes/NodeCard'

export type FlowNode = CardNode | GroupNode

const flowNodes = new WeakMap<NodeDrawing, CardNode>()

/** Place, size and handles given up front, so that React Flow measures nothing. */
const lyingAt = ({ x, y, width, height }: Box) => ({
  position: { x, y },
  width,
  height,
  measured: { width, height },
  handles: [],
  className: 'nopan',
  // React Flow lets the pointer through a node that it can neither select nor drag; both are done here.
  style: { pointerEvents: 'all' } as const,
})

const toFlowNode = (node: NodeDrawing): CardNode => {
  const { id, box, card } = node
  return { ...lyingAt(box), id, type: 'card', data: { card }, ariaLabel: card.spoken, domAttributes: { ...dataOf(node) } }
}

const groupData = (id: string): Record<string, string> => ({ 'data-subject': groupSubject(id), 'data-kind': 'group' })

const flowGroups = new WeakMap<PlacedCard, GroupNode>()

const flowGroup = (placed: PlacedCard): GroupNode => {
  const known = flowGroups.get(placed)
  if (known !== undefined) return known
  const { card, box } = placed
  const flow: GroupNode = {
    ...lyingAt(box),
    // Ids of nodes have no blanks.
    id: `group ${card.id}`,
    type: 'group',
    data: { card },
    ariaLabel: card.spoken,
    domAttributes: { ...groupData(card.id) },
  }
  flowGroups.set(placed, flow)
  return flow
}

/** For tests and for the pointer: what an element stands for. */
const dataOf = ({ id, kind, card }: NodeDrawing): Record<string, string> => ({
  'data-subject': nodeSubject(id),
  'data-kind': kind,
  ...(card.badge === null ? {} : { 'data-verdict': card.badge }),
})

/** React Flow’s nodes for those drawn that are wanted, in this order. A node that did not change is handed back as it was. */
export const modelToFlow = (scene: Scene, order: readonly number[], isWanted: (id: string) => boolean): FlowNode[] =>
  order.flatMap((n): FlowNode[] => {
    const node = scene.nodes[n]
    if (node === undefined || !isWanted(node.id)) return []
    const group = node.hidden === undefined ? undefined : scene.cards.get(node.hidden.group)
    if (group !== undefined) return [flowGroup(group)]
    let flow = flowNodes.get(node)
    if (flow === undefined) flowNodes.set(node, (flow = toFlowNode(node)))
    return [flow]
  })
