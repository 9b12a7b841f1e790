import { expect, test } from 'vitest'
import { analyze } from '../../../model/analysis/analyze'
import type { Command } from '../../../model/graph/commands'
import { ghostOf } from '../../../model/picture/ghost'
import { perspectiveOf } from '../../../model/picture/perspectiveOf'
import { sceneOf } from '../../../model/picture/scene'
import { sketch } from '../../../model/testing/sketch'
import { ghostWords } from './ghostWords'

const model = sketch('person:ann -rpc-> orders[progress=idempotent] -rpc,reply=none,id=pay-> payment[progress=idempotent] -rpc-> bank')

test.each<[readonly Command[], string]>([
  [
    [{ type: 'setEdge', id: 'pay', patch: { trigger: 'caller' } }],
    'Preview: changes 1 edge; “bank” would be retried, and nobody said whether that is safe; “payment” would be reliable.',
  ],
  [[{ type: 'setNode', id: 'orders', patch: { progress: [] } }], 'Preview: changes 1 node; “orders” would be unsafe to retry.'],
  [[{ type: 'remove', nodes: ['bank'] }], 'Preview: removes 1 node and 1 edge.'],
  [
    [
      { type: 'addNode', node: { id: 'clock', kind: 'timer' } },
      { type: 'addEdge', edge: { id: 'tick', kind: 'rpc', source: 'clock', target: 'orders' } },
    ],
    'Preview: adds 1 node and 1 edge.',
  ],
  [[{ type: 'setModel', patch: { name: 'Other' } }], 'Preview: changes nothing that is drawn.'],
])('%j', (commands, words) => {
  const ghost = ghostOf(sceneOf(analyze(model), perspectiveOf('plain')), model, commands)
  expect(ghost === undefined ? undefined : ghostWords(ghost)).toBe(words)
})
