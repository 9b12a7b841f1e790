import { ruleTable } from '../../testing/ruleTable'
import { sketch } from '../../testing/sketch'
import { nondeterministicControlFlow } from './nondeterministic-control-flow'

ruleTable(nondeterministicControlFlow, {
  valid: [
    ['deterministic', sketch('a[progress=durable-log,controlFlow=deterministic]')],
    ['not stated', sketch('a[progress=durable-log]')],
    ['no log to replay', sketch('a[progress=idempotent,controlFlow=nondeterministic]')],
    ['a node that does no work', sketch('store:a[progress=durable-log,controlFlow=nondeterministic]')],
  ],
  invalid: [
    [
      'a log that a replay may not fit',
      sketch('agent:a[progress=idempotent+durable-log,controlFlow=nondeterministic]', { nodes: { a: { name: 'Assistant' } } }),
      { 'node:a': 'error' },
      {
        message: '“Assistant” resumes from a durable log, but a replay may take another path than the one recorded there.',
        suggestions: ['Record what varies in “Assistant” as steps, so that a replay takes the same path'],
      },
    ],
    [
      'a log by technology, by kind, and at a third party',
      sketch(
        'a[technology=temporal,controlFlow=nondeterministic]; stream-job:b[controlFlow=nondeterministic]; external:c[progress=durable-log,controlFlow=nondeterministic]',
      ),
      { 'node:a': 'error', 'node:b': 'error', 'node:c': 'error' },
    ],
  ],
})
