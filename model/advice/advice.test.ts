import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import { adviseEdge } from './adviseEdge'
import { adviseNode } from './adviseNode'
import { adviseWorkflow } from './adviseWorkflow'

test.each([
  ['a -rpc,message=query-> b', 'rpc', 'rpc'],
  ['a -rpc,message=query-> agent:b', 'rpc', 'async-request-reply'],
  ['a -rpc,path=indirect-> b', 'rpc', 'topic'],
  ['a -queue,message=event-> b', 'queue', 'topic'],
  ['a -rpc,reply=none-> b', 'fire-and-forget', 'queue'],
  ['a -rpc,reply=none,trigger=callee-> b', 'queue', 'queue'],
  ['a[progress=durable-log] -rpc-> b', 'rpc', 'reliable-rpc'],
  ['a -rpc,trigger=caller-> b', 'reliable-rpc', 'reliable-rpc'],
  ['a -rpc-> b[duration=human]', 'rpc', 'async-request-reply'],
  ['a -topic,reply=callback-> b', 'async-request-reply', 'rpc'],
  ['person:a -rpc-> b', 'rpc', 'rpc'],
])('%s', (drawing, drawn, recommended) => {
  const analysis = analyze(sketch(drawing))
  const edge = analysis.traits.edges[0]
  expect(edge && adviseEdge(edge, analysis)).toMatchObject({ drawn, recommended })
})

test.each([
  ['agent:n -rpc-> b', 'plain', 'durable-execution'],
  ['agent:n -rpc,message=query-> b', 'plain', 'plain'],
  ['a -topic-> n[joins]', 'plain', 'stream-processor'],
  ['a -queue-> n[joins]', 'plain', 'durable-execution'],
  ['a -topic-> stream-job:n', 'stream-processor', 'stream-processor'],
  ['a -queue-> stream-job:n', 'stream-processor', 'plain'],
  ['n -rpc-> a; n -data-> store:s', 'plain', 'durable-execution'],
  ['n -rpc-> a[duration=long]', 'plain', 'durable-execution'],
  ['n[progress=durable-log] -rpc-> a', 'durable-execution', 'plain'],
])('%s', (drawing, drawn, recommended) => {
  const analysis = analyze(sketch(drawing))
  const node = analysis.traits.nodes[analysis.graph.nodeAt.get('n') ?? -1]
  expect(node && adviseNode(node, analysis)).toMatchObject({ drawn, recommended })
})

test.each([
  ['a -rpc-> b; a -rpc-> c', 'orchestration', 'request-chain'],
  ['o -rpc-> a; o -rpc-> b; o -rpc-> c', 'orchestration', 'orchestration'],
  ['o -rpc-> a; o -rpc-> b; o -rpc-> c; o -topic,path=indirect-> m', 'hybrid', 'hybrid'],
  ['a -rpc,compensated-> b', 'request-chain', 'orchestration'],
  ['a -queue-> b', 'choreography', 'choreography'],
  ['a[team=x] -rpc-> b[team=y]', 'request-chain', 'choreography'],
  ['a -topic-> stream-job:b -topic-> c -topic-> d', 'choreography', 'choreography'],
  ['person:p -rpc-> a', 'none', 'none'],
])('%s', (drawing, drawn, recommended) => {
  const analysis = analyze(sketch(drawing))
  const workflow = analysis.coordination.workflows[0]
  expect(workflow && adviseWorkflow(workflow, analysis)).toMatchObject({ drawn, recommended })
})

test('every recommendation has a reason, in a whole sentence', () => {
  const property = fc.property(arbitraryModel(), (model) => {
    const analysis = analyze(model)
    const all = [
      ...analysis.traits.edges.map((edge) => adviseEdge(edge, analysis)),
      ...analysis.traits.nodes.map((node) => adviseNode(node, analysis)),
      ...analysis.coordination.workflows.map((workflow) => adviseWorkflow(workflow, analysis)),
    ]
    for (const advice of all) {
      if (advice === null) continue
      const reasons = advice.reasons()
      expect(reasons.length, JSON.stringify(advice)).toBeGreaterThan(0)
      for (const reason of reasons) expect(reason).toMatch(/^[“A-Z0-9].*\.$/su)
    }
  })
  fc.assert(property, { numRuns: 200 })
})
