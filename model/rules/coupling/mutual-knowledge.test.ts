import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { mutualKnowledge } from './mutual-knowledge'

ruleTable(mutualKnowledge, {
  valid: [
    ['one knows the other', sketch('a -rpc-> b')],
    ['a command there and an event back: only the caller knows', sketch('a -rpc-> b -topic-> a')],
    ['a call to itself', sketch('a -rpc-> a; a -topic-> a')],
    ['a data edge', sketch('a -data-> store:db -topic-> a')],
  ],
  invalid: [
    [
      'calls both ways, once for the pair',
      sketch('b -rpc-> a -rpc-> b; a -queue-> b', { nodes: { a: { name: 'Orders' }, b: { name: 'Stock' } } }),
      { 'pair:a|b': 'info' },
      {
        message: '“Orders” and “Stock” each depend on the other’s interface, so neither can change alone.',
        suggestions: ['Let “Stock” publish what happened, and “Orders” react'],
      },
    ],
    [
      'a command and an event in one direction',
      sketch('a -rpc-> b; a -topic-> b'),
      { 'pair:a|b': 'info' },
      { suggestions: ['Let “a” publish what happened, and “b” react'] },
    ],
    [
      'questions cannot become events',
      sketch('a -rpc,message=query-> b -rpc,message=query-> a'),
      { 'pair:a|b': 'info' },
      { suggestions: [] },
    ],
    [
      'by code unit of the whole subject',
      sketch('a -rpc-> x -rpc-> a; aa -rpc-> b -rpc-> aa'),
      { 'pair:aa|b': 'info', 'pair:a|x': 'info' },
    ],
    ['a person and a service', sketch('person:p -rpc-> a -rpc-> p'), { 'pair:a|p': 'info' }],
  ],
})
