import { degree, edgesOf } from '../graph/graphIndex'
import type { NodeTraits } from '../analysis/traits'
import type { Move } from './move'
import { isReliable, isWatched, type Situation } from './situation'
import type { Vocabulary } from './vocabulary'

/**
 * Why a target is not reliable yet, as the moves of which every remedy needs at least one (a conflict set, after Reiter 1987). The
 * nearest reason is taken, because it leaves the fewest ways out.
 */
export type Obstacle = readonly Move[]

type Walk = { readonly situation: Situation; readonly vocabulary: Vocabulary; readonly cameBy: Map<number, number> }

/** The edges from a node that was walked back to, down to the target. */
const pathFrom = ({ situation, cameBy }: Walk, node: number): readonly number[] => {
  const path: number[] = []
  for (let e = cameBy.get(node) ?? -1; e >= 0; e = cameBy.get(situation.analysis.graph.target[e] as number) ?? -1) path.push(e)
  return path
}

/** What can make an edge a reliable trigger; where two things are missing, both are needed, so one of them will do here. */
const holds = ({ situation, vocabulary }: Walk, edge: number): readonly Move[] =>
  situation.acknowledged[edge] === 0 ? vocabulary.acknowledging(edge) : vocabulary.holding(edge)

const breaks = (walk: Walk, node: number): readonly Move[] => pathFrom(walk, node).flatMap((e) => holds(walk, e))

const sourceOf = ({ situation }: Walk, edge: number): NodeTraits =>
  situation.analysis.traits.nodes[situation.analysis.graph.source[edge] as number] as NodeTraits

/** Is this way into a node one by which a failure is lost, or reaches a person only? Else undefined. */
const lostAt = (walk: Walk, edge: number, node: number): Obstacle | undefined => {
  if (!isWatched(walk.situation, edge)) return [...breaks(walk, node), ...holds(walk, edge), ...walk.vocabulary.watching(edge)]
  return sourceOf(walk, edge).kind === 'person' ? [...breaks(walk, node), ...holds(walk, edge)] : undefined
}

/** Walks back over what only passes failures on; an obstacle where that ends in nothing durable. */
const walkBack = (walk: Walk): Obstacle | undefined => {
  const { situation, vocabulary, cameBy } = walk
  const { graph } = situation.analysis
  for (const node of cameBy.keys()) {
    if (degree(graph.in, node) === 0 && situation.started[node] === 0) return [...breaks(walk, node), ...vocabulary.starting(node)]
    for (const edge of edgesOf(graph.in, node)) {
      if (isReliable(situation, edge)) continue
      const lost = lostAt(walk, edge, node)
      if (lost !== undefined) return lost
      const source = sourceOf(walk, edge)
      if (source.working && !cameBy.has(source.index)) cameBy.set(source.index, edge)
    }
  }
  return undefined
}

/** Does something outside the walked nodes hold a trigger for this one? */
const isEntered = ({ situation }: Walk, node: number): boolean => {
  const { graph, traits } = situation.analysis
  if (situation.started[node] !== 0) return true
  return edgesOf(graph.in, node).some((e) => isReliable(situation, e) || traits.nodes[graph.source[e] as number]?.kind === 'timer')
}

/** Nodes that only pass failures round among themselves: no boundary reaches them. */
const unreached = (walk: Walk): readonly number[] => {
  const { situation, cameBy } = walk
  const { graph } = situation.analysis
  const reached = new Set([...cameBy.keys()].filter((node) => isEntered(walk, node)))
  for (const node of reached)
    for (const e of edgesOf(graph.out, node)) {
      const target = graph.target[e] as number
      if (cameBy.has(target) && !isReliable(situation, e) && isWatched(situation, e)) reached.add(target)
    }
  return [...cameBy.keys()].filter((node) => !reached.has(node))
}

const circleWithoutOwner = (walk: Walk): Obstacle | undefined => {
  const { situation, vocabulary } = walk
  const alone = unreached(walk)
  const [nearest] = alone
  if (nearest === undefined) return undefined
  const inside = alone.flatMap((node) => [
    ...vocabulary.starting(node),
    ...[...edgesOf(situation.analysis.graph.in, node)].flatMap((e) => holds(walk, e)),
  ])
  return [...breaks(walk, nearest), ...inside]
}

const distinct = (moves: readonly Move[]): Obstacle => [...new Set(moves)]

/** What is in the way of one target, or undefined where it is reliable. Linear in the part walked back. */
export const obstacleFor = (target: number, situation: Situation, vocabulary: Vocabulary): Obstacle | undefined => {
  if (situation.safe[target] === 0) return distinct(vocabulary.protecting(target))
  const walk: Walk = { situation, vocabulary, cameBy: new Map([[target, -1]]) }
  const found = walkBack(walk) ?? circleWithoutOwner(walk)
  return found === undefined ? undefined : distinct(found)
}
