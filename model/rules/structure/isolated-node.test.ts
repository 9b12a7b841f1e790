import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { isolatedNode } from './isolated-node'

ruleTable(isolatedNode, {
  valid: [
    ['an edge out, an edge in', sketch('a -rpc-> b')],
    ['a data edge', sketch('a -data-> store:db; store:x -data,access=tier-> db')],
    ['an edge to itself', sketch('a -topic-> a')],
  ],
  invalid: [
    [
      'no edge',
      sketch('a -rpc-> b; c', { nodes: { c: { name: 'Mail' } } }),
      { 'node:c': 'info' },
      { message: '“Mail” has no edge, so the drawing does not say what it is for.', suggestions: ['Take “Mail” off the drawing'] },
    ],
    [
      'of any kind, by code unit',
      sketch('store:a; person:Z; timer:_; external:b'),
      { 'node:Z': 'info', 'node:_': 'info', 'node:a': 'info', 'node:b': 'info' },
    ],
  ],
})
