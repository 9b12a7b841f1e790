import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import type { Command } from '../graph/commands'
import type { Model } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch, type SketchExtras } from '../testing/sketch'
import type { Move } from './move'
import { ordersOf } from './orders'
import { smallestFixes, type RepairOptions } from './smallestFixes'
import { targetsOf } from './target'
import { trialsOf } from './trial'
import { vocabularyOf } from './vocabulary'
import type { Repair, Target } from './fix'

const titles = (drawing: string, target: Target, extras?: SketchExtras): readonly string[] =>
  smallestFixes(sketch(drawing, extras), target).fixes.map(({ title }) => title)

describe('one node', () => {
  test('says what is true before it builds anything', () => {
    expect(smallestFixes(sketch('timer:t -rpc-> a'), 'a')).toMatchObject({
      outcome: 'found',
      atLeast: 1,
      summary: 'One edit would do it; no fewer will.',
      fixes: [
        { title: 'State that a repeat of “a” does no harm.', cost: 1, edits: [{ costClass: 'state' }] },
        { title: 'State that “a” is idempotent: a repeat has no further effect.', cost: 1 },
        { title: 'Let “a” record its finished steps durably and resume after them.', cost: 10 },
      ],
    })
  })

  test('where only a person tries again, the call must be held somewhere', () => {
    expect(titles('person:ann -rpc-> web[progress=idempotent] -rpc-> pay[progress=idempotent]', 'pay')).toEqual([
      'Let “web” record its call to “pay” in an outbox and repeat it until it is done.',
      'Let “pay” accept the call from “web” durably before it answers.',
      'Let “web” accept the call from “ann” durably before it answers.',
      'Put a durable queue between “web” and “pay”, so that “web” no longer waits for an answer.',
      'Put a durable queue between “ann” and “web”, so that “ann” no longer waits for an answer.',
      'Run “web” on a durable execution engine, which records its steps and drives its calls until they are done.',
    ])
  })

  test('an early acknowledgement is put right where it is', () => {
    expect(titles('a -queue,channel=q,ack=on-receipt-> b[progress=tolerant]', 'b')).toEqual([
      'Let “b” acknowledge “q” only after its work.',
    ])
  })

  test('a channel in memory becomes durable for all who use it', () => {
    const drawing = 'a -topic,channel=T,trigger=none-> b[progress=tolerant]; c -topic,channel=T,trigger=none-> b'
    const [first] = smallestFixes(sketch(drawing), 'b').fixes
    expect(first).toMatchObject({ title: 'Make the topic “T” durable, so that it keeps its messages until the work is done.' })
    expect(first?.commands).toHaveLength(2)
  })

  test('many callers need one inbox', () => {
    const callers = ['p', 'q', 'r', 's'].map((id) => `person:${id} -rpc-> b[progress=idempotent]`).join(';')
    expect(titles(callers, 'b')).toEqual(['Give “b” an inbox that records every call durably before it answers.'])
  })

  test('work that nothing starts gets a timer or a queue from outside', () => {
    expect(titles('a[progress=idempotent] -rpc-> store', 'a')).toEqual([
      'Let a timer start “a” again until it succeeds.',
      'Let what starts “a” reach it through a durable queue.',
    ])
  })

  test('a circle of calls that nobody owns gets an owner', () => {
    const answer = smallestFixes(sketch('a[progress=idempotent] -rpc-> b[progress=idempotent] -rpc-> a'), 'a', { limit: 20 })
    expect(answer).toMatchObject({ outcome: 'found', atLeast: 1 })
    expect(answer.fixes.map(({ title }) => title)).toContain('Let a timer start “b” again until it succeeds.')
  })

  test('a question stays a question', () => {
    const fixes = titles('person:ann -rpc,message=query-> a', 'a')
    expect(fixes).toEqual(['Let “a” accept the call from “ann” durably before it answers.'])
  })

  test('two things at once are said in one sentence', () => {
    expect(titles('person:ann -rpc-> a', 'a')[0]).toBe(
      'State that a repeat of “a” does no harm, and let “a” accept the call from “ann” durably before it answers.',
    )
  })

  test('says how many it takes when it takes too many', () => {
    const callers = ['p', 'q', 'r', 's'].map((id) => `${id} -topic,channel=${id},trigger=none-> b[progress=]`).join(';')
    expect(smallestFixes(sketch(callers), 'b')).toMatchObject({
      outcome: 'beyond',
      fixes: [],
      atLeast: 5,
      summary: 'Five edits would do it; no fewer will.',
    })
  })

  test.each([
    ['nobody', 'There is no node with the id "nobody".'],
    ['ann', '“ann” does no work of its own, so it has no verdict.'],
    ['shop', '“shop” is a third party’s, and nothing in the drawing starts it: what does is not ours to know.'],
  ])('%s cannot be mended', (id, summary) => {
    expect(smallestFixes(sketch('person:ann -rpc-> a; external:shop -rpc-> a'), id)).toMatchObject({
      outcome: 'refused',
      fixes: [],
      summary,
    })
  })

  test('what is reliable needs nothing', () => {
    expect(smallestFixes(sketch('timer:t -rpc-> a[progress=idempotent]'), 'a')).toEqual({
      outcome: 'reliable',
      fixes: [],
      plan: null,
      atLeast: 0,
      summary: '“a” is already reliable.',
    })
  })

  test('no fix brings a new error where another one does not', () => {
    const errors = { 'boundary/retry-inside-wait': 'error' } as const
    const drawing = 'person:ann -rpc-> a[progress=idempotent]'
    const { fixes } = smallestFixes(sketch(drawing, { model: { settings: { rules: errors } } }), 'a')
    expect(fixes.map(({ title, raises }) => [title, raises])).toEqual([
      ['Put a durable queue between “ann” and “a”, so that “ann” no longer waits for an answer.', []],
    ])
  })

  test('says which error a fix brings where none does without', () => {
    const errors = { 'boundary/retry-inside-wait': 'error' } as const
    const { fixes } = smallestFixes(
      sketch('person:ann -rpc,message=query-> a[progress=idempotent]', { model: { settings: { rules: errors } } }),
      'a',
    )
    expect(fixes).toMatchObject([{ raises: [{ rule: 'boundary/retry-inside-wait', subject: 'edge:1' }] }])
  })
})

