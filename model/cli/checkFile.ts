import { analyze } from '../analysis/analyze'
import { parseModelText } from '../formats/json/parseModelText'
import type { Finding } from '../rules/finding'
import { runRules } from '../rules/runRules'
import type { Model, Waiver } from '../schema/model'
import type { Input } from './inputs'
import { regionsIn, withRegions } from './regions'
import type { FileReport, ReportedFinding } from './report/report'
import { ruleLink } from './ruleLink'
import { subjectsOf } from './subjects'

const waiverOf = (finding: Finding, { waivers = [] }: Model, today: string): { readonly waiver?: Waiver } => {
  if (!finding.waived) return {}
  const waiver = waivers.find(
    ({ rule, subject, expires }) => rule === finding.rule && subject === finding.subject && (expires ?? today) >= today,
  )
  return waiver === undefined ? {} : { waiver }
}

export type CheckOptions = {
  /** YYYY-MM-DD: the day by which waivers expire. */
  readonly today: string
  /** Also try every failure, and hold contracts against the runs. */
  readonly explore: boolean
}

type Checked = Required<Pick<FileReport, 'findings' | 'notes'>>

const runOf = (run: readonly string[] | undefined): Pick<ReportedFinding, 'run'> => (run === undefined ? {} : { run })

const findingsOf = async (model: Model, text: string, { today, explore }: CheckOptions): Promise<Checked> => {
  const analysis = analyze(model)
  // Loaded when it is asked for.
  const tried = explore ? (await import('./againstRuns')).againstRuns(analysis) : undefined
  const subject = subjectsOf(analysis)
  const findings = [...runRules(analysis, { today }), ...(tried?.findings ?? [])].map((finding) => ({
    finding,
    ...subject(finding.subject),
  }))
  const regionOf = regionsIn(
    text,
    findings.map(({ pointer }) => pointer),
  )
  const reported = findings.map((reported) => ({
    ...reported,
    ...regionOf(reported.pointer),
    ...waiverOf(reported.finding, model, today),
    url: ruleLink(reported.finding.rule),
    ...runOf(tried?.runs.get(reported.finding.subject)),
  }))
  return { findings: reported, notes: tried?.notes ?? [] }
}

/** Reads one file and reports on it: findings, or why there are none. */
export const checkFile = async ({ name, uri, read }: Input, options: CheckOptions): Promise<FileReport> => {
  const reading = await read()
  if (!reading.ok) return { name, uri, issues: [{ pointer: '', message: reading.message }], findings: [] }
  const model = parseModelText(reading.text)
  if (!model.ok) return { name, uri, issues: withRegions(model.issues, reading.text), findings: [] }
  return { name, uri, issues: [], ...(await findingsOf(model.value, reading.text, options)) }
}
