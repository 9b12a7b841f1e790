import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { crossesTeams } from './crosses-teams'

ruleTable(crossesTeams, {
  valid: [
    ['one team', sketch('timer:t -rpc-> a[team=shop] -rpc-> b[team=shop]')],
    ['one team and one node without', sketch('timer:t -rpc-> a[team=shop] -rpc-> b')],
    ['the team of a third party does not count', sketch('timer:t -rpc-> a[team=shop] -rpc-> external:b[team=bank]')],
    ['a root is not in its scope', sketch('person:p[team=sales] -rpc-> a[team=shop]')],
    ['a reliable trigger between the teams', sketch('timer:t -rpc-> a[team=shop] -queue-> b[team=mail]')],
  ],
  invalid: [
    [
      'two teams',
      sketch('timer:t -rpc-> a[team=shop] -rpc-> b[team=mail]', {
        nodes: { t: { name: 'Nightly' }, a: { name: 'Orders' }, b: { name: 'Mail' } },
      }),
      { 'boundary:root:t': 'warning' },
      {
        message: 'The timer “Nightly” answers for work of the teams “mail” and “shop”: a failure of one is retried by another.',
        suggestions: [
          'Let “Mail” accept the work of “Orders” durably, so that the boundary ends between the teams',
          'Let “Orders” record its call to “Mail”, so that the boundary ends between the teams',
        ],
      },
    ],
    [
      'a team that a group gives',
      sketch('x -queue-> a[team=shop] -rpc-> b[group=inner]', {
        model: {
          groups: [
            { id: 'outer', name: 'Outer', team: 'mail' },
            { id: 'inner', name: 'Inner', parent: 'outer' },
          ],
        },
      }),
      { 'boundary:edge:1': 'warning' },
    ],
    ['behind a node without a team', sketch('person:p -rpc-> a[team=shop] -rpc-> b -rpc-> c[team=mail]'), { 'boundary:root:p': 'warning' }],
    [
      'a queue in memory that is awaited',
      sketch('person:p -rpc-> a[team=shop] -queue,reply=awaited,trigger=none-> b[team=mail]'),
      { 'boundary:root:p': 'warning' },
      { suggestions: ['Make the channel from “a” to “b” durable, so that the boundary ends between the teams'] },
    ],
  ],
})
