import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { arbitraryFlow } from '../testing/arbitraryFlow'
import { Interpreter } from './interpreter'
import { unroll, type Invocations } from './invocations'
import { planOf } from './plan'
import { search } from './search'
import { boundaryStarts, startsOf } from './starts'
import { Tally, type NodeTally } from './tally'

/** The same search without any cleverness: every run from its beginning. */
const plainSearch = (
  starts: readonly Invocations[],
  faults: number,
): { readonly runs: number; readonly nodes: ReadonlyMap<number, NodeTally> } => {
  const nodes = new Map<number, NodeTally>()
  let runs = 0
  for (const invocations of starts) {
    const interpreter = new Interpreter(invocations)
    const tally = new Tally(invocations, nodes)
    const tryFrom = (deviations: readonly number[], used: number): void => {
      interpreter.run(deviations)
      tally.record(interpreter, deviations, used)
      runs++
      const [places, placesToGiveUp] = [[...interpreter.places], [...interpreter.placesToGiveUp]]
      for (const at of placesToGiveUp) tryFrom([...deviations, at], used)
      if (used < faults) for (const at of places) tryFrom([...deviations, at], used + 1)
    }
    tryFrom([], 0)
  }
  return { runs, nodes }
}

const found = (nodes: ReadonlyMap<number, NodeTally>) =>
  [...nodes]
    .toSorted(([a], [b]) => a - b)
    .map(([node, { runs, evidence }]) => {
      const shortest = Object.entries(evidence).map(([failure, one]) => `${failure} ${one.faults} faults, ${one.steps} steps`)
      return { node, runs, shortest: shortest.sort() }
    })

test('going on from a place finds exactly what every run from its beginning finds', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(arbitraryFlow({ nodes: 5, edges: 5 }), fc.constantFrom('all' as const, 'boundary' as const), (model, reach) => {
      const plan = planOf(analyze(model))
      const starts = (reach === 'all' ? startsOf(plan) : boundaryStarts(plan)).map((start) => unroll(plan, start, reach, 15))
      const { runs, nodes, coveredFaults } = search(starts, { faults: 2, maxRuns: Infinity, maxSteps: Infinity })
      const plain = plainSearch(starts, 2)
      expect(coveredFaults).toBe(2)
      expect(runs).toBe(plain.runs)
      expect(found(nodes)).toEqual(found(plain.nodes))
    }),
    { numRuns: 200 },
  )
})

test('three faults are tried as well', () => {
  const plan = planOf(analyze({ format: 'coordinated-progress', version: 1, nodes: [{ id: 'a', kind: 'microservice' }], edges: [] }))
  const starts = startsOf(plan).map((start) => unroll(plan, start, 'all', 10))
  expect(search(starts, { faults: 3, maxRuns: Infinity, maxSteps: Infinity })).toMatchObject({ runs: 3, coveredFaults: 3, stoppedBy: null })
})
