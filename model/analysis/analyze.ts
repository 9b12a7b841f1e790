import { degree, indexGraph, type GraphIndex } from '../graph/graphIndex'
import type { Model } from '../schema/model'
import { deriveBoundaries, type Boundaries } from './boundaries'
import { deriveCoordination, type Coordination } from './coordination'
import { deriveCoupling, type Coupling } from './coupling'
import { deriveCover, verdictOf, type Cover, type Verdict } from './cover'
import { deriveStorage, type StorageSystem } from './storage'
import { deriveSynchrony, type Synchrony } from './synchrony'
import { resolveTraits, type NodeTraits, type Traits } from './traits'
import { deriveTriggers, type Triggers } from './triggers'

/** Everything derived from a model, by node and edge index of `graph`. Recomputed from the model, never stored. */
export type Analysis = {
  readonly graph: GraphIndex
  readonly traits: Traits
  readonly triggers: Triggers
  readonly boundaries: Boundaries
  readonly cover: readonly Cover[]
  readonly verdict: readonly (Verdict | null)[]
  readonly synchrony: Synchrony
  readonly coupling: Coupling
  readonly coordination: Coordination
  readonly storage: readonly StorageSystem[]
}

/**
 * model → graph → traits ─┬→ triggers → boundaries → cover → verdict
 *                         ├→ synchrony → coupling
 *                         ├→ coordination
 *                         └→ storage
 *
 * A pure function of the model, whatever the order of its arrays. Each pass runs once; rules, advice and pictures share them.
 */
export const analyze = (model: Model): Analysis => {
  const graph = indexGraph(model)
  const traits = resolveTraits(graph)

  const triggers = deriveTriggers(traits)
  const boundaries = deriveBoundaries(graph, traits, triggers)
  const cover = deriveCover(graph, traits, triggers, boundaries)
  const verdict = traits.nodes.map((node: NodeTraits, n) => verdictOf(node, cover[n] as Cover, degree(graph.in, n) > 0))

  const synchrony = deriveSynchrony(graph, traits)
  const coupling = deriveCoupling(graph, traits, synchrony)
  const coordination = deriveCoordination(graph, traits)
  const storage = deriveStorage(graph, traits)

  return { graph, traits, triggers, boundaries, cover, verdict, synchrony, coupling, coordination, storage }
}
