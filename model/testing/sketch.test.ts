import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseModel } from '../schema/parseModel'
import { arbitraryModel } from './arbitraryModel'
import { sketch } from './sketch'

test('a drawing becomes a model', () => {
  expect(
    sketch(
      'person:alice -rpc-> api[team=shop] -queue,channel=jobs-> worker[progress=idempotent+durable-log]; worker -data,access=read-> store:db; alone',
    ),
  ).toEqual({
    format: 'coordinated-progress',
    version: 1,
    nodes: [
      { id: 'alice', kind: 'person' },
      { id: 'api', kind: 'microservice', team: 'shop' },
      { id: 'worker', kind: 'microservice', progress: ['idempotent', 'durable-log'] },
      { id: 'db', kind: 'store' },
      { id: 'alone', kind: 'microservice' },
    ],
    edges: [
      { id: '1', kind: 'rpc', source: 'alice', target: 'api' },
      { id: '2', kind: 'queue', source: 'api', target: 'worker', channel: 'jobs' },
      { id: '3', kind: 'data', source: 'worker', target: 'db', access: 'read' },
    ],
  })
})

test('extras add to what is drawn', () => {
  const model = sketch('a[progress=] -rpc,id=call-> b', {
    nodes: { b: { name: 'B' } },
    edges: { call: { trigger: 'caller' } },
    model: { name: 'M' },
  })
  expect(model).toMatchObject({ name: 'M', nodes: [{ id: 'a', progress: [] }, { name: 'B' }], edges: [{ id: 'call', trigger: 'caller' }] })
})

test.each([
  ['an unfinished chain', () => sketch('a -rpc->'), 'breaks off'],
  ['an unknown kind of edge', () => sketch('a -mail-> b'), 'breaks off at “-mail->”'],
  ['an invalid model', () => sketch('a -rpc,trigger=channel-> b'), '/edges/0/trigger'],
  ['extras for a node that is not drawn', () => sketch('a', { nodes: { b: {} } }), 'no node "b"'],
])('%s is refused', (_, draw, reason) => {
  expect(draw).toThrow(reason)
})

test('every arbitrary model is valid', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      expect(parseModel(JSON.parse(JSON.stringify(model)))).toMatchObject({ ok: true })
    }),
    { numRuns: 1_000 },
  )
})

test('arbitrary models meet every kind of node and edge, loops and cycles', () => {
  const models = fc.sample(arbitraryModel(), 300)
  const edges = models.flatMap((model) => model.edges)
  expect(new Set(models.flatMap((model) => model.nodes).map(({ kind }) => kind)).size).toBe(8)
  expect(new Set(edges.map(({ kind }) => kind)).size).toBe(4)
  expect(edges.some(({ source, target }) => source === target)).toBe(true)
  expect(
    models.some((model) =>
      model.edges.some((edge) =>
        model.edges.some((back) => back.source === edge.target && back.target === edge.source && edge.source !== edge.target),
      ),
    ),
  ).toBe(true)
})
