import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { cycle } from './cycle'

ruleTable(cycle, {
  valid: [
    ['a chain', sketch('a -rpc-> b -rpc-> c')],
    ['an event closes the circle', sketch('a -rpc-> b -rpc-> c -topic-> a')],
    ['a recorded call closes the circle', sketch('a -rpc-> b -rpc,trigger=caller-> a')],
    ['through a person', sketch('a -rpc-> person:p -rpc-> a')],
  ],
  invalid: [
    [
      'three nodes',
      sketch('b -rpc-> c -rpc-> a -rpc-> b', { nodes: { a: { name: 'Orders' } } }),
      { 'cycle:a': 'error' },
      {
        message: '“Orders”, “b” and “c” wait for one another in a circle: none can answer unless all are up.',
        suggestions: [
          'Let “Orders” record its call to “b” and resume with the answer',
          'Let “Orders” hand the work over to “b” through a durable queue and not wait',
        ],
      },
    ],
    [
      'an indirect call is given up first',
      sketch('a -rpc-> b -rpc,path=indirect-> a'),
      { 'cycle:a': 'error' },
      {
        suggestions: [
          'Let “b” record its call to “a” and resume with the answer',
          'Let “b” hand the work over to “a” through a durable queue and not wait',
        ],
      },
    ],
    [
      'a node that waits for itself',
      sketch('a -rpc,message=query-> a'),
      { 'cycle:a': 'error' },
      {
        message: '“a” calls itself and waits for its own answer.',
        suggestions: ['Let “a” record its call to “a” and resume with the answer'],
      },
    ],
    ['two circles', sketch('b -rpc-> a -rpc-> b; z -rpc-> y -rpc-> z; b -rpc-> y'), { 'cycle:a': 'error', 'cycle:y': 'error' }],
    [
      'no single call breaks it',
      sketch('a -rpc-> b -rpc-> a; a -rpc-> c -rpc-> a; b -rpc-> c -rpc-> b'),
      { 'cycle:a': 'error' },
      { suggestions: [] },
    ],
    [
      'answers through queues',
      sketch('a -queue,reply=awaited-> b -topic,reply=awaited-> a'),
      { 'cycle:a': 'error' },
      { suggestions: ['Let “a” hand the work over to “b” through a durable queue and not wait'] },
    ],
  ],
})
