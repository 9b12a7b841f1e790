import { analyze, type Analysis } from '../../analysis/analyze'
import { analysisDocument, impactDocument } from '../../formats/analysis/analysisDocument'
import { parseModelText } from '../../formats/json/parseModelText'
import { runRules } from '../../rules/runRules'
import type { Issue, Result } from '../../schema/model'
import { UsageError } from '../args'
import type { ExitStatus, Run } from '../command'
import { expandInputs, readLines, STDIN, type Input, type Reading } from '../inputs'
import { issueText } from '../issueText'
import { jsonPieces, type Section } from '../jsonPieces'
import { withRegions } from '../regions'
import { complain, print, type Terminal } from '../terminal'
import { todayOf } from '../today'

type Options = { readonly impact: boolean; readonly today: string }
type Document = Readonly<Record<string, Section>>

const impactSection = (analysis: Analysis) =>
  function* (): Generator<readonly [string, unknown]> {
    const { traits } = analysis
    for (const { id, kind, working } of traits.nodes) if (working || kind === 'store') yield [id, impactDocument(analysis, id)]
  }

const documentOf = (reading: Reading, { impact, today }: Options): Result<Document> => {
  if (!reading.ok) return { ok: false, issues: [{ pointer: '', message: reading.message }] }
  const model = parseModelText(reading.text)
  if (!model.ok) return model
  const analysis = analyze(model.value)
  const document: Document = { ...analysisDocument(analysis, runRules(analysis, { today })) }
  return { ok: true, value: impact ? { ...document, impact: impactSection(analysis) } : document }
}

const issuesDocument = (issues: readonly Issue[]): Document => ({ issues: issues.map(({ pointer, message }) => ({ pointer, message })) })

function* asText(document: Document, indent: 0 | 2): Generator<string> {
  yield* jsonPieces(document, indent)
  yield '\n'
}

const analyzeLines = async (terminal: Terminal, options: Options): Promise<ExitStatus> => {
  let status: ExitStatus = 0
  for await (const reading of readLines(terminal)) {
    const document = documentOf(reading, options)
    if (!document.ok) {
      if (status === 0 && reading.ok && reading.text.trim() === '{')
        complain(terminal, 'With - each line is a model of its own; for one model over several lines, name its file.')
      status = 2
    }
    await print(terminal, asText(document.ok ? document.value : issuesDocument(document.issues), 0))
  }
  return status
}

const analyzeFile = async (input: Input, alone: boolean, terminal: Terminal, options: Options): Promise<ExitStatus> => {
  const reading = await input.read()
  const document = documentOf(reading, options)
  if (!document.ok)
    complain(terminal, issueText({ name: input.name, issues: withRegions(document.issues, reading.ok ? reading.text : '') }))
  const answer = document.ok ? document.value : issuesDocument(document.issues)
  if (!alone) await print(terminal, asText({ file: input.name, ...answer }, 0))
  else if (document.ok) await print(terminal, asText(answer, 2))
  return document.ok ? 0 : 2
}

export const run: Run = async (args, terminal) => {
  const options = { impact: args.flags.has('impact'), today: todayOf(args, terminal) }
  if (args.operands.length === 0) throw new UsageError('analyze needs a file, or - for models on standard input, one a line.')
  if (args.operands.includes(STDIN)) {
    if (args.operands.length > 1) throw new UsageError('- stands alone: analyze reads models from standard input, or from files.')
    return analyzeLines(terminal, options)
  }
  const inputs = await expandInputs(args.operands, terminal)
  let status: ExitStatus = 0
  for (const input of inputs) if ((await analyzeFile(input, inputs.length === 1, terminal, options)) !== 0) status = 2
  return status
}
