import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { fireAndForget } from './fire-and-forget'

const CALLEE = 'Let “mail” accept it durably before it acknowledges'
const CALLER = 'Let “api” record the call and drive it until it is done'
const QUEUE = 'Send it through a durable queue'

ruleTable(fireAndForget, {
  valid: [
    ['an awaited call', sketch('api -rpc-> mail')],
    ['a call that is answered later', sketch('api -rpc,reply=callback-> mail')],
    ['the callee accepts it durably', sketch('api -rpc,reply=none,trigger=callee-> mail')],
    ['the caller has recorded it', sketch('api -rpc,reply=none,trigger=caller-> mail')],
    ['a queue', sketch('api -queue,trigger=none-> mail')],
    ['a message to a person', sketch('api -rpc,reply=none-> person:alice')],
  ],
  invalid: [
    [
      'nobody awaits it and nobody records it',
      sketch('api -rpc,reply=none-> mail', { nodes: { mail: { name: 'Mail' }, api: { name: 'Shop' } } }),
      { 'edge:1': 'error' },
      {
        message: 'Nothing will retry the call from “Shop” if “Mail” is down.',
        suggestions: [CALLEE.replace('mail', 'Mail'), CALLER.replace('api', 'Shop'), QUEUE],
      },
    ],
    ['auxiliary work may be lost with less harm', sketch('api -rpc,reply=none,path=indirect-> mail'), { 'edge:1': 'warning' }],
    ['a person records nothing', sketch('person:alice -rpc,reply=none-> mail'), { 'edge:1': 'error' }, { suggestions: [CALLEE, QUEUE] }],
    [
      'a question can be no hand-over',
      sketch('api -rpc,reply=none,message=query-> mail'),
      { 'edge:1': 'error' },
      { suggestions: [CALLEE, CALLER] },
    ],
    [
      'a third party that bears no repeat gets no retry',
      sketch('api -rpc,reply=none-> external:mail[progress=]'),
      { 'edge:1': 'error' },
      { suggestions: [] },
    ],
    [
      'one of which that is not known does',
      sketch('api -rpc,reply=none-> external:mail'),
      { 'edge:1': 'error' },
      { suggestions: [CALLEE, CALLER, QUEUE] },
    ],
    [
      'unless the file makes an error of that',
      sketch('api -rpc,reply=none-> external:mail', { model: { settings: { rules: { 'progress/external-effect-may-repeat': 'error' } } } }),
      { 'edge:1': 'error' },
      { suggestions: [] },
    ],
    [
      'a call with the name of a queue does not join that queue',
      sketch('api -rpc,reply=none,channel=jobs-> mail; x -queue,channel=jobs-> y'),
      { 'edge:1': 'error' },
    ],
  ],
})
