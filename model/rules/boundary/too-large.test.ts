import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { tooLarge } from './too-large'

const six = 'timer:t -rpc-> a -rpc-> b -rpc-> c -rpc-> d -rpc-> e -rpc-> f'
const max = (n: number) => ({ model: { settings: { rules: { 'boundary/too-large': ['warning', { max: n }] } } } }) as const

ruleTable(tooLarge, {
  valid: [
    ['five nodes', sketch('timer:t -rpc-> a -rpc-> b -rpc-> c -rpc-> d -rpc-> e')],
    ['a person’s is another finding', sketch(six.replace('timer:t', 'person:p'))],
    ['a reliable trigger divides it', sketch(six.replace('c -rpc->', 'c -rpc,trigger=caller->'))],
    ['the file allows more', sketch(six, max(6))],
  ],
  invalid: [
    [
      'six nodes',
      sketch(six, { nodes: { t: { name: 'Nightly' } } }),
      { 'boundary:root:t': 'warning' },
      {
        message: 'A failure anywhere in “a”, “b”, “c” and 3 more makes the timer “Nightly” start the work of all 6 nodes again.',
        suggestions: ['Let “c” record its call to “d”, which gives “d” a boundary of its own'],
      },
    ],
    [
      'the file allows fewer; a third party counts',
      sketch('x -queue,channel=jobs-> a -rpc-> external:b; y -queue,channel=jobs-> a', max(1)),
      { 'boundary:queue:jobs>a': 'warning' },
    ],
    [
      'every owner of it',
      sketch('x -queue-> a -rpc-> b; y -queue-> a', max(1)),
      { 'boundary:edge:1': 'warning', 'boundary:edge:3': 'warning' },
    ],
    [
      'two calls between the same two nodes are divided together',
      sketch('x -queue-> a -rpc-> b; a -queue,reply=awaited,trigger=none-> b', max(1)),
      { 'boundary:edge:1': 'warning' },
    ],
    [
      'no single call divides it',
      sketch('x -queue-> a -rpc-> b; a -rpc-> c; b -rpc-> c; c -rpc-> b', max(1)),
      { 'boundary:edge:1': 'warning' },
      { suggestions: [] },
    ],
  ],
})
