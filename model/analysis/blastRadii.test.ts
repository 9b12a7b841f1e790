import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from './analyze'
import { impactOf } from './impact'
import { arbitraryModel } from '../testing/arbitraryModel'
import { blastRadii } from './blastRadii'

test('agrees with the impact of each node', () => {
  let others = 0
  const property = fc.property(arbitraryModel(), (model) => {
    const analysis = analyze(model)
    const expected = analysis.traits.nodes
      .filter(({ working, kind }) => working || kind === 'store')
      .map(({ index, id }): [string, number] => {
        const { stopped, waiting } = impactOf([index], analysis)
        return [id, stopped.length - 1 + waiting.length]
      })
    others += expected.reduce((sum, [, radius]) => sum + radius, 0)
    expect([...blastRadii(analysis)]).toEqual(expected)
  })
  fc.assert(property, { numRuns: 300 })
  expect(others).toBeGreaterThan(50)
})
