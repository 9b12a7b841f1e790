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

const findingsOf = (model: Model, text: string, today: string): readonly ReportedFinding[] => {
  const analysis = analyze(model)
  const subject = subjectsOf(analysis)
  const findings = runRules(analysis, { today }).map((finding) => ({ finding, ...subject(finding.subject) }))
  const regionOf = regionsIn(
    text,
    findings.map(({ pointer }) => pointer),
  )
  return findings.map((reported) => ({
    ...reported,
    ...regionOf(reported.pointer),
    ...waiverOf(reported.finding, model, today),
    url: ruleLink(reported.finding.rule),
  }))
}

/** Reads one file and reports on it: findings, or why there are none. */
export const checkFile = async ({ name, uri, read }: Input, today: string): Promise<FileReport> => {
  const reading = await read()
  if (!reading.ok) return { name, uri, issues: [{ pointer: '', message: reading.message }], findings: [] }
  const model = parseModelText(reading.text)
  if (!model.ok) return { name, uri, issues: withRegions(model.issues, reading.text), findings: [] }
  return { name, uri, issues: [], findings: findingsOf(model.value, reading.text, today) }
}
