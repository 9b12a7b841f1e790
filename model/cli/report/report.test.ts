import { stripVTControlCharacters } from 'node:util'
import type { Log } from 'sarif'
import { describe, expect, test } from 'vitest'
import { paintIn } from '../paint'
import { jsonReport } from './json'
import { escapeXml, junitReport } from './junit'
import { countsOf, hasTooManyWarnings, statusOf, type Report } from './report'
import { cleanReport, sampleReport } from './sampleReport'
import { sarifReport } from './sarif'
import { sarifFaults } from '../../testing/sarifFaults'
import { textReport } from './text'

const textOf = (pieces: Iterable<string>): string => [...pieces].join('')
const withoutBroken: Report = { ...sampleReport, files: sampleReport.files.filter(({ issues }) => issues.length === 0) }
const limited = (maxWarnings: number): Report => ({
  ...withoutBroken,
  maxWarnings,
  files: withoutBroken.files.map((file) => ({ ...file, findings: file.findings.filter(({ finding }) => finding.severity !== 'error') })),
})

describe('the outcome', () => {
  test('waived findings are counted apart, whatever their severity', () => {
    expect(countsOf(sampleReport.files)).toEqual({ error: 1, warning: 1, info: 1, waived: 1, broken: 1 })
  })

  test.each([
    ['a broken file wins over findings', sampleReport, 2],
    ['an error', withoutBroken, 1],
    ['one warning more than allowed', limited(0), 1],
    ['as many warnings as allowed', limited(1), 0],
    ['clean', cleanReport, 0],
  ])('%s: %#', (_, report, status) => {
    expect(statusOf(report)).toBe(status)
  })
})

describe('text', () => {
  test('as people read it', async () => {
    await expect(textOf(textReport(sampleReport, paintIn(false), 'cli'))).toMatchFileSnapshot('fixtures/report.txt')
  })

  test('in colour it says the same', () => {
    const coloured = textOf(textReport(sampleReport, paintIn(true), 'cli'))
    expect(coloured).toContain('\u001b[31merror   \u001b[39m')
    expect(stripVTControlCharacters(coloured)).toBe(textOf(textReport(sampleReport, paintIn(false), 'cli')))
  })

  test('a control character of a file never reaches the terminal', () => {
    expect(textOf(textReport(sampleReport, paintIn(false), 'cli'))).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  test('a clean file is one line', () => {
    expect(textOf(textReport(cleanReport, paintIn(false), 'cli'))).toBe('1 file checked: nothing found.\n')
  })
})

describe('json', () => {
  test('is one document with everything', async () => {
    const text = textOf(jsonReport(sampleReport))
    await expect(text).toMatchFileSnapshot('fixtures/report.json')
    expect(JSON.parse(text)).toMatchObject({ status: 2, counts: { files: 3, error: 1, warning: 1, info: 1, waived: 1, broken: 1 } })
  })
})

describe('JUnit', () => {
  test('a suite for each file', async () => {
    await expect(textOf(junitReport(sampleReport))).toMatchFileSnapshot('fixtures/report.junit.xml')
  })

  test('it fails exactly where the exit status does', () => {
    for (const report of [sampleReport, withoutBroken, limited(0), limited(1), cleanReport]) {
      const [, failures, errors] = /failures="(\d+)" errors="(\d+)"/.exec(textOf(junitReport(report))) ?? []
      expect(Number(failures) + Number(errors) > 0).toBe(statusOf(report) > 0)
    }
    expect(hasTooManyWarnings(limited(0))).toBe(true)
  })

  test('what XML cannot hold is replaced, the rest is escaped', () => {
    expect(escapeXml('<a b="c">&\'\u0000\u0008\u000b\u001f\ufffe\uffff\ud800x\udc00')).toBe(
      '&lt;a b=&quot;c&quot;&gt;&amp;&apos;\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdx\ufffd',
    )
    expect(escapeXml('🙂 é\t\n\r')).toBe('🙂 é&#9;&#10;&#13;')
  })
})

describe('SARIF', () => {
  const ids = ['boundary/overlap', 'coupling/rpc-over-topic', 'trigger/fire-and-forget', 'trigger/no-trigger']
  const rules = ids.map((id) => ({
    id,
    severity: 'warning' as const,
    summary: `${id} in a sentence.`,
    rationale: 'Why it matters.',
    mend: 'How to mend it.',
    url: `https://example.org/rules/${id}`,
  }))

  test('has every finding as a result, and what is wrong with files as notifications', async () => {
    await expect(textOf(sarifReport(sampleReport, rules))).toMatchFileSnapshot('fixtures/report.sarif')
  })

  test.each([
    ['everything', sampleReport],
    ['nothing', cleanReport],
  ])('the schema of SARIF 2.1.0 accepts it with %s in it', (_, report) => {
    expect(sarifFaults(JSON.parse(textOf(sarifReport(report, rules))))).toEqual([])
  })

  test('the schema is one that refuses', () => {
    const log = JSON.parse(textOf(sarifReport(sampleReport, rules))) as { runs: { results: { level: string }[] }[] }
    log.runs[0]!.results[0]!.level = 'info'
    expect(sarifFaults(log)).toEqual(['/runs/0/results/0/level must be equal to one of the allowed values'])
  })

  test('every result points at its rule', () => {
    const { runs } = JSON.parse(textOf(sarifReport(sampleReport, rules))) as Log
    expect(runs[0]?.results?.map(({ ruleId, ruleIndex }) => [ruleId, runs[0]?.tool.driver.rules?.[ruleIndex ?? -1]?.id])).toEqual(
      ids.map((id) => [id, id]),
    )
  })
})
