import { jsonPieces } from '../jsonPieces'
import { countsOf, statusOf, type FileReport, type Report, type ReportedFinding } from './report'

const findingDocument = ({ finding, element, pointer, region, waiver, url, run }: ReportedFinding): object => ({
  rule: finding.rule,
  severity: finding.severity,
  subject: finding.subject,
  element: element.label,
  message: finding.message,
  waived: finding.waived,
  waiver: waiver ?? null,
  pointer,
  region: region ?? null,
  url,
  suggestions: finding.suggestions,
  ...(run === undefined ? {} : { run }),
})

const fileDocument = ({ name, issues, findings, notes = [] }: FileReport): object => ({
  file: name,
  issues: issues.map(({ pointer, message, region }) => ({ pointer, message, region: region ?? null })),
  findings: findings.map(findingDocument),
  ...(notes.length === 0 ? {} : { notes }),
})

/** One JSON document: the findings of every file with where they stand, what is wrong with files that are no models, and the counts. */
export function* jsonReport(report: Report): Generator<string> {
  const { broken, ...counts } = countsOf(report.files)
  yield* jsonPieces(
    {
      check: 1,
      status: statusOf(report),
      counts: { files: report.files.length, ...counts, broken },
      files: report.files.map(fileDocument),
    },
    2,
  )
  yield '\n'
}
