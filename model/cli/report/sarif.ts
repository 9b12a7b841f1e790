import type { Location, Log, Notification, ReportingDescriptor, Result, Run } from 'sarif'
import type { Severity } from '../../schema/model'
import { statusOf, type FileReport, type Region, type Report, type ReportedFinding } from './report'

/** What a report says of a rule. */
export type RuleTexts = {
  readonly id: string
  readonly severity: Severity
  readonly summary: string
  readonly rationale: string
  readonly mend: string
  readonly url: string
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, Result.level>

const inWords = (id: string): string =>
  id
    .split(/[/-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

const ruleDescriptor = ({ id, severity, summary, rationale, mend, url }: RuleTexts): ReportingDescriptor => ({
  id,
  name: inWords(id),
  shortDescription: { text: summary },
  fullDescription: { text: rationale },
  help: { text: `${rationale}\n\n${mend}`, markdown: `${rationale}\n\n**How to mend it.** ${mend}\n\n[More](${url})` },
  helpUri: url,
  defaultConfiguration: { level: LEVELS[severity] },
  properties: { tags: [id.split('/')[0] ?? id] },
})

const physicalLocation = (uri: string, region: Region | undefined): NonNullable<Location['physicalLocation']> => ({
  artifactLocation: { uri },
  ...(region === undefined
    ? {}
    : { region: { startLine: region.line, startColumn: region.column, endLine: region.endLine, endColumn: region.endColumn } }),
})

const resultOf = (
  file: FileReport,
  { finding, element, pointer, region, waiver }: ReportedFinding,
  ruleIndex: ReadonlyMap<string, number>,
): Result => {
  const index = ruleIndex.get(finding.rule)
  return {
    ruleId: finding.rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: physicalLocation(file.uri, region),
        logicalLocations: [{ name: element.label, fullyQualifiedName: finding.subject, kind: element.kind }],
      },
    ],
    partialFingerprints: { 'ruleAndSubject/v1': `${finding.rule}|${finding.subject}` },
    ...(finding.waived
      ? { suppressions: [{ kind: 'external', status: 'accepted', ...(waiver === undefined ? {} : { justification: waiver.reason }) }] }
      : {}),
    properties: { pointer, suggestions: finding.suggestions.map(({ title }) => title) },
  }
}

const notificationsOf = ({ uri, issues }: FileReport): readonly Notification[] =>
  issues.map(({ pointer, message, region }) => ({
    level: 'error',
    message: { text: pointer === '' ? message : `${pointer}: ${message}` },
    locations: [{ physicalLocation: physicalLocation(uri, region) }],
  }))

/** SARIF 2.1.0. Findings are results with a place in the file and the element they are about; files that are no models are notifications of the run. */
export function* sarifReport(report: Report, rules: readonly RuleTexts[]): Generator<string> {
  const ruleIndex = new Map(rules.map(({ id }, i) => [id, i]))
  const status = statusOf(report)
  const run: Run = {
    tool: {
      driver: { name: 'Coordinated Progress', version: report.version, semanticVersion: report.version, rules: rules.map(ruleDescriptor) },
    },
    columnKind: 'utf16CodeUnits',
    artifacts: report.files.map(({ uri }) => ({ location: { uri }, mimeType: 'application/json' })),
    invocations: [
      {
        executionSuccessful: status !== 2,
        exitCode: status,
        toolExecutionNotifications: report.files.flatMap(notificationsOf),
      },
    ],
    results: report.files.flatMap((file) => file.findings.map((finding) => resultOf(file, finding, ruleIndex))),
  }
  const log: Log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  yield `${JSON.stringify(log, null, 2)}\n`
}
