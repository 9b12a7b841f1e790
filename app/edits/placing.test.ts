import { expect, test } from 'vitest'
import { overlaps } from '../../model/picture/box'
import type { Command } from '../../model/graph/commands'
import type { Model, ModelNode } from '../../model/schema/model'
import { boxOf } from './boxes'
import { withFreePlaces } from './placing'

const model: Model = {
  format: 'coordinated-progress',
  version: 1,
  nodes: [
    { id: 'a', kind: 'microservice', position: { x: 300, y: 0 } },
    { id: 'b', kind: 'microservice', position: { x: 20, y: 0 } },
  ],
  edges: [],
}
const added = (commands: readonly Command[]): readonly ModelNode[] =>
  withFreePlaces(commands, model).flatMap((command) => (command.type === 'addNode' ? [command.node] : []))

test.each([
  ['where it asks to stand', { id: 'clock', kind: 'timer', position: { x: 20, y: 0 } }],
  ['left of what it starts', { id: 'clock', kind: 'timer' }],
] as const)('a new node stands free, near %s', (_, node) => {
  const commands: readonly Command[] = [
    { type: 'addNode', node },
    { type: 'addNode', node: { ...node, id: 'second' } },
    { type: 'addEdge', edge: { id: 'tick', kind: 'rpc', source: 'clock', target: 'a' } },
    { type: 'addEdge', edge: { id: 'tock', kind: 'rpc', source: 'second', target: 'a' } },
  ]
  const [first, second] = added(commands)
  const boxes = [...model.nodes, first, second].map((each) => boxOf(each as ModelNode))
  expect(boxes.flatMap((box, i) => boxes.slice(i + 1).filter((other) => overlaps(box, other)))).toEqual([])
  expect(Math.abs((first?.position?.x ?? 999) - 20)).toBeLessThan(250)
})

test('edits that add nothing are handed back as they are', () => {
  const commands: readonly Command[] = [{ type: 'setNode', id: 'a', patch: { name: 'A' } }]
  expect(withFreePlaces(commands, model)).toBe(commands)
})
