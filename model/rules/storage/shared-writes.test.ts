import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { sharedWrites } from './shared-writes'

ruleTable(sharedWrites, {
  valid: [
    ['one team', sketch('a[team=shop] -data-> store:db; b[team=shop] -data-> db')],
    ['the other team reads', sketch('a[team=shop] -data-> store:db; b[team=mail] -data,access=read-> db')],
    ['the other team is not stated', sketch('a[team=shop] -data-> store:db; b -data-> db')],
    ['the store of another team', sketch('a[team=shop] -data-> store:db[team=data]')],
    ['copies from another store', sketch('a[team=shop] -data-> store:db; store:x[team=mail] -data,access=materialize-> db')],
  ],
  invalid: [
    [
      'two teams write',
      sketch('a[team=shop] -data-> store:db; b[team=mail] -data,access=write-> db', { nodes: { db: { name: 'Customers' } } }),
      { 'node:db': 'warning' },
      { message: '“Customers” is written by the teams “mail” and “shop”: none of them can answer for its data alone.', suggestions: [] },
    ],
    [
      'a third party, and a team that a group gives',
      sketch('external:a[team=bank] -data-> store:db; b[group=g] -data-> db', {
        model: { groups: [{ id: 'g', name: 'G', team: 'shop' }] },
      }),
      { 'node:db': 'warning' },
    ],
  ],
})
