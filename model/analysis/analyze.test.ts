import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analysisDocument } from '../formats/analysis/analysisDocument'
import { runRules } from '../rules/runRules'
import type { Model } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { analyze } from './analyze'

const TODAY = '2026-01-15'

const documentOf = (model: Model): unknown => {
  const analysis = analyze(model)
  return JSON.parse(JSON.stringify(analysisDocument(analysis, runRules(analysis, { today: TODAY }))))
}

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> => fc.shuffledSubarray([...items], { minLength: items.length })

test('the order of the arrays never matters', () => {
  const property = fc.property(
    arbitraryModel().chain((model) =>
      fc.tuple(
        fc.constant(model),
        shuffled(model.nodes),
        shuffled(model.edges),
        shuffled(model.groups ?? []),
        shuffled(model.workflows ?? []),
      ),
    ),
    ([model, nodes, edges, groups, workflows]) => {
      const reordered = { ...model, nodes, edges, ...(model.groups ? { groups } : {}), ...(model.workflows ? { workflows } : {}) }
      expect(documentOf(reordered)).toEqual(documentOf(model))
    },
  )
  fc.assert(property, { numRuns: 200 })
})

/** Names stay, so that sentences do too; every id gets a prefix, which keeps the order of ids. */
const renamed = (model: Model, prefix: string): Model => ({
  ...model,
  nodes: model.nodes.map((node) => ({ ...node, name: node.name ?? node.id, id: prefix + node.id })),
  edges: model.edges.map((edge) => ({
    ...edge,
    name: edge.name ?? edge.id,
    id: prefix + edge.id,
    source: prefix + edge.source,
    target: prefix + edge.target,
  })),
  ...(model.workflows
    ? { workflows: model.workflows.map((workflow) => ({ ...workflow, edges: workflow.edges.map((edge) => prefix + edge) })) }
    : {}),
  ...(model.contracts
    ? { contracts: model.contracts.map((contract) => ({ ...contract, subject: contract.subject.replace(/^node:/, `node:${prefix}`) })) }
    : {}),
})

const withoutWords = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) =>
    key === 'message' || key === 'suggestions' || key === 'reasons' || key === 'waived' ? undefined : inner,
  )

test('renaming ids consistently renames the answer', () => {
  const property = fc.property(arbitraryModel(), (model) => {
    const plain = withoutWords(documentOf(renamed(model, '')))
    const prefixed = withoutWords(documentOf(renamed(model, 'zz_')))
    expect(JSON.parse(prefixed.replaceAll('zz_', ''))).toEqual(JSON.parse(plain))
  })
  fc.assert(property, { numRuns: 200 })
})

const RANK = { none: 0, human: 1, durable: 2 }

test('adding a durable trigger to an rpc never lowers any cover', () => {
  let tried = 0
  const property = fc.property(arbitraryModel(), fc.constantFrom('caller' as const, 'callee' as const), (model, trigger) => {
    const before = analyze(model)
    for (const edge of model.edges) {
      if (edge.kind !== 'rpc' || (edge.trigger ?? 'none') !== 'none') continue
      tried++
      const after = analyze({ ...model, edges: model.edges.map((other) => (other === edge ? { ...edge, trigger } : other)) })
      after.cover.forEach((cover, n) => expect(RANK[cover]).toBeGreaterThanOrEqual(RANK[before.cover[n] ?? 'none']))
    }
  })
  fc.assert(property, { numRuns: 200 })
  expect(tried).toBeGreaterThan(50)
})