describe('a workflow', () => {
  const model = sketch(
    'person:ann -rpc-> a[progress=idempotent] -rpc-> b -rpc-> external:bank; a -topic,channel=T-> c[progress=tolerant]',
    {
      model: { workflows: [{ id: 'w', name: 'Order', edges: ['1', '2', '4'] }] },
    },
  )

  test('is mended by the fewest edits for all of its steps together', () => {
    const answer = smallestFixes(model, { workflow: 'w' })
    expect(answer).toMatchObject({ outcome: 'found', atLeast: 2 })
    for (const fix of answer.fixes) expect(fix.edits).toHaveLength(2)
    expect(answer.fixes[0]?.title).toBe(
      'State that “b” is idempotent: a repeat has no further effect, and let “a” accept the call from “ann” durably before it answers.',
    )
  })

  test('that does not exist is refused', () => {
    expect(smallestFixes(model, { workflow: 'x' })).toMatchObject({ outcome: 'refused', summary: 'There is no workflow with the id "x".' })
  })
})

test('stops when told, and says so', () => {
  const model = sketch('person:ann -rpc-> a -rpc-> b')
  expect(smallestFixes(model, 'b', { shouldStop: () => true })).toEqual({
    outcome: 'stopped',
    fixes: [],
    plan: null,
    atLeast: 2,
    summary: 'The search was stopped.',
  })
})

const applied = (model: Model, commands: readonly Command[]): Analysis => {
  const result = applyCommand(model, { type: 'batch', commands })
  if (!result.ok) throw new Error(JSON.stringify([commands, result.issues]))
  return analyze(result.value)
}

