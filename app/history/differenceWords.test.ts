import { expect, test } from 'vitest'
import { sketch } from '../../model/testing/sketch'
import { differenceWords } from './differenceWords'

test.each([
  ['nothing', 'a -rpc-> b', 'a -rpc-> b', '2 nodes, 1 edge. As now.'],
  ['a node that was added since', 'a -rpc-> b', 'a -rpc-> b -rpc-> c', '2 nodes, 1 edge. Than now: without 1 node: “c”; without 1 edge.'],
  [
    'a node that was deleted since',
    'a -rpc-> b -rpc-> c',
    'a -rpc-> b',
    '3 nodes, 2 edges. Than now: with 1 node more: “c”; with 1 edge more.',
  ],
])('%s', (_, version, now, words) => {
  expect(differenceWords(sketch(version), sketch(now))).toBe(words)
})

test('only places', () => {
  const model = sketch('a -rpc-> b')
  const moved = { ...model, nodes: model.nodes.map((node, at) => (at === 0 ? { ...node, position: { x: 900, y: 900 } } : node)) }
  expect(differenceWords(moved, model)).toContain('but for where 1 element stood')
})
