import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { statelessWaits } from './stateless-waits'

const SESSION = 'Make “a” a session, which can be addressed while it waits'

ruleTable(statelessWaits, {
  valid: [
    ['short, and waits for short work', sketch('a[form=stateless] -rpc-> b')],
    ['answered later', sketch('a[form=stateless] -rpc,reply=callback-> b[duration=long]')],
    ['a session', sketch('a[form=session,duration=long] -rpc-> b[duration=long]')],
    ['a node that does no work', sketch('person:a[form=stateless] -rpc-> b[duration=long]')],
  ],
  invalid: [
    [
      'it takes long',
      sketch('a[form=stateless,duration=human]'),
      { 'node:a': 'info' },
      { message: 'The stateless function “a” takes long, and cannot be addressed meanwhile.', suggestions: [SESSION] },
    ],
    ['an agent takes long by its kind', sketch('agent:a[form=stateless]'), { 'node:a': 'info' }],
    [
      'it waits long',
      sketch('a[form=stateless,progress=durable-log] -rpc,trigger=caller,path=indirect-> b[duration=long]', {
        nodes: { b: { name: 'Render' } },
      }),
      { 'node:a': 'info' },
      {
        message: 'The stateless function “a” waits for “Render”, which takes long, and cannot be addressed meanwhile.',
        suggestions: [SESSION],
      },
    ],
  ],
})
