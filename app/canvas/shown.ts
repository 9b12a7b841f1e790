import type { Scene } from '../../model/picture/scene'
import { groupSubject, idOf, nodeSubject, type Subject } from '../store/selection'

/** What is seen of a node by its index: itself, or the collapsed group it lies in. */
export const subjectOfNode = ({ nodes }: Scene, n: number): Subject => {
  const node = nodes[n]
  return node?.hidden === undefined ? nodeSubject(node?.id ?? '') : groupSubject(node.hidden.group)
}

/** What is seen of an element: itself, or the collapsed group it lies in. */
export const shownSubject = (scene: Scene, subject: Subject): Subject => {
  const node = scene.nodeAt.get(idOf(subject, 'node') ?? '')
  if (node !== undefined) return subjectOfNode(scene, node.index)
  const edge = idOf(subject, 'edge')
  if (edge === undefined || scene.edgeAt.has(edge)) return subject
  const source = scene.allEdges.at.get(edge)?.source
  return source === undefined ? subject : subjectOfNode(scene, source)
}
