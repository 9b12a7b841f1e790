import { expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import { sketch } from '../../model/testing/sketch'
import { failingNodes, failureOf, workingAmong } from './failing'

const analysis = analyze(
  sketch('timer:t -rpc-> safe[progress=idempotent] -rpc,reply=none-> mail -data-> store:db', {
    model: { contracts: [{ id: 'c', subject: 'node:mail', expect: 'reliable' }] },
  }),
)

test.each([
  ['a node that nobody owns', 'trigger/unowned-work', 'node:mail', ['mail']],
  ['what an edge leads to', 'trigger/fire-and-forget', 'edge:2', ['mail']],
  ['a promise about a node', 'contract/broken', 'contract:c', ['mail']],
  ['a reliable node', 'progress/unstated', 'node:safe', []],
  ['a store', 'trigger/unowned-work', 'node:db', []],
  ['a rule about coupling', 'coupling/cross-team-call', 'edge:2', []],
  ['something that is not drawn', 'trigger/unowned-work', 'node:nobody', []],
])('%s', (_, rule, subject, nodes) => expect(failingNodes(rule, subject, analysis)).toEqual(nodes))

test('a rule about repeating warns of a duplicate', () => {
  expect(['progress/retry-unsafe', 'boundary/overlap', 'trigger/unowned-work'].map(failureOf)).toEqual(['twice', 'twice', undefined])
})

test('what works among what is selected', () => {
  expect(workingAmong(new Set(['node:t', 'node:mail', 'edge:1', 'node:db']), analysis)).toEqual(['mail'])
})
