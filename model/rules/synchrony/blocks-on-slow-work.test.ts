import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { blocksOnSlowWork } from './blocks-on-slow-work'

ruleTable(blocksOnSlowWork, {
  valid: [
    ['short work', sketch('a -rpc-> b; c -rpc-> agent:d[duration=short]')],
    ['answered later', sketch('a -rpc,reply=callback-> b[duration=long]')],
    ['the wait can be resumed', sketch('a -rpc,trigger=caller-> b[duration=human]')],
    ['nobody waits', sketch('a -queue-> b[duration=long]')],
    ['a slow caller', sketch('agent:a -rpc-> b')],
  ],
  invalid: [
    [
      'minutes',
      sketch('a -rpc-> b[duration=long]', { nodes: { a: { name: 'Web' }, b: { name: 'Render' } } }),
      { 'edge:1': 'warning' },
      {
        message: '“Web” stays blocked while “Render” works for minutes or longer.',
        suggestions: ['Let “Web” record the call and resume with the answer'],
      },
    ],
    ['a person', sketch('a -rpc-> person:p'), { 'edge:1': 'warning' }, { message: '“a” stays blocked while “p” waits for a person.' }],
    [
      'an agent is slow by its kind; a person can be answered later',
      sketch('person:p -rpc-> agent:a'),
      { 'edge:1': 'warning' },
      { suggestions: ['Let “a” accept the request durably and answer “p” later'] },
    ],
    [
      'a durable function has both ways out',
      sketch('a[progress=durable-log] -rpc-> b[duration=human]'),
      { 'edge:1': 'warning' },
      {
        message: '“a” stays blocked while “b” waits for a person.',
        suggestions: ['Let “a” record the call and resume with the answer', 'Let “b” accept the request durably and answer “a” later'],
      },
    ],
    [
      'through a queue',
      sketch('a -queue,reply=awaited-> b[duration=long]'),
      { 'edge:1': 'warning' },
      { suggestions: ['Let “a” record its finished steps durably and resume after them'] },
    ],
    [
      'a timer, through a queue in memory',
      sketch('timer:t -queue,reply=awaited,technology=nats-core-> b[duration=long]'),
      { 'edge:1': 'warning' },
    ],
    [
      'a third party that bears no repeat',
      sketch('a -rpc-> external:b[duration=long,progress=]'),
      { 'edge:1': 'warning' },
      { suggestions: [] },
    ],
  ],
})
