import type { Analysis } from '../analysis/analyze'
import type { Counterexample } from './counterexample'

const TITLES: Readonly<Record<Counterexample['shows'], (name: string) => string>> = {
  lost: (name) => `The work of “${name}” is lost`,
  human: (name) => `The work of “${name}” is lost where a person gives up`,
  twice: (name) => `The effect of “${name}” is applied twice`,
}

/** What a run shows, as its title. */
export const runTitle = ({ shows, node }: Pick<Counterexample, 'shows' | 'node'>, { traits, graph }: Analysis): string =>
  TITLES[shows](traits.nodes[graph.nodeAt.get(node) ?? -1]?.name ?? node)
