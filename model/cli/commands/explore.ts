import { analyze } from '../../analysis/analyze'
import { parseModelText } from '../../formats/json/parseModelText'
import { contradictionsOf } from '../../simulation/agreement'
import { explore, exploreBoundaries, type Exploration, type ExploreOptions } from '../../simulation/explore'
import { countOf, UsageError, type Arguments } from '../args'
import type { Run } from '../command'
import { expandInputs, type Input } from '../inputs'
import { issueText } from '../issueText'
import { paintIn } from '../paint'
import { withRegions } from '../regions'
import { wantedRun, writeRun } from '../runFile'
import { FAILURES } from '../runFlags'
import type { Explored } from '../report/explored'
import { complain, print, wantsColour, type Terminal } from '../terminal'

type Failure = (typeof FAILURES)[number]

const failuresOf = (args: Arguments): readonly Failure[] =>
  (args.flags.get('fail-on') ?? '')
    .split(',')
    .filter((word) => word !== '')
    .map((word) => {
      const failure = FAILURES.find((known) => known === word.trim())
      if (failure !== undefined) return failure
      throw new UsageError(`--fail-on cannot be “${word}”. It is a list of ${FAILURES.join(', ')}, such as --fail-on lost,twice.`)
    })

const hasFailure = ({ nodes }: Exploration, failure: Failure): boolean =>
  [...nodes.values()].some(({ lost, twice }) => (failure === 'twice' ? twice : lost === failure))

const optionsOf = (args: Arguments): ExploreOptions => {
  const faults = countOf(args, 'faults')
  const maxRuns = countOf(args, 'max-runs')
  return { ...(faults === undefined ? {} : { faults }), ...(maxRuns === undefined ? {} : { maxRuns }) }
}

const exploreInput = async (input: Input, args: Arguments, terminal: Terminal): Promise<Explored | null> => {
  const options = optionsOf(args)
  const reading = await input.read()
  const model = reading.ok ? parseModelText(reading.text) : { ok: false as const, issues: [{ pointer: '', message: reading.message }] }
  if (!model.ok) {
    complain(terminal, issueText({ name: input.name, issues: withRegions(model.issues, reading.ok ? reading.text : '') }))
    return null
  }
  const analysis = analyze(model.value)
  const exploration = args.flags.has('by-boundary') ? exploreBoundaries(analysis, options) : explore(analysis, options)
  return { analysis, exploration, contradictions: contradictionsOf(analysis, exploration) }
}

const write = async (explored: Explored, { flags }: Arguments, terminal: Terminal): Promise<Iterable<string>> => {
  if (flags.has('json')) return (await import('../report/explorationJson')).explorationJson(explored)
  return (await import('../report/explorationText')).explorationText(explored, flags.has('steps'), paintIn(wantsColour(terminal)))
}

export const run: Run = async (args, terminal) => {
  const failOn = failuresOf(args)
  wantedRun(args)
  const inputs = await expandInputs(args.operands, terminal)
  const [input] = inputs
  if (input === undefined || inputs.length > 1) throw new UsageError('explore needs one file, or - for a model on standard input.')
  const explored = await exploreInput(input, args, terminal)
  if (explored === null) return 2
  await print(terminal, await write(explored, args, terminal))
  if (!(await writeRun(explored, args, terminal))) return 2
  return explored.contradictions.length > 0 || failOn.some((failure) => hasFailure(explored.exploration, failure)) ? 1 : 0
}
