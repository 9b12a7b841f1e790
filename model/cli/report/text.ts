import type { Paint } from '../paint'
import { plain } from '../plain'
import { countsOf, hasTooManyWarnings, type FileReport, type Report, type ReportedFinding } from './report'
import { count } from '../../schema/count'

const ORDER = { error: 0, warning: 1, info: 2, waived: 3 } as const
type Weight = keyof typeof ORDER

const weightOf = ({ finding }: ReportedFinding): Weight => (finding.waived ? 'waived' : finding.severity)

/** Heaviest first; equals as they stand in the file. */
const inOrderOfWeight = (findings: readonly ReportedFinding[]): readonly ReportedFinding[] =>
  findings.toSorted(
    (a, b) =>
      ORDER[weightOf(a)] - ORDER[weightOf(b)] ||
      (a.region?.line ?? 0) - (b.region?.line ?? 0) ||
      (a.region?.column ?? 0) - (b.region?.column ?? 0),
  )

const INDENT = ' '.repeat(11)

const waiverLine = ({ finding, waiver }: ReportedFinding): string => {
  const until = waiver?.expires === undefined ? '' : ` until ${waiver.expires}`
  const by = waiver?.owner === undefined ? '' : ` by ${waiver.owner}`
  return `Waived${until}${by} (it would be ${finding.severity === 'warning' ? 'a warning' : `an ${finding.severity}`}): ${waiver?.reason ?? 'no reason given'}`
}

const findingLines = (reported: ReportedFinding, paint: Paint): readonly string[] => {
  const { finding, element, region, url, run } = reported
  const weight = weightOf(reported)
  const colour = { error: paint.red, warning: paint.yellow, info: paint.blue, waived: paint.dim }[weight]
  const place = region === undefined ? '' : paint.dim(`  ${region.line}:${region.column}`)
  const under = (text: string): string => `${INDENT}${text}`
  return [
    `  ${colour(weight.padEnd(8))} ${paint.bold(plain(element.label))}${place}`,
    under(plain(finding.message)),
    ...(run === undefined ? [] : [under('A run shows it:'), ...run.map((step, i) => under(`${`${i + 1}.`.padStart(5)} ${plain(step)}`))]),
    ...(finding.waived ? [under(plain(waiverLine(reported)))] : finding.suggestions.map(({ title }) => under(`→ ${plain(title)}`))),
    under(paint.dim(`${finding.rule}  ${plain(url)}`)),
  ]
}

const fileLines = ({ name, findings }: FileReport, paint: Paint): readonly string[] =>
  findings.length === 0
    ? []
    : [paint.underline(plain(name)), ...inOrderOfWeight(findings).flatMap((finding) => ['', ...findingLines(finding, paint)]), '']

const summaryOf = (report: Report, paint: Paint): string => {
  const { error, warning, info, waived, broken } = countsOf(report.files)
  const checked = report.files.length - broken
  const parts = [
    ...(error > 0 ? [paint.red(count(error, 'error'))] : []),
    ...(warning > 0 ? [paint.yellow(count(warning, 'warning'))] : []),
    ...(info > 0 ? [paint.blue(count(info, 'info'))] : []),
    ...(waived > 0 ? [`${waived.toLocaleString('en')} waived`] : []),
  ]
  const found = parts.length === 0 ? paint.green('nothing found') : parts.join(', ')
  const clauses = [
    ...(checked > 0 || broken === 0 ? [`${count(checked, 'file')} checked: ${found}.`] : []),
    ...(hasTooManyWarnings(report)
      ? [`Only ${count(report.maxWarnings ?? 0, 'warning')} ${report.maxWarnings === 1 ? 'is' : 'are'} allowed (--max-warnings).`]
      : []),
    ...(broken > 0 ? [paint.red(`${count(broken, 'file')} could not be checked; see above.`)] : []),
  ]
  return clauses.join(' ')
}

/** For people: by file, heaviest first, each with its element, sentence, ways to mend it, rule and where to read more. */
export function* textReport(report: Report, paint: Paint, program: string): Generator<string> {
  for (const file of report.files) for (const line of fileLines(file, paint)) yield `${line}\n`
  yield `${summaryOf(report, paint)}\n`
  if (report.files.some(({ findings }) => findings.length > 0)) yield `${paint.dim(`“${program} rules <id>” explains a rule.`)}\n`
}
