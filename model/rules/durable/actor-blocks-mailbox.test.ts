import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { actorBlocksMailbox } from './actor-blocks-mailbox'

ruleTable(actorBlocksMailbox, {
  valid: [
    ['it waits for short work', sketch('a[form=actor] -rpc-> b')],
    ['the answer is another message', sketch('a[form=actor] -rpc,reply=callback-> b[duration=long]')],
    ['a session may wait', sketch('a[form=session] -rpc-> b[duration=long]')],
    ['nothing is awaited', sketch('a[form=actor] -queue-> b[duration=long]; a -data-> store:db[duration=long]')],
    ['a slow caller', sketch('b[duration=long] -rpc-> a[form=actor]')],
    ['a node that does no work', sketch('person:a[form=actor] -rpc-> b[duration=long]')],
  ],
  invalid: [
    [
      'it waits for minutes and for a person',
      sketch('a[form=actor,progress=durable-log] -rpc-> b[duration=long]; a -queue,reply=awaited,path=indirect-> person:p', {
        nodes: { a: { name: 'Cart' }, b: { name: 'Render' } },
      }),
      { 'node:a': 'warning' },
      {
        message: 'While the actor “Cart” waits for “Render” and “p”, its other messages stand still.',
        suggestions: ['Make “Cart” a session, which may wait', 'Let “Render” and “p” answer by a message to the mailbox'],
      },
    ],
    [
      'even where the wait could be resumed',
      sketch('a[form=actor,progress=durable-log] -rpc,trigger=caller,message=query-> agent:b'),
      { 'node:a': 'warning' },
    ],
    [
      'without a log',
      sketch('a[form=actor] -rpc-> agent:b'),
      { 'node:a': 'warning' },
      { suggestions: ['Make “a” a session, which may wait'] },
    ],
  ],
})
