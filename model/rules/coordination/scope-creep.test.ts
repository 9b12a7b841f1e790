import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { scopeCreep } from './scope-creep'

const conductor = 'o -rpc-> a; o -rpc-> b; '

ruleTable(scopeCreep, {
  valid: [
    ['only what the workflow needs', sketch(`${conductor} o -rpc-> c`)],
    ['an indirect event', sketch(`${conductor} o -topic,path=indirect-> audit`)],
    ['an indirect write', sketch(`${conductor} o -data,path=indirect-> store:db`)],
    ['no orchestrator', sketch('o -rpc-> a; o -rpc,path=indirect-> audit')],
    ['the call of another', sketch(`${conductor} a -rpc,path=indirect-> audit`)],
  ],
  invalid: [
    [
      'an indirect call',
      sketch(`${conductor} o -rpc,path=indirect-> audit`, { nodes: { o: { name: 'Checkout' }, audit: { name: 'Audit' } } }),
      { 'node:o': 'warning' },
      {
        message: '“Checkout” conducts a workflow and also calls “Audit”, which the workflow does not need.',
        suggestions: ['State that the workflow cannot finish without “Audit”', 'Publish an event that “Audit” can react to'],
      },
    ],
    [
      'an indirect call that nobody awaits or records is no direct one',
      sketch(`${conductor} o -rpc,path=indirect,reply=none-> audit`),
      { 'node:o': 'warning' },
      { suggestions: ['Publish an event that “audit” can react to'] },
    ],
    [
      'an indirect answer through a queue, from a person',
      sketch(`${conductor} o -queue,path=indirect,reply=callback-> person:p`),
      { 'node:o': 'warning' },
    ],
    [
      'two of them, one a question',
      sketch(`${conductor} o -rpc,path=indirect,message=query-> x; o -topic,path=indirect,reply=awaited-> y`),
      { 'node:o': 'warning' },
      { suggestions: ['State that the workflow cannot finish without “x” and “y”'] },
    ],
  ],
})
