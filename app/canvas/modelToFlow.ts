import type { NodeDrawing } from '../../model/picture/nodeDrawings'
import type { Scene } from '../../model/picture/scene'
import { nodeSubject } from '../store/selection'
import type { CardNode } from './nodes/NodeCard'

const flowNodes = new WeakMap<NodeDrawing, CardNode>()

/** A node with its size and handles given up front, so that React Flow measures nothing. */
const toFlowNode = (node: NodeDrawing): CardNode => {
  const { id, box, card } = node
  const size = { width: box.width, height: box.height }
  return {
    id,
    type: 'card',
    position: { x: box.x, y: box.y },
    data: { card },
    ...size,
    measured: size,
    handles: [],
    className: 'nopan',
    // React Flow lets the pointer through a node that it can neither select nor drag; both are done here.
    style: { pointerEvents: 'all' },
    ariaLabel: card.spoken,
    domAttributes: { ...dataOf(node) },
  }
}

/** For tests and for the pointer: what an element stands for. */
const dataOf = ({ id, kind, card }: NodeDrawing): Record<string, string> => ({
  'data-subject': nodeSubject(id),
  'data-kind': kind,
  ...(card.badge === null ? {} : { 'data-verdict': card.badge }),
})

/** React Flow’s nodes for those drawn that are wanted, in this order. A node that did not change is handed back as it was. */
export const modelToFlow = (scene: Scene, order: readonly number[], isWanted: (id: string) => boolean): CardNode[] =>
  order.flatMap((n) => {
    const node = scene.nodes[n]
    if (node === undefined || !isWanted(node.id)) return []
    let flow = flowNodes.get(node)
    if (flow === undefined) flowNodes.set(node, (flow = toFlowNode(node)))
    return [flow]
  })
