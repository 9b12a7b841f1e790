import { expect, test } from 'vitest'
import { analyze } from '../../../model/analysis/analyze'
import { smallestFixes } from '../../../model/repair/smallestFixes'
import { sketch } from '../../../model/testing/sketch'
import { subjectsOfCommands } from './subjectsOfCommands'

const model = sketch('person:ann -rpc-> orders -rpc-> payment')

test('names what would change, and for something new what it is joined to', () => {
  const analysis = analyze(model)
  expect(
    subjectsOfCommands(
      [
        { type: 'batch', commands: [{ type: 'setNode', id: 'orders', patch: {} }] },
        { type: 'addNode', node: { id: 'clock', kind: 'timer' } },
        { type: 'addEdge', edge: { id: 'tick', kind: 'rpc', source: 'clock', target: 'payment' } },
      ],
      analysis,
    ),
  ).toEqual(['node:orders', 'node:payment'])
})

test('every fix that is found shows something on the canvas', () => {
  const { fixes } = smallestFixes(model, 'payment')
  expect(fixes.length).toBeGreaterThan(0)
  for (const { commands } of fixes) expect(subjectsOfCommands(commands, analyze(model))).not.toEqual([])
})
