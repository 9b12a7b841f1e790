import { centreOf, type Point } from '../../../model/picture/box'
import { shownIndex, takesPlace, type NodeDrawing } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'
import { idOf, type Subject } from '../../store/selection'
import { subjectOfNode } from '../shown'

export type Way = 'left' | 'right' | 'up' | 'down'

const VECTORS: Readonly<Record<Way, Point>> = { left: { x: -1, y: 0 }, right: { x: 1, y: 0 }, up: { x: 0, y: -1 }, down: { x: 0, y: 1 } }

/** Small for what lies straight in that direction and near; undefined for what lies elsewhere. */
const cost = (from: Point, to: Point, way: Way): number | undefined => {
  const vector = VECTORS[way]
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const ahead = dx * vector.x + dy * vector.y
  const aside = Math.abs(dx * vector.y) + Math.abs(dy * vector.x)
  return ahead <= 4 || aside > ahead * 3 ? undefined : ahead + aside * 2
}

const best = (scene: Scene, from: Point, candidates: Iterable<number>, way: Way): number | undefined => {
  let found: number | undefined
  let least = Infinity
  for (const n of candidates) {
    const node = scene.nodes[n]
    const price = node === undefined || !takesPlace(node) ? undefined : cost(from, centreOf(node.box), way)
    if (price === undefined || price >= least) continue
    found = n
    least = price
  }
  return found
}

const neighbours = (scene: Scene, n: number): ReadonlySet<number> => {
  const near = new Set<number>()
  const at = (end: number): number => shownIndex(scene.nodes[end] as NodeDrawing)
  for (const edge of scene.edges) {
    const [source, target] = [at(edge.source), at(edge.target)]
    if (source === n) near.add(target)
    if (target === n) near.add(source)
  }
  near.delete(n)
  return near
}

const fromEdge = (scene: Scene, id: string, way: Way): Subject | undefined => {
  const edge = scene.edgeAt.get(id)
  if (edge === undefined) return undefined
  const end = way === 'right' || way === 'down' ? edge.target : edge.source
  return subjectOfNode(scene, end)
}

/** Where an arrow key leads: along an edge to the node that lies that way, else to the nearest node there; from an edge to its ends. */
export const walk = (scene: Scene, subject: Subject, way: Way): Subject | undefined => {
  const edge = idOf(subject, 'edge')
  if (edge !== undefined) return fromEdge(scene, edge, way)
  const group = idOf(subject, 'group')
  const node =
    group === undefined
      ? scene.nodeAt.get(idOf(subject, 'node') ?? '')
      : scene.nodes.find((candidate) => takesPlace(candidate) && candidate.hidden?.group === group)
  if (node === undefined) return undefined
  const from = centreOf(node.box)
  const next = best(scene, from, neighbours(scene, node.index), way) ?? best(scene, from, scene.nodes.keys(), way)
  return next === undefined ? undefined : subjectOfNode(scene, next)
}
