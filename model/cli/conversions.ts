import { analyze } from '../analysis/analyze'
import type { Finding } from '../rules/finding'
import { runRules } from '../rules/runRules'
import type { Model, Result } from '../schema/model'
import { UsageError, type Arguments } from './args'
import type { Context } from './context'
import type { ConvertFormat } from './convertFlags'
import { positioned } from './layout'
import { PASSPHRASE } from './readModel'

type Conversion = (model: Model, args: Arguments, context: Context) => Promise<string | Uint8Array>

const valueOf = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new UsageError(result.issues.map(({ message }) => message).join(' '))
}

const analysed = (model: Model, { today }: Context) => {
  const analysis = analyze(model)
  return { analysis, findings: (): readonly Finding[] => runRules(analysis, { today }) }
}

const baseOf = (args: Arguments): string => {
  const base = args.flags.get('base') ?? 'http://localhost:4173/'
  if (!URL.canParse(base) || !/^https?:/.test(base))
    throw new UsageError(`--base cannot be “${base}”. It is the address of the tool, such as https://example.org/progress/.`)
  const url = new URL(base)
  url.hash = ''
  return url.href
}

const toLink: Conversion = async (model, args, { passphrase }) => {
  const { encodeEncryptedLink, encodeLink } = await import('../share/link')
  const { parseView } = await import('../share/view')
  const view = parseView({ perspective: args.flags.get('perspective'), mode: args.flags.get('mode') })
  if (!args.flags.has('encrypt')) return `${baseOf(args)}${valueOf(encodeLink(model, view))}\n`
  if (passphrase === undefined || passphrase === '')
    throw new UsageError(`--encrypt needs a passphrase in the environment variable ${PASSPHRASE}.`)
  return `${baseOf(args)}${valueOf(await encodeEncryptedLink(model, passphrase, view))}\n`
}

const toCsv: Conversion = async (model, args, context) => {
  const { exportEdgesCsv, exportFindingsCsv, exportNodesCsv } = await import('../formats/csv/exportCsv')
  const { analysis, findings } = analysed(model, context)
  const table = args.flags.get('table')
  if (table === 'edges') return exportEdgesCsv(analysis)
  return table === 'findings' ? exportFindingsCsv(findings()) : exportNodesCsv(analysis)
}

const toMarkdown: Conversion = async (model, args, context) => {
  const { exportReport } = await import('../formats/markdown/exportReport')
  const { analysis, findings } = analysed(model, context)
  const picture = args.flags.get('picture')
  return exportReport(analysis, findings(), { today: context.today, ...(picture === undefined ? {} : { picture }) })
}

const toAdr: Conversion = async (model, args, context) => {
  const { exportAdr } = await import('../formats/adr/exportAdr')
  const subject = args.flags.get('subject')
  if (subject === undefined) throw new UsageError('--to adr needs the decision: --subject edge:<id>, node:<id> or workflow:<id>.')
  const { analysis, findings } = analysed(model, context)
  return valueOf(exportAdr(analysis, findings(), subject, context))
}

const toPicture =
  (format: 'svg' | 'png' | 'pdf'): Conversion =>
  async (model, args, context) =>
    (await import('./pictures')).printPicture(format, model, args, context)

/** Every format there is; the code of each is loaded when it is asked for. */
export const CONVERSIONS: Readonly<Record<ConvertFormat, Conversion>> = {
  svg: toPicture('svg'),
  png: toPicture('png'),
  pdf: toPicture('pdf'),
  markdown: toMarkdown,
  adr: toAdr,
  mermaid: async (model) => (await import('../formats/mermaid/exportMermaid')).exportMermaid(analyze(model)),
  d2: async (model) => (await import('../formats/d2/exportD2')).exportD2(analyze(model)),
  dot: async (model) => (await import('../formats/dot/exportDot')).exportDot(analyze(model)),
  drawio: async (model) => (await import('../formats/drawio/exportDrawio')).exportDrawio(analyze(await positioned(model))),
  csv: toCsv,
  json: async (model) => (await import('../formats/json/printModel')).printModel(model),
  link: toLink,
}
