import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { cases, casesAreHere } from '../../testing/cases'
import { analysisDocument, impactDocument } from './analysisDocument'

/** The case files leave wording out: reasons, messages and suggestions are the project's own. */
const withoutWords = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === 'reasons' || key === 'message' || key === 'suggestions' ? undefined : inner)),
  )

describe.skipIf(!casesAreHere)('the shared cases', () => {
  test.each(casesAreHere ? cases().map((c) => [c.name, c] as const) : [])('%s', (_, { model, analysis, impact }) => {
    const derived = analyze(model)
    const document = withoutWords(analysisDocument(derived, []))
    expect(document).toEqual({ analysis: 1, ...analysis, findings: [] })
    for (const id of Object.keys(impact)) expect(impactDocument(derived, id)).toEqual(impact[id])
  })
})
