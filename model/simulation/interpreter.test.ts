import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { sketch } from '../testing/sketch'
import { playFrom } from './counterexample'
import { traceOf, type Trace } from './steps'

/** The run from a source as one line: `node event`, and what it led to. */
const traced = (drawing: string, source: string, deviations: readonly number[]): Trace => {
  const analysis = analyze(sketch(drawing))
  return traceOf(analysis, playFrom(analysis, source)!, deviations)!
}

const told = ({ steps }: Trace): string =>
  steps
    .map(({ event, node, place, lost }) =>
      [node, event, ...(place ? [place] : []), ...(lost.length > 0 ? [`(${lost.join()})`] : [])].join(' '),
    )
    .join(', ')

describe('an attempt', () => {
  test.each([
    [
      'a call runs inside its caller, who learns that it is done',
      'timer:t -rpc-> a -rpc-> b',
      [],
      't start, t send, a attempt, a work, a send, b attempt, b work, b complete, a complete, t complete',
    ],
    [
      'a message is taken up when its sender is done',
      'timer:t -queue-> a -queue-> b',
      [],
      't start, t send, t complete, a attempt, a work, a send, a complete, b attempt, b work, b complete',
    ],
    [
      'an awaited hand-over runs inside its sender',
      'timer:t -queue-> a -queue,reply=awaited-> b',
      [],
      't start, t send, t complete, a attempt, a work, a send, b attempt, b work, b complete, a complete',
    ],
    [
      'a failed call goes up to whoever starts the work again',
      'timer:t -rpc-> a -rpc-> b',
      [3],
      't start, t send, a attempt, a work, a send, b attempt, b crash before-work, a call-failed, t call-failed, t retry, ' +
        't send, a attempt, a work, a send, b attempt, b work, b complete, a complete, t complete',
    ],
    [
      'a durable channel delivers again, and the sender does not notice',
      'timer:t -queue-> a',
      [4],
      't start, t send, t complete, a attempt, a work, a crash before-completing, a retry, a work, a complete',
    ],
    [
      'a sender that crashes after sending sends again',
      'timer:t -queue-> a',
      [1],
      't start, t send, t crash after-send, t retry, t send, t complete, a attempt, a work, a complete, a attempt, a work, a complete',
    ],
    [
      'a durable log skips what it holds, also where an awaited call fails',
      'timer:t -queue-> a[progress=durable-log] -rpc-> b; a -rpc-> c',
      [9],
      't start, t send, t complete, a attempt, a work, a send, b attempt, b work, b complete, a send, c attempt, c crash before-work, ' +
        'a call-failed, a retry, a skip-work, a skip-send, a send, c attempt, c work, c complete, a complete',
    ],
    ['a callee may refuse before it owns the work', 'a -rpc,trigger=callee-> b', [2], 'a start, a work, a refuse, a abandon (a)'],
    [
      'an in-memory channel may drop the message',
      'timer:t -queue,trigger=none-> a -rpc-> b',
      [1],
      't start, t send, t drop, a abandon (a,b), t complete',
    ],
    [
      'a message acknowledged on receipt is tried once',
      'timer:t -queue,ack=on-receipt-> a',
      [3],
      't start, t send, t complete, a attempt, a crash before-work, a abandon (a)',
    ],
    [
      'a person may try again',
      'person:p -rpc-> a',
      [1],
      'p start, p send, a attempt, a crash before-work, p call-failed, p retry, p send, a attempt, a work, a complete, p complete',
    ],
    [
      'or give up',
      'person:p -rpc-> a -rpc-> b',
      [1, 2],
      'p start, p send, a attempt, a crash before-work, p call-failed, p give-up, p abandon (a,b)',
    ],
    [
      'a person who is reached begins work of their own',
      'timer:t -queue-> person:p -rpc-> a',
      [],
      't start, t send, t complete, p attempt, p complete',
    ],
    [
      'each edge stands at most twice on a path',
      'a -rpc-> a',
      [],
      'a start, a work, a send, a attempt, a work, a send, a attempt, a work, a complete, a complete, a complete',
    ],
  ])('%s', (_, drawing, deviations, steps) => {
    const source = /^(?:\w+:)?(\w+)/.exec(drawing)![1]!
    expect(told(traced(drawing, source, deviations))).toBe(steps)
  })
})
