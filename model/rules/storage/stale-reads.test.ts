import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { staleReads } from './stale-reads'

ruleTable(staleReads, {
  valid: [
    ['a store that tiers its own data', sketch('a -data-> store:db[tiers=2,workload=htap]')],
    ['reads and writes', sketch('a -data-> store:db; a -data,access=read-> db')],
    ['change data capture', sketch('store:db -topic-> a')],
    ['an access on an edge that is none', sketch('store:db -topic,access=tier-> a')],
  ],
  invalid: [
    [
      'a copy',
      sketch('store:x -data,access=materialize-> store:y', { nodes: { x: { name: 'Orders' }, y: { name: 'Lake' } } }),
      { 'edge:1': 'info' },
      { message: 'The newest data of “Orders” is not visible in “Lake” yet: the copy runs behind.', suggestions: [] },
    ],
    [
      'moved',
      sketch('store:x -data,access=tier-> store:y'),
      { 'edge:1': 'info' },
      { message: 'The newest data of “x” is not in “y” yet: it is moved there only later.' },
    ],
  ],
})
