import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Analysis } from '../analysis/analyze'
import type { ThemeId } from '../formats/sheet/themes'
import type { Counterexample } from '../simulation/counterexample'
import { runTitle } from '../simulation/runWords'
import { replay } from '../simulation/steps'
import { UsageError, type Arguments } from './args'
import type { Explored } from './report/explored'
import { FAILURES } from './runFlags'
import { complain, type Terminal } from './terminal'

const ENDINGS = ['.svg', '.md'] as const
type Ending = (typeof ENDINGS)[number]

const endingOf = (output: string): Ending => {
  const ending = ENDINGS.find((known) => known === extname(output).toLowerCase())
  if (ending !== undefined) return ending
  throw new UsageError(`--output cannot be “${output}”. A run is written as ${ENDINGS.join(' or ')}.`)
}

/** Where the run goes, and which. Throws on wrong usage before anything is explored. */
export const wantedRun = ({ flags }: Arguments): { readonly output: string; readonly ending: Ending } | undefined => {
  const output = flags.get('output')
  if (output !== undefined) return { output, ending: endingOf(output) }
  const stray = ['node', 'shows', 'theme'].find((name) => flags.has(name))
  if (stray !== undefined) throw new UsageError(`--${stray} is about the run that --output writes; name a file: -o run.svg.`)
  return undefined
}

const bySeverity = (a: Counterexample, b: Counterexample): number =>
  FAILURES.indexOf(a.shows) - FAILURES.indexOf(b.shows) || a.faults - b.faults || a.steps - b.steps

const chosenRun = ({ analysis, exploration }: Explored, { flags }: Arguments): Counterexample | undefined => {
  const [node, shows] = [flags.get('node'), flags.get('shows')]
  if (node !== undefined && !analysis.graph.nodeAt.has(node)) throw new UsageError(`--node cannot be “${node}”. No node has this id.`)
  return [...exploration.nodes.values()]
    .flatMap(({ counterexamples }) => counterexamples)
    .filter((run) => (node === undefined || run.node === node) && (shows === undefined || run.shows === shows))
    .sort(bySeverity)[0]
}

const printRun = async (run: Counterexample, analysis: Analysis, ending: Ending, { flags }: Arguments): Promise<string> => {
  const { start, shows, node } = run
  const title = runTitle({ start, shows: { failure: shows, node } }, analysis)
  const steps = replay(analysis, run)
  if (ending === '.md') return (await import('../formats/run/sequenceDiagram')).stepsMarkdown(title, steps, analysis)
  const { exportRunSvg } = await import('../formats/run/exportRunSvg')
  const { positioned } = await import('./layout')
  const theme = (flags.get('theme') ?? 'light') as ThemeId
  return exportRunSvg(await positioned(analysis.graph.model), analysis, { title, steps }, { theme })
}

/** Writes the run that was asked for; false, with the reason told, where that is not possible. */
export const writeRun = async (explored: Explored, args: Arguments, terminal: Terminal): Promise<boolean> => {
  const wanted = wantedRun(args)
  if (wanted === undefined) return true
  const { output, ending } = wanted
  const run = chosenRun(explored, args)
  if (run === undefined) {
    complain(terminal, `No run that was tried shows such a failure, so “${output}” was not written.`)
    return false
  }
  try {
    await writeFile(output, await printRun(run, explored.analysis, ending, args))
    return true
  } catch (error) {
    complain(terminal, `“${output}” cannot be written: ${error instanceof Error ? error.message : String(error)}.`)
    return false
  }
}
