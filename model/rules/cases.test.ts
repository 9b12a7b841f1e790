import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { cases, casesAreHere } from '../testing/cases'
import { runRules } from './runRules'

type Expected = { readonly rule: string; readonly severity: string; readonly subject: string; readonly waived: boolean }

describe.skipIf(!casesAreHere)('the shared cases give exactly their findings', () => {
  test.each(casesAreHere ? cases().map((example) => [example.name, example] as const) : [])('%s', (_, { model, analysis }) => {
    const findings = runRules(analyze(model), { today: '2026-01-01' })
    const expected = (analysis['findings'] as readonly Expected[]).map(({ rule, severity, subject, waived }) => ({
      rule,
      severity,
      subject,
      waived,
    }))
    expect(findings.map(({ rule, severity, subject, waived }) => ({ rule, severity, subject, waived }))).toEqual(expected)
  })
})
