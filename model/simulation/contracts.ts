import type { Analysis } from '../analysis/analyze'
import { nodesUnder } from '../analysis/contracts'
import type { Contract, Expectation } from '../schema/model'
import type { Counterexample } from './counterexample'
import type { Exploration, Lost } from './explore'

/** What no run may show of a node under the contract. */
const FORBIDDEN: Readonly<Record<Expectation, readonly (Lost | 'twice')[]>> = {
  reliable: ['lost', 'human', 'twice'],
  'human-backed': ['lost', 'twice'],
  'no-loss': ['lost', 'human'],
  'no-duplicates': ['twice'],
}

/** The runs that break a contract, the shortest first; none where no run that was tried does. */
export const runsAgainst = (contract: Contract, { nodes }: Exploration, analysis: Analysis): readonly Counterexample[] =>
  nodesUnder(contract, analysis)
    .flatMap((n) => nodes.get(analysis.graph.nodes[n]?.id ?? '')?.counterexamples ?? [])
    .filter(({ shows }) => FORBIDDEN[contract.expect].includes(shows))
    .sort((a, b) => a.faults - b.faults || a.steps - b.steps)
