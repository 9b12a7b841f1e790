import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { irreversibleWithoutGate } from './irreversible-without-gate'

ruleTable(irreversibleWithoutGate, {
  valid: [
    ['somebody approves it', sketch('agent:a[remediation=action-log+approval-gate] -rpc,irreversible-> b')],
    ['it can be taken back', sketch('agent:a -rpc-> b', { edges: { 1: { irreversible: false } } })],
    ['no agent', sketch('a[remediation=] -rpc,irreversible-> b')],
    ['into an agent', sketch('b -rpc,irreversible-> agent:a')],
  ],
  invalid: [
    [
      'a payment',
      sketch('agent:a[remediation=action-log] -rpc,irreversible-> external:b', {
        nodes: { a: { name: 'Assistant' }, b: { name: 'Bank' } },
      }),
      { 'edge:1': 'error' },
      {
        message: 'What the agent “Assistant” does at “Bank” cannot be taken back, and nobody approves it first.',
        suggestions: ['Let a person approve what “Assistant” is about to do'],
      },
    ],
    [
      'a write, and an indirect message',
      sketch('agent:a -data,irreversible-> store:db; a -topic,irreversible,path=indirect-> b'),
      { 'edge:1': 'error', 'edge:2': 'error' },
    ],
  ],
})
