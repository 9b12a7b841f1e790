import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { breachesOf } from '../analysis/contracts'
import { EXPECTATIONS, type Contract, type Model } from '../schema/model'
import { arbitraryFlow } from '../testing/arbitraryFlow'
import { sketch } from '../testing/sketch'
import { runsAgainst } from './contracts'
import { explore } from './explore'

/** Every promise that could be made of the nodes and edges of a model. */
const allContracts = (model: Model): Model => ({
  ...model,
  workflows: [{ id: 'w', name: 'W', edges: model.edges.slice(0, 3).map(({ id }) => id) }],
  contracts: [...model.nodes.map(({ id }) => `node:${id}`), 'workflow:w'].flatMap((subject) =>
    EXPECTATIONS.map((expect): Contract => ({ id: `${subject}-${expect}`.replace(':', '-'), subject, expect })),
  ),
})

test('runs and derivation break the same contracts', { timeout: 120_000 }, () => {
  let broken = 0
  let kept = 0
  fc.assert(
    fc.property(arbitraryFlow({ nodes: 5, edges: 5 }), (drawing) => {
      const analysis = analyze(allContracts(drawing))
      const exploration = explore(analysis, { maxSteps: 2_000_000, maxInvocations: 100 })
      fc.pre(exploration.complete)
      for (const contract of analysis.graph.model.contracts ?? []) {
        const reached = breachesOf(contract, analysis).filter(({ node }) => exploration.nodes.has(analysis.graph.nodes[node]!.id))
        const runs = runsAgainst(contract, exploration, analysis)
        if (runs.length > 0) {
          broken++
          expect(reached).not.toEqual([])
          continue
        }
        kept++
        // Through several durable logs one after the other, a repeat takes more faults than were tried.
        if (contract.expect !== 'no-duplicates') expect(reached).toEqual([])
      }
    }),
    { numRuns: 300 },
  )
  expect(Math.min(broken, kept)).toBeGreaterThan(500)
})

test('the shortest run that breaks a contract comes first', () => {
  const contracts = [{ id: 'c', subject: 'node:a', expect: 'reliable' as const }]
  const analysis = analyze(sketch('person:p -rpc-> a', { model: { contracts } }))
  expect(runsAgainst(contracts[0]!, explore(analysis), analysis).map(({ shows, steps }) => [shows, steps])).toEqual([
    ['human', 4],
    ['twice', 10],
  ])
})
