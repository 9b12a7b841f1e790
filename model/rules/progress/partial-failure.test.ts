import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { partialFailure } from './partial-failure'

ruleTable(partialFailure, {
  valid: [
    ['one effect', sketch('a[progress=] -rpc-> b')],
    ['idempotent', sketch('a[progress=idempotent] -rpc-> b; a -rpc-> c')],
    ['questions are no effects', sketch('a[progress=] -rpc,message=query-> b; a -rpc,message=query-> c; a -rpc-> d')],
    ['indirect ones do not count', sketch('a[progress=] -rpc,path=indirect-> b; a -rpc-> c')],
    ['nor messages that nobody waits for', sketch('a[progress=] -queue-> b; a -topic-> c; a -rpc-> d')],
    ['nor reads', sketch('a[progress=] -data,access=read-> store:x; a -rpc-> d')],
    ['nor calls to a person', sketch('a[progress=] -rpc-> person:alice; a -rpc-> d')],
    ['a third party', sketch('external:a[progress=] -rpc-> b; a -rpc-> c')],
  ],
  invalid: [
    [
      'a call and a write, wherever it is started from',
      sketch('a[progress=transactional] -rpc-> b; a -data-> store:db', { nodes: { a: { name: 'Orders' } } }),
      { 'node:a': 'warning' },
      {
        message:
          '“Orders” makes 2 things happen elsewhere; a failure between them leaves some done and some not, and nothing lets it go on from there.',
        suggestions: [
          'Make “Orders” idempotent, so that a repeat has no further effect',
          'Let “Orders” record its finished steps durably and resume after them',
        ],
      },
    ],
    ['two calls to one node, and not stated', sketch('a -rpc-> b; a -queue,reply=callback-> b'), { 'node:a': 'warning' }],
    ['a call that nobody awaits is one too', sketch('a -rpc,reply=none-> b; a -rpc-> a'), { 'node:a': 'warning' }],
    [
      'two writes, even of one store and indirect',
      sketch('a -data,path=indirect-> store:x; a -data,access=write-> x'),
      { 'node:a': 'warning' },
    ],
  ],
})
