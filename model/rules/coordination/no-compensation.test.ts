import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { noCompensation } from './no-compensation'

ruleTable(noCompensation, {
  valid: [
    ['one of the steps has an undo', sketch('o -rpc-> a; o -rpc,compensated-> b; o -rpc-> c')],
    ['one step and a question', sketch('o -rpc-> a; o -rpc,message=query-> b')],
    ['no orchestrator: two calls to one node', sketch('o -rpc-> a; o -rpc-> a')],
    ['messages that nobody waits for', sketch('o -queue-> a; o -topic-> b')],
  ],
  invalid: [
    [
      'no step has an undo',
      sketch('o[progress=durable-log] -rpc-> a; o -rpc-> external:b', {
        nodes: { o: { name: 'Checkout' }, a: { name: 'Stock' }, b: { name: 'Bank' } },
      }),
      { 'node:o': 'info' },
      {
        message: 'If a step of “Checkout” fails for good, what it did before at “Stock” and “Bank” stays: no step has an undo.',
        suggestions: ['State that “Stock” and “Bank” can undo what “Checkout” asked for'],
      },
    ],
    [
      'two steps at one node, conducted beside a question',
      sketch('o -rpc-> a; o -queue,reply=callback-> a; o -rpc,message=query-> b'),
      { 'node:o': 'info' },
    ],
    [
      'an undo of a question or of auxiliary work does not count',
      sketch(
        'o -rpc-> a; o -rpc-> b; o -rpc,message=query,compensated-> c; o -rpc,path=indirect,compensated-> d; o -rpc,compensated-> person:p',
      ),
      { 'node:o': 'info' },
    ],
    [
      'what cannot be taken back has no undo',
      sketch('o -rpc,irreversible-> a; o -rpc-> b'),
      { 'node:o': 'info' },
      { suggestions: ['State that “b” can undo what “o” asked for'] },
    ],
    ['nothing can be taken back', sketch('o -rpc,irreversible-> a; o -rpc,irreversible-> b'), { 'node:o': 'info' }, { suggestions: [] }],
  ],
})
