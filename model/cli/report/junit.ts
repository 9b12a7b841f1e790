import { countsOf, hasTooManyWarnings, type FileReport, type Report, type ReportedFinding } from './report'
import { count } from '../../schema/count'

/** What XML 1.0 does not allow even when escaped: most control characters, lone surrogates, U+FFFE and U+FFFF. */
const NOT_XML = /[\p{Cs}\ufffe\uffff]|(?![\t\n\r\u007f-\u009f])\p{Cc}/gu

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

export const escapeXml = (text: string): string =>
  text.replaceAll(NOT_XML, '\ufffd').replaceAll(/[&<>"'\t\n\r]/g, (char) => ENTITIES[char] ?? '')

type Attributes = Readonly<Record<string, string | number | undefined>>

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')

const element = (name: string, attributes: Attributes, children: readonly string[] = []): string =>
  children.length === 0 ? `<${name}${attributesOf(attributes)}/>` : `<${name}${attributesOf(attributes)}>${children.join('')}</${name}>`

type TestCase = { readonly xml: string; readonly outcome: 'passed' | 'failures' | 'errors' | 'skipped' }

const textOf = ({ finding, url, run = [] }: ReportedFinding): string =>
  [finding.message, ...run.map((step, i) => `${i + 1}. ${step}`), ...finding.suggestions.map(({ title }) => `→ ${title}`), url].join('\n')

/** Errors fail; warnings and infos pass with their text, since they do not fail a check; a waived finding is a skipped test. */
const findingCase = (file: FileReport, reported: ReportedFinding): TestCase => {
  const { finding, element: about, region, waiver } = reported
  const attributes = { name: `${finding.rule}: ${about.label}`, classname: file.name, file: file.name, line: region?.line, time: 0 }
  const testcase = (outcome: TestCase['outcome'], child: string): TestCase => ({ outcome, xml: element('testcase', attributes, [child]) })
  if (finding.waived) return testcase('skipped', element('skipped', { message: `Waived: ${waiver?.reason ?? finding.message}` }))
  if (finding.severity === 'error')
    return testcase('failures', element('failure', { type: finding.rule, message: finding.message }, [escapeXml(textOf(reported))]))
  return testcase('passed', element('system-out', {}, [escapeXml(`${finding.severity}: ${textOf(reported)}`)]))
}

const issueCases = (file: FileReport): readonly TestCase[] =>
  file.issues.map(({ pointer, message, region }): TestCase => {
    const attributes = {
      name: `is a valid model: ${pointer === '' ? 'the file' : pointer}`,
      classname: file.name,
      file: file.name,
      line: region?.line,
      time: 0,
    }
    return { outcome: 'errors', xml: element('testcase', attributes, [element('error', { type: 'invalid', message })]) }
  })

const cleanCase = ({ name }: FileReport): TestCase => ({
  outcome: 'passed',
  xml: element('testcase', { name: 'nothing found', classname: name, file: name, time: 0 }),
})

const casesOf = (file: FileReport): readonly TestCase[] => {
  if (file.issues.length > 0) return issueCases(file)
  return file.findings.length === 0 ? [cleanCase(file)] : file.findings.map((finding) => findingCase(file, finding))
}

const totals = (cases: readonly TestCase[]): Attributes => {
  const count = { tests: cases.length, failures: 0, errors: 0, skipped: 0, time: 0 }
  for (const { outcome } of cases) if (outcome !== 'passed') count[outcome]++
  return count
}

type Suite = { readonly name: string; readonly cases: readonly TestCase[] }

const warningsSuite = (report: Report): readonly Suite[] => {
  const { maxWarnings } = report
  if (maxWarnings === undefined) return []
  const name = `at most ${count(maxWarnings, 'warning')}`
  const failed = hasTooManyWarnings(report)
  const message = `Found ${count(countsOf(report.files).warning, 'warning')}.`
  const children = failed ? [element('failure', { type: 'max-warnings', message })] : []
  return [
    {
      name,
      cases: [{ outcome: failed ? 'failures' : 'passed', xml: element('testcase', { name, classname: 'check', time: 0 }, children) }],
    },
  ]
}

/** JUnit XML: a suite for each file, a case for each finding. It fails exactly where the exit status is not 0. */
export function* junitReport(report: Report): Generator<string> {
  const suites = [...report.files.map((file): Suite => ({ name: file.name, cases: casesOf(file) })), ...warningsSuite(report)]
  const all = totals(suites.flatMap(({ cases }) => cases))
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributesOf({ name: 'coordinated-progress', ...all })}>\n`
  for (const { name, cases } of suites) {
    yield `  <testsuite${attributesOf({ name, ...totals(cases) })}>\n`
    for (const { xml } of cases) yield `    ${xml}\n`
    yield '  </testsuite>\n'
  }
  yield '</testsuites>\n'
}
