import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { queueFanOut } from './queue-fan-out'

ruleTable(queueFanOut, {
  valid: [
    ['one receiver, several senders', sketch('a -queue,channel=jobs-> w; b -queue,channel=jobs-> w')],
    ['a topic may have several', sketch('a -topic,channel=jobs-> w; a -topic,channel=jobs-> v')],
    ['queues without a name are different ones', sketch('a -queue-> w; a -queue-> v')],
    ['an empty name is none', sketch('a -queue,channel=-> w; a -queue,channel=-> v')],
    ['a call and a topic of the same name', sketch('a -queue,channel=jobs-> w; a -topic,channel=jobs-> v; a -rpc,channel=jobs-> u')],
  ],
  invalid: [
    [
      'two receivers',
      sketch('a -queue,channel=jobs-> w; b -queue,channel=jobs-> v', { nodes: { w: { name: 'Worker' } } }),
      { 'channel:queue:jobs': 'error' },
      {
        message: 'Each message in the queue “jobs” reaches only one of “Worker” and “v”.',
        suggestions: ['Make it a topic, so that each receiver gets every message', 'Give each receiver a queue of its own'],
      },
    ],
    [
      'a person and a third party are receivers too',
      sketch('a -queue,channel=q-> person:p; a -queue,channel=q-> external:x'),
      { 'channel:queue:q': 'error' },
    ],
    [
      'a new name that is taken already',
      sketch('a -queue,channel=q-> w; a -queue,channel=q-> v; a -queue,channel=q-w-> u'),
      { 'channel:queue:q': 'error' },
    ],
    [
      'in the order of their names',
      sketch('a -queue,channel=b-> w; a -queue,channel=b-> v; a -queue,channel=B-> w; a -queue,channel=B-> v'),
      { 'channel:queue:B': 'error', 'channel:queue:b': 'error' },
    ],
    [
      'where the file forbids commands on topics',
      sketch('a -queue,channel=q-> w; a -queue,channel=q,message=command-> v', {
        model: { settings: { rules: { 'coupling/command-on-topic': 'error' } } },
      }),
      { 'channel:queue:q': 'error' },
      { suggestions: ['Give each receiver a queue of its own'] },
    ],
  ],
})
