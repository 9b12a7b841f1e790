import { shownIndex, takesPlace, type NodeDrawing } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'
import { edgeSubject, type Subject } from '../../store/selection'
import { subjectOfNode } from '../shown'

const COLUMN = 60

/** Node indices, for a collapsed group that of the node that stands in for it, as one reads the drawing: column by column in the direction of the flow, each from top to bottom. */
export const nodeOrder = ({ nodes }: Pick<Scene, 'nodes'>): readonly number[] =>
  nodes
    .filter(takesPlace)
    .map(({ index, box }) => ({ index, column: Math.round((box.x + box.width / 2) / COLUMN), y: box.y }))
    .sort((a, b) => a.column - b.column || a.y - b.y || a.index - b.index)
    .map(({ index }) => index)

/** Every element that can have the focus, in order: each node, and after it the edges that leave it. */
export const readingOrder = (scene: Scene): readonly Subject[] => {
  const leaving = new Map<number, Subject[]>()
  for (const { source, id } of scene.edges) {
    const from = shownIndex(scene.nodes[source] as NodeDrawing)
    const edges = leaving.get(from)
    if (edges === undefined) leaving.set(from, [edgeSubject(id)])
    else edges.push(edgeSubject(id))
  }
  return nodeOrder(scene).flatMap((n) => [subjectOfNode(scene, n), ...(leaving.get(n) ?? [])])
}
