import { describe, expect, test } from 'vitest'
import { sketch } from '../testing/sketch'
import { analyze } from './analyze'

const workflowsOf = (drawing: string, workflows?: readonly { id: string; name: string; edges: readonly string[] }[]): unknown =>
  analyze(sketch(drawing, workflows === undefined ? {} : { model: { workflows } })).coordination.workflows.map(
    ({ id, orchestrated, choreographed, other, style }) => [id, orchestrated, choreographed, other, style],
  )

describe('style', () => {
  test.each([
    ['two answers awaited', 'o -rpc-> a; o -rpc-> b', ['auto:1', 2, 0, 0, 'orchestration']],
    ['one answer awaited', 'o -rpc-> a -rpc-> b', ['auto:1', 0, 0, 2, 'request-chain']],
    ['messages', 'a -topic-> b -queue-> c', ['auto:1', 0, 2, 0, 'choreography']],
    ['change data capture counts as a message', 'store:db -topic-> a', ['auto:1', 0, 1, 0, 'choreography']],
    ['both', 'o -rpc-> a; o -rpc-> b; b -topic-> c', ['auto:1', 2, 1, 0, 'hybrid']],
    ['indirect edges do not count', 'o -rpc-> a; o -rpc,path=indirect-> b', ['auto:1', 0, 0, 1, 'request-chain']],
    ['a root conducts nothing', 'person:p -rpc-> a; p -rpc-> b', ['auto:1', 0, 0, 0, 'none']],
    ['calls to oneself are no second step', 'o -rpc-> o; o -rpc-> a', ['auto:1', 0, 0, 2, 'request-chain']],
  ])('%s', (_, drawing, workflow) => {
    expect(workflowsOf(drawing)).toEqual([workflow])
  })
})

test('without workflows, connected sets are numbered by their smallest edge id', () => {
  expect(workflowsOf('c -queue,id=b-> d; a -rpc,id=a-> b; x -data,id=z-> store:s')).toEqual([
    ['auto:1', 0, 0, 1, 'request-chain'],
    ['auto:2', 0, 1, 0, 'choreography'],
  ])
})

test('stated workflows replace the found ones, and may share edges', () => {
  const workflows = [
    { id: 'w2', name: 'Two', edges: ['1', '2'] },
    { id: 'w1', name: 'One', edges: ['2', '2'] },
  ]
  expect(workflowsOf('a -rpc-> b -queue-> c', workflows)).toEqual([
    ['w1', 0, 1, 0, 'choreography'],
    ['w2', 0, 1, 1, 'choreography'],
  ])
})

test('effects and waits', () => {
  const drawing =
    'a -rpc-> b; a -queue-> c; a -queue,reply=awaited-> d[duration=long]; a -data-> store:s; a -data,access=read-> s; a -rpc,message=query-> e; a -rpc,path=indirect-> f'
  const { graph, coordination } = analyze(sketch(drawing))
  const a = graph.nodeAt.get('a') ?? -1
  expect([coordination.effects[a], coordination.waits[a]]).toEqual([3, 1])
})
