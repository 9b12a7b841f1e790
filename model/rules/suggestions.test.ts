import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryModel } from '../testing/arbitraryModel'
import { cases, casesAreHere } from '../testing/cases'
import { applyAllSuggestions } from '../testing/suggestionFaults'

describe('every suggestion makes its finding go away and no new error on what it edits', () => {
  test.skipIf(!casesAreHere)('in the shared cases', () => {
    const outcomes = casesAreHere ? cases().map(({ model }) => applyAllSuggestions(model)) : []
    expect(outcomes.flatMap(({ faults }) => faults)).toEqual([])
    expect(outcomes.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(500)
  })

  test('in random models', { timeout: 60_000 }, () => {
    let tried = 0
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        const outcome = applyAllSuggestions(model)
        tried += outcome.tried
        expect(outcome.faults).toEqual([])
      }),
      { numRuns: 300 },
    )
    expect(tried).toBeGreaterThan(1_000)
  })
})
