import type { Analysis } from '../../analysis/analyze'
import { breachesOf, type Breach } from '../../analysis/contracts'
import { nodeOf } from '../../analysis/explain/premise'
import { promiseOf } from '../../schema/model'
import { protections } from '../edits'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

/** What goes wrong, each with the nodes at which it does. */
const reasonsOf = (breaches: readonly Breach[], analysis: Analysis): readonly string[] => {
  const where = (holds: (breach: Breach) => boolean): readonly number[] => breaches.filter(holds).map(({ node }) => node)
  const coverOf = ({ node }: Breach) => analysis.cover[node]
  const isUnsafe = ({ node }: Breach) => nodeOf(analysis, node).progressable === 'no'
  const reason = (nodes: readonly number[], word: (names: string) => string): readonly string[] =>
    nodes.length === 0 ? [] : [word(namesOf(nodes, analysis))]
  return [
    ...reason(
      where((breach) => breach.loses && coverOf(breach) === 'none'),
      (names) => `nothing is sure to start the work of ${names} again`,
    ),
    ...reason(
      where((breach) => breach.loses && coverOf(breach) === 'human'),
      (names) => `only a person starts the work of ${names} again`,
    ),
    ...reason(
      where((breach) => breach.duplicates && isUnsafe(breach)),
      (names) => `a repeat of the work of ${names} takes effect twice`,
    ),
    ...reason(
      where((breach) => breach.duplicates && !isUnsafe(breach)),
      (names) => `the drawing does not say whether a repeat of the work of ${names} does harm`,
    ),
  ]
}

export const broken = defineRule({
  id: 'contract/broken',
  on: 'contract',
  severity: 'error',
  summary: 'The drawing does not keep a promise that the file makes.',
  when: 'A working node that a contract is about does not offer what it expects: “reliable” and “human-backed” that verdict or a better one, “no-loss” durable cover, “no-duplicates” work that bears a repeat or that nothing repeats.',
  rationale:
    'A contract states what people outside rely on, such as that no order is lost. Every change of the drawing is held against it, so that the change which breaks it is seen when it is made and not after the first failure.',
  mend: 'Give each of the nodes a durable trigger and work that bears a repeat, as the findings on them say; or change the contract, where it promises more than is needed.',
  source: 'reliable',
  find(analysis) {
    return (analysis.graph.model.contracts ?? []).filter((contract) => breachesOf(contract, analysis).length !== 0)
  },
  message: (contract, analysis) =>
    `The contract “${promiseOf(contract)}” is broken: ${reasonsOf(breachesOf(contract, analysis), analysis).join('; ')}.`,
  suggestions: (contract, analysis) => {
    const [breach, ...more] = breachesOf(contract, analysis)
    if (breach === undefined || more.length > 0 || breach.loses) return []
    return offer(analysis, ...protections(nodeOf(analysis, breach.node)))
  },
})
