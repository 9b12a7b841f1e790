import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { noRemediation } from './no-remediation'

ruleTable(noRemediation, {
  valid: [
    ['something stands ready', sketch('agent:a[remediation=action-log] -rpc-> b')],
    ['it only asks and reads', sketch('agent:a -rpc,message=query-> b; a -data,access=read-> store:db')],
    ['no agent', sketch('a -rpc-> b')],
    ['it does nothing', sketch('person:p -rpc-> agent:a')],
  ],
  invalid: [
    [
      'it calls and writes',
      sketch('agent:a -rpc-> b; a -data-> store:db', {
        nodes: { a: { name: 'Assistant' }, b: { name: 'Tickets' }, db: { name: 'Notes' } },
      }),
      { 'node:a': 'warning' },
      {
        message: 'The agent “Assistant” acts on “Tickets” and “Notes”, and nothing stands ready to see or undo it when it was wrong.',
        suggestions: [
          'Keep a log of what “Assistant” does, so that it can be undone by hand',
          'Keep versions of the data that “Assistant” changes, so that it can be put back',
          'Let a person approve what “Assistant” is about to do',
        ],
      },
    ],
    ['an empty list says so outright', sketch('agent:a[remediation=] -topic,path=indirect-> person:p'), { 'node:a': 'warning' }],
    ['a write alone', sketch('agent:a -data,access=write-> store:db'), { 'node:a': 'warning' }],
  ],
})
