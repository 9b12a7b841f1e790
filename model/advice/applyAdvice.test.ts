import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import type { Model } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import { adviseEdge } from './adviseEdge'
import { adviseNode } from './adviseNode'
import { applyEdgeAdvice } from './applyEdgeAdvice'
import { applyNodeAdvice } from './applyNodeAdvice'
import type { AdvisedChange } from './change'

const edgeChange = (analysis: Analysis, id = '1'): AdvisedChange | null => {
  const edge = analysis.traits.edges[analysis.graph.edgeAt.get(id) ?? -1]
  return edge === undefined ? null : applyEdgeAdvice(edge, analysis)
}

const nodeChange = (analysis: Analysis, id = 'n'): AdvisedChange | null => {
  const node = analysis.traits.nodes[analysis.graph.nodeAt.get(id) ?? -1]
  return node === undefined ? null : applyNodeAdvice(node, analysis)
}

const after = (model: Model, change: AdvisedChange | null): Analysis => {
  if (change?.possible !== true) throw new Error('Nothing to apply.')
  const result = applyCommand(model, { type: 'batch', commands: change.commands })
  if (!result.ok) throw new Error(JSON.stringify([change, result.issues]))
  return analyze(result.value)
}

describe('an edge', () => {
  test.each([
    ['a -rpc,reply=none-> b', { kind: 'queue', trigger: 'channel', reply: 'none' }],
    ['a -rpc,path=indirect-> b', { kind: 'topic', trigger: 'channel', reply: 'none', message: 'event' }],
    ['a[progress=durable-log] -rpc-> b', { kind: 'rpc', trigger: 'caller', reply: 'awaited' }],
    ['a[progress=durable-log] -queue,channel=q,reply=callback-> b', { kind: 'rpc', trigger: 'caller', reply: 'awaited' }],
    ['a -rpc-> b[duration=long]', { kind: 'queue', trigger: 'channel', reply: 'callback' }],
    ['a -topic,channel=t,reply=awaited-> b', { kind: 'rpc', trigger: 'none', reply: 'awaited' }],
    ['a -topic,channel=t,message=command,trigger=caller-> b', { kind: 'queue', trigger: 'caller', reply: 'none', message: 'command' }],
    ['a -queue,message=event,technology=redis-pubsub-> b', { kind: 'topic', trigger: 'channel', message: 'event' }],
  ])('%s', (drawing, expected) => {
    const model = sketch(drawing)
    const [edge] = after(model, edgeChange(analyze(model))).graph.edges
    expect(edge).toMatchObject(expected)
  })

  test('says what is gained and what is lost', () => {
    expect(edgeChange(analyze(sketch('a -rpc,reply=none-> b')))).toMatchObject({
      title: 'Let “a” hand the work to “b” through a durable queue',
      gains: 'The work is kept until “b” has done it, and “a” goes on even while “b” is down.',
      loses: '“a” does not learn how it ended, “b” may be late, and there is a queue to run.',
    })
  })

  test('a store cannot ask', () => {
    expect(edgeChange(analyze(sketch('store:s -topic,message=query-> b')))).toMatchObject({
      possible: false,
      why: expect.stringContaining('“s” is a store') as string,
    })
  })

  test('drawn as recommended, nothing is to be done', () => {
    expect(edgeChange(analyze(sketch('a -rpc-> b')))).toBeNull()
  })
})

describe('a node', () => {
  test.each([
    ['n -rpc-> a; n -rpc-> b', { kind: 'microservice', progress: ['durable-log'] }],
    ['a -queue-> stream-job:n[joins,technology=flink]', { kind: 'function', progress: ['durable-log'] }],
    ['a -topic-> n[joins,progress=idempotent]', { kind: 'stream-job', progress: ['idempotent', 'durable-log'] }],
    ['a -rpc-> n[progress=durable-log,form=session]', { kind: 'microservice' }],
    ['a -rpc-> n[technology=temporal]', { kind: 'microservice' }],
    ['a -rpc-> stream-job:n', { kind: 'microservice' }],
    ['a -rpc-> n[progress=durable-log+idempotent]', { progress: ['idempotent'] }],
  ])('%s', (drawing, expected) => {
    const model = sketch(drawing)
    const changed = after(model, nodeChange(analyze(model))).graph.nodes.find(({ id }) => id === 'n')
    expect(changed).toMatchObject(expected)
    for (const gone of ['form', 'technology'] as const) expect(changed).not.toHaveProperty(gone)
  })

  test.each([
    ['n[controlFlow=nondeterministic] -rpc-> a; n -rpc-> b', 'may take another path when it is replayed'],
    ['a -topic-> n[joins] -rpc-> b', 'waits for “b”'],
    ['a -topic,reply=callback-> n[joins]', '“a” expects an answer of “n”'],
    ['a -topic-> agent:n[joins]', 'is an agent'],
  ])('%s: says why not', (drawing, why) => {
    expect(nodeChange(analyze(sketch(drawing)))).toMatchObject({ possible: false, why: expect.stringContaining(why) as string })
  })
})

test('what is applied is drawn as recommended, and the recommendation stays', () => {
  let applied = 0
  const property = fc.property(arbitraryModel(), (model) => {
    const analysis = analyze(model)
    for (const edge of analysis.traits.edges) {
      const change = applyEdgeAdvice(edge, analysis)
      if (change?.possible !== true) continue
      const next = after(model, change)
      const changed = next.traits.edges[edge.index]
      const recommended = adviseEdge(edge, analysis)?.recommended
      expect(changed && adviseEdge(changed, next)).toMatchObject({ drawn: recommended, recommended })
      applied++
    }
    for (const node of analysis.traits.nodes) {
      const change = applyNodeAdvice(node, analysis)
      if (change?.possible !== true) continue
      const next = after(model, change)
      const changed = next.traits.nodes[node.index]
      const recommended = adviseNode(node, analysis)?.recommended
      expect(changed && adviseNode(changed, next)).toMatchObject({ drawn: recommended, recommended })
      applied++
    }
  })
  fc.assert(property, { numRuns: 400 })
  expect(applied).toBeGreaterThan(400)
})
