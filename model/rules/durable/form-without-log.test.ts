import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { formWithoutLog } from './form-without-log'

ruleTable(formWithoutLog, {
  valid: [
    ['with a log', sketch('a[form=actor,progress=durable-log]')],
    ['no form', sketch('a[progress=idempotent]')],
    ['a log by technology or kind', sketch('a[form=session,technology=restate]; stream-job:b[form=actor]')],
    ['a node that does no work', sketch('person:a[form=actor]; store:b[form=session]')],
  ],
  invalid: [
    [
      'an actor without a log',
      sketch('a[form=actor]', { nodes: { a: { name: 'Cart' } } }),
      { 'node:a': 'warning' },
      {
        message: '“Cart” is drawn as a durable actor, but no durable log records its steps.',
        suggestions: ['Let “Cart” record its finished steps durably and resume after them', 'State that “Cart” is no durable function'],
      },
    ],
    [
      'a stateless function',
      sketch('a[form=stateless,progress=idempotent,controlFlow=nondeterministic]'),
      { 'node:a': 'warning' },
      {
        message: '“a” is drawn as a durable stateless function, but no durable log records its steps.',
        suggestions: ['State that “a” is no durable function'],
      },
    ],
    ['a session of a third party', sketch('external:a[form=session,progress=]'), { 'node:a': 'warning' }],
  ],
})
