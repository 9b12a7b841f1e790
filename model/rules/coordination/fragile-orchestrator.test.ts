import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { fragileOrchestrator } from './fragile-orchestrator'

ruleTable(fragileOrchestrator, {
  valid: [
    ['a durable log', sketch('o[progress=durable-log] -rpc-> a; o -rpc-> b')],
    ['one step', sketch('o -rpc-> a; o -rpc-> a')],
    ['one step and a question', sketch('o -rpc-> a; o -rpc,message=query-> b')],
    ['messages that nobody waits for', sketch('o -queue-> a; o -topic-> b; o -rpc,reply=none-> c')],
    ['indirect calls', sketch('o -rpc,path=indirect-> a; o -rpc-> b')],
    ['a person is no step', sketch('o -rpc-> person:p; o -rpc-> b')],
    ['roots conduct nothing', sketch('person:p -rpc-> a; p -rpc-> b')],
  ],
  invalid: [
    [
      'two steps',
      sketch('o[progress=idempotent] -rpc-> a; o -queue,reply=callback-> external:b', {
        nodes: { o: { name: 'Checkout' }, a: { name: 'Stock' }, b: { name: 'Bank' } },
      }),
      { 'node:o': 'warning' },
      {
        message: '“Checkout” conducts “Stock” and “Bank”, and after a failure it does not know which of them are done.',
        suggestions: ['Let “Checkout” record its finished steps durably and resume after them'],
      },
    ],
    [
      'a call to itself is a step, though it takes two others to conduct',
      sketch('o -rpc-> o; o -rpc-> a; o -rpc,message=query-> b'),
      { 'node:o': 'warning' },
    ],
    [
      'a replay needs control flow that it can follow',
      sketch('agent:o[controlFlow=nondeterministic] -rpc-> a; o -rpc-> b'),
      { 'node:o': 'warning' },
      { suggestions: [] },
    ],
  ],
})
