import fc from 'fast-check'
import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { arbitraryFlow } from '../testing/arbitraryFlow'
import { sketch } from '../testing/sketch'
import { explore, exploreBoundaries } from './explore'
import { freeRun, traceOfRun } from './playedRun'
import { choiceSentence, sentenceOf } from './sentences'
import { replay, traceOf } from './steps'

const WHOLE = /^[“A-Z].*[^ ]\.$/

const told = (drawing: string, node: string, shows: string): readonly string[] => {
  const analysis = analyze(sketch(drawing))
  const counterexample = explore(analysis)
    .nodes.get(node)!
    .counterexamples.find((one) => one.shows === shows)!
  return replay(analysis, counterexample).map((step) => sentenceOf(step, analysis))
}

test('a loss is told in whole sentences', () => {
  expect(
    told('timer:Nightly -rpc-> api[name=API] -queue,channel=jobs,ack=on-receipt-> worker[name=Worker] -rpc-> mail', 'mail', 'lost'),
  ).toEqual([
    'The timer “Nightly” fires.',
    '“Nightly” calls “API” and waits to hear how it went.',
    '“API” takes it up.',
    '“API” does its work, and its effect is applied.',
    '“API” sends “Worker” a message on the queue “jobs”, which forgets it as soon as it is received.',
    '“API” is done, and “Nightly” learns of it.',
    '“Nightly” is done.',
    '“Worker” takes it up.',
    '“Worker” crashes before it has done its work.',
    'Nobody starts this again: the work of “Worker” and “mail” is lost.',
  ])
})

test('a channel goes by the name that the drawing shows', () => {
  const model = sketch('timer:t -queue,channel=jobs-> a')
  const named = analyze({ ...model, edges: model.edges.map((edge) => ({ ...edge, name: 'A job' })) })
  const run = freeRun(named, 't')!
  expect(traceOfRun(named, run)!.steps.map((step) => sentenceOf(step, named))[1]).toBe(
    '“t” puts its message to “a” on the queue “jobs”, which holds it from here.',
  )
})

test('a duplicate is told in whole sentences', () => {
  expect(told('person:Ann -queue-> pay', 'pay', 'twice')).toEqual([
    '“Ann” starts a piece of work.',
    '“Ann” puts its message to “pay” on the queue, which holds it from here.',
    '“Ann” is done.',
    '“pay” takes it up.',
    '“pay” does its work, and its effect is applied.',
    '“pay” crashes just before it would be done.',
    'The queue still holds the message and delivers it again: attempt 2 of “pay” begins.',
    '“pay” does its work again: its effect is now applied twice.',
  ])
})

test('a person’s part is told as such', () => {
  expect(told('person:Ann -rpc-> pay', 'pay', 'human')).toEqual([
    '“Ann” starts a piece of work.',
    '“Ann” is interrupted before sending to “pay”.',
    '“Ann” gives up.',
    'Nobody starts this again: the work of “pay” is lost.',
  ])
})

test('every step and every choice of every run is one whole sentence', { timeout: 120_000 }, () => {
  const met = new Set<string>()
  const deviations = fc.uniqueArray(fc.nat({ max: 25 }), { maxLength: 3 }).map((list) => list.toSorted((a, b) => a - b))
  fc.assert(
    fc.property(arbitraryFlow({ nodes: 6, edges: 7 }), deviations, (model, deviations) => {
      const analysis = analyze(model)
      const limits = { maxSteps: 10_000, maxInvocations: 30 }
      const starts = [explore(analysis, limits), exploreBoundaries(analysis, limits)].flatMap(({ nodes }) =>
        [...nodes.values()].flatMap(({ counterexamples }) => counterexamples.map(({ start }) => start)),
      )
      for (const start of starts) {
        const { steps, choices } = traceOf(analysis, start, deviations)!
        for (const step of steps) met.add(step.event === 'retry' ? `retry by ${step.holder.by}` : step.event)
        for (const choice of choices) met.add(`choice to ${choice.question}`)
        for (const step of steps) expect(sentenceOf(step, analysis)).toMatch(WHOLE)
        for (const choice of choices) expect(choiceSentence(choice, analysis)).toMatch(WHOLE)
      }
    }),
    { numRuns: 300, seed: 7 },
  )
  expect([...met].sort()).toEqual([
    'abandon',
    'attempt',
    'call-failed',
    'choice to crash',
    'choice to drop',
    'choice to give-up',
    'choice to refuse',
    'choice to repeat',
    'complete',
    'crash',
    'drop',
    'give-up',
    'refuse',
    'repeat',
    'retry by callee',
    'retry by caller',
    'retry by channel',
    'retry by person',
    'retry by timer',
    'send',
    'skip-send',
    'skip-work',
    'start',
    'work',
  ])
})