const verdictOf = (analysis: Analysis, id: string): string | null | undefined => analysis.verdict[analysis.graph.nodeAt.get(id) ?? -1]

const targetIds = (analysis: Analysis, target: Target): readonly string[] => {
  const aim = targetsOf(target, analysis)
  return aim.ok ? aim.nodes.map((n) => analysis.graph.nodes[n]?.id ?? '') : []
}

/** A model with one of its nodes or workflows. */
const question = fc
  .tuple(arbitraryModel({ nodes: 5, edges: 6 }), fc.nat())
  .filter(([{ nodes }]) => nodes.length > 0)
  .map(([model, pick]): [Model, Target] => {
    const workflows = (model.workflows ?? []).map(({ id }) => ({ workflow: id }))
    const targets: readonly Target[] = [...model.nodes.map(({ id }) => id), ...workflows, ...workflows]
    return [model, targets[pick % targets.length] as Target]
  })

const everyMove = (analysis: Analysis): readonly Move[] => {
  const vocabulary = vocabularyOf(analysis, [])
  const ofEdges = analysis.traits.edges
    .filter(({ coordination }) => coordination)
    .flatMap(({ index }) => [...vocabulary.holding(index), ...vocabulary.acknowledging(index), ...vocabulary.watching(index)])
  const ofNodes = analysis.traits.nodes
    .filter(({ working }) => working)
    .flatMap(({ index }) => [...vocabulary.protecting(index), ...vocabulary.starting(index)])
  return [...new Set([...ofEdges, ...ofNodes])]
}

const setsOf = (moves: readonly Move[], size: number): readonly (readonly Move[])[] =>
  size === 0 ? [[]] : moves.flatMap((move, i) => setsOf(moves.slice(i + 1), size - 1).map((rest) => [move, ...rest]))

/** The smallest sets that do it, by trying all sets up to a size with the real analysis. */
const bruteForce = (model: Model, target: Target, maxEdits: number): ReadonlySet<string> => {
  const analysis = analyze(model)
  const trials = trialsOf(analysis, targetIds(analysis, target))
  const working: (readonly Move[])[] = []
  let flawed: ReadonlySet<string> = new Set()
  for (let size = 1; size <= maxEdits; size++) {
    const all = setsOf(everyMove(analysis), size)
      .filter((moves) => !working.some((smaller) => smaller.every((move) => moves.includes(move))))
      .map((moves) => {
        const tried = ordersOf(moves).flatMap((ordered) => trials(ordered.flatMap(({ commands }) => commands)) ?? [])
        return { moves, trial: tried.find(({ raises }) => raises.length === 0) ?? tried[0] }
      })
      .filter(({ trial }) => trial !== undefined)
    working.push(...all.map(({ moves }) => moves))
    const name = ({ moves }: { moves: readonly Move[] }): string =>
      moves
        .map(({ title }) => title)
        .sort()
        .join(' + ')
    const clean = all.filter(({ trial }) => trial?.raises.length === 0).map(name)
    if (clean.length > 0) return new Set(clean)
    if (flawed.size === 0) flawed = new Set(all.map(name))
  }
  return flawed
}

const names = ({ fixes }: Repair): ReadonlySet<string> =>
  new Set(
    fixes.map(({ edits }) =>
      edits
        .map(({ title }) => title)
        .sort()
        .join(' + '),
    ),
  )

