import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../analysis/analyze'
import { impactOf } from '../analysis/impact'
import type { Model } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import { failureMarks } from './failure'
import { isRecovery, toldAt } from './failureStep'

const example = (name: string): Analysis => {
  const file = new URL(`../../public/examples/${name}.progress.json`, import.meta.url)
  return analyze(JSON.parse(readFileSync(file, 'utf8')) as Model)
}

const story = (analysis: Analysis, ...down: readonly string[]): readonly string[] =>
  failureMarks(down, analysis).steps.map(({ sentence }) => sentence)
const drawnStory = (drawing: string, ...down: readonly string[]): readonly string[] => story(analyze(sketch(drawing)), ...down)

describe('the story of a failure', () => {
  test('Inventory, while an order runs by events', () => {
    expect(story(example('order-choreography'), 'inventory')).toEqual([
      '“Inventory” is down.',
      'What comes for “Inventory” over the topics “PaymentFailed” and “OrderPlaced” meanwhile is kept until it can be taken.',
      '“Payment” and “Shipping” run, but nothing comes from “Inventory” meanwhile.',
      '“Notification” runs, but nothing comes from “Shipping” meanwhile.',
      '“Customer”, “Orders” and “Orders database” go on untouched.',
      'Once “Inventory” is back, the topic “OrderPlaced” delivers its message to “Inventory” again.',
      'Once “Inventory” is back, the topic “PaymentFailed” delivers its message to “Inventory” again.',
      '“Inventory” may run again from the beginning.',
      'Nothing happens twice with any effect: all that is run again is safe to repeat.',
      'Nothing is left unfinished: everything that stopped has something durable that starts it again.',
    ])
  })

  test('Inventory, while an order is conducted', () => {
    expect(story(example('order-orchestration'), 'inventory')).toEqual([
      '“Inventory” is down.',
      '“Order flow” waits for “Inventory” without failing, and goes on with the answer later.',
      '“Notification”, “Payment provider” and “Shipping” run, but nothing comes from “Order flow” meanwhile.',
      '“Checkout API” and “Customer” go on untouched.',
      '“Order flow” has recorded its call to “Inventory”, and repeats it until it is done.',
      '“Inventory” may run again from the beginning.',
      'Nothing happens twice with any effect: all that is run again is safe to repeat.',
      'Nothing is left unfinished: everything that stopped has something durable that starts it again.',
    ])
  })

  test('a chain of calls behind a button', () => {
    expect(story(example('button-and-a-chain'), 'stock')).toEqual([
      '“Stock” is down.',
      '“Orders” stops too, because it needs “Stock” to go on.',
      '“Web front end” stops too, because it needs “Orders” to go on.',
      '“User” sees an error.',
      '“Mail service” and “Pricing” run, but nothing comes from “Orders” and “Stock” meanwhile.',
      'Nothing in the drawing goes on untouched.',
      '“User” may try again once “Stock” is back, or give up.',
      '“Mail service”, “Orders”, “Pricing”, “Stock” and “Web front end” may run again from the beginning.',
      'What “Mail service”, “Orders” and “Stock” do may happen twice: nothing protects it against a repeat.',
      'Whether what “Web front end” does may happen twice, the drawing does not say.',
      'What “Orders”, “Stock” and “Web front end” had begun is finished only if a person tries again.',
    ])
  })

  test.each<[string, string, string[], string]>([
    [
      'a call that nobody holds',
      'a -rpc,reply=none-> b',
      ['b'],
      'What comes for “b” over the call from “a” meanwhile is lost: nothing holds it, and nobody learns of it.',
    ],
    [
      'a hand-over to whom is down',
      'a -rpc,reply=none,trigger=callee-> b',
      ['b'],
      'What comes for “b” over the call from “a” meanwhile is not accepted, and the sender learns so at once.',
    ],
    [
      'an accepted call',
      'a -rpc,reply=none,trigger=callee-> b',
      ['b'],
      '“b” has accepted the call from “a” durably, and starts the work again by itself once “b” is back.',
    ],
    ['a timer', 'timer:t -rpc-> b', ['b'], '“t” starts its work again until it succeeds.'],
    [
      'a log',
      'timer:t -rpc-> a[progress=durable-log] -rpc-> b',
      ['b'],
      '“a” resumes after the last finished step. “b” may run again from the beginning.',
    ],
    ['a queue without a name', 'a -queue-> b', ['b'], 'Once “b” is back, the queue from “a” delivers its message to “b” again.'],
    ['a store', 'timer:t -rpc-> a -data-> store:s', ['s'], '“a” stops too, because it needs “s” to go on.'],
    ['several at once', 'a -rpc-> b; c -rpc-> d', ['b', 'd'], '“b” and “d” are down.'],
    ['several that stop', 'a -rpc-> b; c -rpc-> b', ['b'], '“a” and “c” stop too, because they need “b” to go on.'],
    ['a timer that is down', 'timer:t -rpc-> a', ['t'], '“a” runs, but nothing comes from “t” meanwhile.'],
    [
      'nobody',
      'a -rpc,reply=none-> b',
      ['b'],
      'Nobody will finish what “b” had begun, unless somebody happens to notice: over some way in, nothing is sure to start it again.',
    ],
  ])('%s', (_, drawing, down, sentence) => {
    expect(drawnStory(drawing, ...down)).toContain(sentence)
  })

  test('an id that does not exist is nobody’s failure', () => {
    expect(failureMarks(['nobody'], analyze(sketch('a')))).toEqual({ down: [], states: { a: 'untouched' }, retries: [], steps: [] })
  })
})

