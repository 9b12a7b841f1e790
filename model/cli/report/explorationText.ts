import type { Analysis } from '../../analysis/analyze'
import type { Counterexample } from '../../simulation/counterexample'
import type { Exploration, NodeExploration } from '../../simulation/explore'
import { sentenceOf } from '../../simulation/sentences'
import { replay } from '../../simulation/steps'
import { summaryOf } from '../../simulation/summary'
import type { Paint } from '../paint'
import { plain } from '../plain'
import type { Explored } from './explored'
import { count } from '../../schema/count'

const nameIn = (analysis: Analysis, id: string): string => analysis.traits.nodes[analysis.graph.nodeAt.get(id) ?? -1]?.name ?? id

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

const HEADINGS = ['', 'runs', 'lost', 'twice'] as const
const LOST = { never: 'never', human: 'if a person gives up', lost: 'yes' } as const

function* tableLines({ nodes }: Exploration, analysis: Analysis, paint: Paint): Generator<string> {
  const row = (id: string, { runs, lost, twice }: NodeExploration): readonly string[] => [
    plain(nameIn(analysis, id)),
    runs.toLocaleString('en'),
    LOST[lost],
    twice ? 'yes' : 'never',
  ]
  const rows = [HEADINGS, ...[...nodes].map(([id, node]) => row(id, node))]
  const widths = HEADINGS.map((_, column) => rows.reduce((width, cells) => Math.max(width, cells[column]?.length ?? 0), 0))
  const pad = (cell: string, column: number): string =>
    column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  const colour = (cell: string, column: number): string =>
    column < 2 ? cell : cell.startsWith('yes') ? paint.red(cell) : cell.startsWith('if') ? paint.yellow(cell) : paint.green(cell)
  for (const [i, cells] of rows.entries()) {
    const line = cells.map((cell, column) => (i === 0 ? paint.bold(pad(cell, column)) : colour(pad(cell, column), column)))
    yield line.join('  ').trimEnd()
  }
}

const SHOWN = {
  lost: (names: string, many: boolean) => `The work of ${names} can be lost${many ? ' together' : ''}`,
  human: (names: string, many: boolean) => `The work of ${names} is lost ${many ? 'together ' : ''}where a person gives up`,
  twice: (names: string) => `The effect of ${names} can be applied twice`,
} as const

/** Often one run shows the same of several nodes; it is told once. */
const byRun = ({ nodes }: Exploration): readonly (readonly [Counterexample, ...Counterexample[]])[] => {
  const runs = new Map<string, [Counterexample, ...Counterexample[]]>()
  for (const { counterexamples } of nodes.values())
    for (const counterexample of counterexamples) {
      const { shows, start, deviations, steps } = counterexample
      const key = JSON.stringify([shows, start, deviations, steps])
      const known = runs.get(key)
      if (known === undefined) runs.set(key, [counterexample])
      else known.push(counterexample)
    }
  return [...runs.values()]
}

/** The faults and what comes of them, or every step. */
function* runLines(
  together: readonly [Counterexample, ...Counterexample[]],
  analysis: Analysis,
  all: boolean,
  paint: Paint,
): Generator<string> {
  const [first] = together
  const names = listed(together.map(({ node }) => `“${nameIn(analysis, node)}”`))
  yield ''
  yield paint.bold(plain(`${SHOWN[first.shows](names, together.length > 1)}, with ${count(first.faults, 'fault')}:`))
  const steps = replay(analysis, first)
  for (const [i, step] of steps.entries()) {
    if (!all && !step.fault && step.event !== 'give-up' && i < steps.length - 1) continue
    const sentence = plain(sentenceOf(step, analysis))
    yield `  ${paint.dim(`${i + 1}.`.padStart(4))} ${step.fault ? paint.red(sentence) : sentence}`
  }
}

function* reportLines({ analysis, exploration, contradictions }: Explored, allSteps: boolean, paint: Paint): Generator<string> {
  if (exploration.nodes.size > 0) {
    yield* tableLines(exploration, analysis, paint)
    yield ''
  }
  for (const sentence of summaryOf(exploration, analysis)) yield plain(sentence)
  for (const { message } of contradictions) yield paint.red(plain(`Contradiction: ${message}`))
  for (const together of byRun(exploration)) yield* runLines(together, analysis, allSteps, paint)
}

/** A table of the nodes, what was tried, and the runs that show each failure: all their steps, or their faults and what comes of them. */
export function* explorationText(explored: Explored, allSteps: boolean, paint: Paint): Generator<string> {
  for (const line of reportLines(explored, allSteps, paint)) yield `${line}\n`
}