describe('in random models', { timeout: 60_000 }, () => {
  const options: RepairOptions = { maxEdits: 2, limit: 10_000 }

  test('every fix that is offered gives the verdict', () => {
    let offered = 0
    const property = fc.property(question, ([model, target]) => {
      for (const { commands } of smallestFixes(model, target).fixes) {
        offered++
        const after = applied(model, commands)
        for (const id of targetIds(analyze(model), target)) expect(verdictOf(after, id)).toBe('reliable')
      }
    })
    fc.assert(property, { numRuns: 400 })
    expect(offered).toBeGreaterThan(200)
  })

  test('two edits of one call are tried in both orders', () => {
    const model: Model = {
      format: 'coordinated-progress',
      version: 1,
      nodes: [
        { id: 'a', kind: 'stream-job' },
        { id: 'x', kind: 'person' },
        { id: 'b', kind: 'microservice' },
      ],
      edges: [
        { id: '1', kind: 'rpc', source: 'a', target: 'b' },
        { id: '2', kind: 'rpc', source: 'x', target: 'a' },
        { id: '3', kind: 'rpc', source: 'b', target: 'a' },
        { id: '4', kind: 'rpc', source: 'b', target: 'b' },
      ],
    }
    expect(names(smallestFixes(model, 'b', options))).toEqual(bruteForce(model, 'b', 2))
  })

  test('no smaller set exists, and none of that size is missed', () => {
    const met = { reliable: 0, found: 0, beyond: 0, refused: 0, stopped: 0 }
    const property = fc.property(question, ([model, target]) => {
      const answer = smallestFixes(model, target, options)
      met[answer.outcome]++
      if (answer.outcome === 'found' || answer.outcome === 'beyond') expect(names(answer)).toEqual(bruteForce(model, target, 2))
      else expect(answer.fixes).toEqual([])
    })
    fc.assert(property, { numRuns: 400 })
    expect(met.found).toBeGreaterThan(50)
    expect(met.beyond).toBeGreaterThan(2)
  })

  test('with three edits as well', () => {
    let three = 0
    const property = fc.property(arbitraryModel({ nodes: 4, edges: 4 }), (drawn) => {
      const { workflows: _, ...model } = drawn
      const target = { workflow: 'auto:1' }
      const answer = smallestFixes(model, target, { limit: 10_000 })
      if (answer.outcome !== 'found' && answer.outcome !== 'beyond') return
      three += answer.atLeast === 3 ? 1 : 0
      expect(names(answer)).toEqual(bruteForce(model, target, 3))
    })
    fc.assert(property, { numRuns: 300 })
    expect(three).toBeGreaterThan(1)
  })

  test('beyond the limit there is a plan, which leaves out nothing and holds nothing that could be left out', () => {
    let planned = 0
    const property = fc.property(arbitraryModel(), (drawn) => {
      const { workflows: _, ...model } = drawn
      const { outcome, plan, atLeast } = smallestFixes(model, { workflow: 'auto:1' }, { maxEdits: 1 })
      if (outcome !== 'beyond' || plan === null) return
      planned++
      expect(plan.edits.length).toBeGreaterThanOrEqual(atLeast)
      const ids = targetIds(analyze(model), { workflow: 'auto:1' })
      const allReliable = (commands: readonly Command[]): boolean =>
        ids.every((id) => verdictOf(applied(model, commands), id) === 'reliable')
      expect(allReliable(plan.commands)).toBe(true)
      for (const left of plan.edits)
        expect(allReliable(plan.edits.filter((edit) => edit !== left).flatMap(({ commands }) => commands))).toBe(false)
    })
    fc.assert(property, { numRuns: 200 })
    expect(planned).toBeGreaterThan(20)
  })

  test('the few that are shown are the cheapest of all', () => {
    const property = fc.property(question, ([model, target]) => {
      const few = smallestFixes(model, target, { limit: 3 })
      expect(few.fixes).toEqual(smallestFixes(model, target, { limit: 10_000 }).fixes.slice(0, 3))
    })
    fc.assert(property, { numRuns: 200 })
  })

  test('the order of the arrays makes no difference', () => {
    const property = fc.property(question, ([model, target]) => {
      const turned: Model = { ...model, nodes: model.nodes.toReversed(), edges: model.edges.toReversed() }
      const answer = smallestFixes(model, target)
      expect(names(smallestFixes(turned, target))).toEqual(names(answer))
      expect(smallestFixes(turned, target).fixes.map(({ title }) => title)).toEqual(answer.fixes.map(({ title }) => title))
    })
    fc.assert(property, { numRuns: 150 })
  })
})
