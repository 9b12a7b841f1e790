import type { Analysis } from '../../analysis/analyze'
import type { Counterexample } from '../../simulation/counterexample'
import { sentenceOf } from '../../simulation/sentences'
import { replay } from '../../simulation/steps'
import { jsonPieces } from '../jsonPieces'
import type { Explored } from './explored'

const stepsDocument = (counterexample: Counterexample, analysis: Analysis): object => {
  const { shows, faults, path, start, deviations } = counterexample
  const steps = replay(analysis, counterexample).map((step) => ({ ...step, text: sentenceOf(step, analysis) }))
  return { shows, faults, path, start, deviations, steps }
}

const nodeDocuments = ({ analysis, exploration }: Explored) =>
  function* (): Generator<readonly [string, unknown]> {
    for (const [id, { lost, twice, runs, counterexamples }] of exploration.nodes)
      yield [id, { lost, twice, runs, counterexamples: counterexamples.map((one) => stepsDocument(one, analysis)) }]
  }

/** What was tried and found, each counterexample with all its steps. */
export function* explorationJson(explored: Explored): Generator<string> {
  const { faults, runs, complete, covered } = explored.exploration
  yield* jsonPieces({ faults, runs, complete, covered, contradictions: explored.contradictions, nodes: nodeDocuments(explored) }, 2)
  yield '\n'
}
