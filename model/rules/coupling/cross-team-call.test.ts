import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { crossTeamCall } from './cross-team-call'

ruleTable(crossTeamCall, {
  valid: [
    ['one team', sketch('a[team=shop] -rpc-> b[team=shop]')],
    ['one team not stated', sketch('a[team=shop] -rpc-> b')],
    ['an event', sketch('a[team=shop] -topic-> b[team=mail]')],
    ['a recorded call', sketch('a[team=shop] -rpc,trigger=caller-> b[team=mail]')],
  ],
  invalid: [
    [
      'a call to another team',
      sketch('a[team=shop] -rpc-> b[team=mail]', { nodes: { a: { name: 'Orders' }, b: { name: 'Mail' } } }),
      { 'edge:1': 'info' },
      {
        message: '“Orders” of the team “shop” can only go on while “Mail” of the team “mail” is up.',
        suggestions: ['Let “Orders” record the call, so that an outage only delays it', 'Publish an event that “Mail” reacts to'],
      },
    ],
    ['a person and a third party have teams too', sketch('person:p[team=desk] -rpc-> external:b[team=bank]'), { 'edge:1': 'info' }],
    [
      'a question',
      sketch('a[team=shop] -rpc,message=query-> b[team=mail]'),
      { 'edge:1': 'info' },
      { suggestions: ['Let “a” record the call, so that an outage only delays it'] },
    ],
  ],
})
