import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { indirectOnRequestPath } from './indirect-on-request-path'

const DIRECT = 'State that the workflow cannot finish without it'
const EVENT = 'Publish an event that “audit” reacts to'

ruleTable(indirectOnRequestPath, {
  valid: [
    ['a direct call', sketch('a -rpc-> audit')],
    ['an indirect event', sketch('a -topic,path=indirect-> audit')],
    ['an indirect call that nobody awaits', sketch('a -rpc,path=indirect,reply=none-> audit')],
    ['an indirect write', sketch('a -data,path=indirect-> store:db')],
  ],
  invalid: [
    [
      'an indirect call',
      sketch('a -rpc,path=indirect-> audit', { nodes: { a: { name: 'Orders' }, audit: { name: 'Audit' } } }),
      { 'edge:1': 'warning' },
      {
        message: '“Orders” waits for “Audit”, although the workflow could finish without it.',
        suggestions: [DIRECT, EVENT.replace('audit', 'Audit')],
      },
    ],
    ['a person', sketch('person:p -rpc,path=indirect-> audit'), { 'edge:1': 'warning' }],
    ['a question', sketch('a -rpc,path=indirect,message=query-> audit'), { 'edge:1': 'warning' }, { suggestions: [DIRECT] }],
    [
      'a queue that may lose it is no direct edge',
      sketch('a -queue,path=indirect,reply=awaited,ack=on-receipt-> audit; b -topic,path=indirect,reply=awaited,trigger=none-> audit'),
      { 'edge:1': 'warning', 'edge:2': 'warning' },
      { suggestions: [EVENT] },
    ],
    ['a call to itself', sketch('a -rpc,path=indirect-> a'), { 'edge:1': 'warning' }],
  ],
})
