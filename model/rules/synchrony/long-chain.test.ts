import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { longChain } from './long-chain'

const min = (n: number) => ({ model: { settings: { rules: { 'synchrony/long-chain': ['warning', { min: n }] } } } }) as const

ruleTable(longChain, {
  valid: [
    ['two calls in a row', sketch('a -rpc-> b -rpc-> c')],
    ['a recorded call divides the chain', sketch('a -rpc-> b -rpc,trigger=caller-> c -rpc-> d')],
    ['a person at the start is no part of it', sketch('person:p -rpc-> a -rpc-> b -rpc-> c')],
    ['a person at the end neither', sketch('a -rpc-> b -rpc-> c -rpc-> person:p')],
    ['a circle counts as one point', sketch('a -rpc-> b -rpc-> c -rpc-> a; c -rpc-> d -rpc-> e')],
    ['the file allows more', sketch('a -rpc-> b -rpc-> c -rpc-> d', min(4))],
  ],
  invalid: [
    [
      'three calls in a row, said of the first only',
      sketch('person:p -rpc-> a -rpc-> b -rpc-> c -rpc-> external:d', { nodes: { a: { name: 'Web' } } }),
      { 'node:a': 'warning' },
      {
        message: '“Web” starts a chain of 3 synchronous calls (“Web” → “b” → “c” → “d”): it answers only if all of them are up.',
        suggestions: ['Let “Web” record its call to “b” and resume with the answer'],
      },
    ],
    [
      'five calls are shown by the first four',
      sketch('a -rpc-> b -rpc-> c -rpc-> d -rpc-> e -rpc-> f'),
      { 'node:a': 'warning' },
      { message: '“a” starts a chain of 5 synchronous calls (“a” → “b” → “c” → “d” → “e” → …): it answers only if all of them are up.' },
    ],
    ['each head of its own', sketch('a -rpc-> b -rpc-> c -rpc-> d; x -rpc-> b'), { 'node:a': 'warning', 'node:x': 'warning' }],
    [
      'a circle at the head: all in it',
      sketch('a -rpc-> b -rpc-> a; b -rpc-> c -rpc-> d -rpc-> e'),
      { 'node:a': 'warning', 'node:b': 'warning' },
      { suggestions: [] },
    ],
    ['a call to itself does not count as a caller', sketch('a -rpc-> a -rpc-> b -rpc-> c -rpc-> d'), { 'node:a': 'warning' }],
    [
      'two ways down',
      sketch('a -rpc-> b -rpc-> c -rpc-> d; a -rpc-> c; a -rpc-> x -rpc-> y -rpc-> z'),
      { 'node:a': 'warning' },
      { suggestions: ['Let “a” record its call to “b” and “x” and resume with the answer'] },
    ],
    ['the file allows fewer', sketch('a -rpc-> b', min(1)), { 'node:a': 'warning' }],
    ['answers through a queue', sketch('a -queue,reply=awaited-> b -rpc-> c -rpc-> d'), { 'node:a': 'warning' }, { suggestions: [] }],
  ],
})