test('every node has the state that the impact says, every subject exists, and every sentence is whole', () => {
  let told = 0
  const property = fc.property(arbitraryModel(), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (model, picks) => {
    const analysis = analyze(model)
    if (model.nodes.length === 0) return
    const down = picks.map((pick) => model.nodes[pick % model.nodes.length]?.id ?? '')
    const marks = failureMarks(down, analysis)
    const impact = impactOf([...new Set(down.map((id) => analysis.graph.nodeAt.get(id) ?? -1))], analysis)
    for (const [state, nodes] of Object.entries({ waiting: impact.waiting, starved: impact.starved }))
      for (const n of nodes) expect(marks.states[analysis.graph.nodes[n]?.id ?? '']).toBe(state)
    for (const id of down) expect(marks.states[id]).toBe('down')
    const known = new Set([
      ...model.nodes.map(({ id }) => `node:${id}`),
      ...model.edges.map(({ id }) => `edge:${id}`),
      ...analysis.boundaries.list.map(({ id }) => `boundary:${id}`),
    ])
    const shown = new Set(
      marks.steps
        .filter(({ kind }) => ['down', 'stopped', 'waiting', 'starved', 'untouched'].includes(kind))
        .flatMap(({ subjects }) => subjects),
    )
    for (const { id } of model.nodes) expect(shown).toContain(`node:${id}`)
    const outage = marks.steps.findIndex(isRecovery)
    expect(toldAt(marks.steps, (outage < 0 ? marks.steps.length : outage) - 1)).toEqual(marks.states)
    for (const { sentence, subjects } of marks.steps) {
      expect(sentence).toMatch(/^[“\p{Lu}].*\.$/su)
      for (const subject of subjects) expect(known).toContain(subject)
      told++
    }
    expect(JSON.parse(JSON.stringify(marks))).toEqual(marks)
  })
  fc.assert(property, { numRuns: 300 })
  expect(told).toBeGreaterThan(1_000)
})

test('nothing is said twice, whatever is down in a real architecture', () => {
  const analysis = example('opentelemetry-demo')
  for (const { id } of analysis.graph.nodes) {
    const sentences = story(analysis, id)
    expect(new Set(sentences).size, id).toBe(sentences.length)
  }
})
