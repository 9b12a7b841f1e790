import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze, type Analysis } from '../analysis/analyze'
import { verdictOf, type Cover } from '../analysis/cover'
import type { Model } from '../schema/model'
import { arbitraryFlow } from '../testing/arbitraryFlow'
import { arbitraryModel } from '../testing/arbitraryModel'
import { cases, casesAreHere } from '../testing/cases'
import { contradictionsOf } from './agreement'
import { exploreBoundaries, explorePlan, type Exploration } from './explore'
import { planOf, type EdgePlan, type NodePlan, type Plan } from './plan'

/** Small, so that thousands of models fit; a cyclic one that does not fit is then tried within one boundary at a time. */
const LIMITS = { maxSteps: 4_000_000, maxInvocations: 200 }
const MODELS = Number(process.env['EXPLORE_MODELS'] ?? 2_000)
const SEED = Number(process.env['EXPLORE_SEED'] ?? Date.now() % 1_000_000)

const smallModels: Arbitrary<Model> = fc.oneof(arbitraryModel({ nodes: 6, edges: 8, groups: 0 }), {
  weight: 2,
  arbitrary: arbitraryFlow({ nodes: 6, edges: 6 }),
})

const explored = (analysis: Analysis, plan: Plan = planOf(analysis)): Exploration => explorePlan(plan, LIMITS)

describe.skipIf(!casesAreHere)('runs agree with covers and verdicts on the shared cases', () => {
  test.each(casesAreHere ? cases().map((c) => [c.name, c.model] as const) : [])('%s', (_, model) => {
    const analysis = analyze(model)
    expect(contradictionsOf(analysis, explored(analysis))).toEqual([])
  })
})

describe(`on ${MODELS} random models, seed ${SEED} (EXPLORE_MODELS and EXPLORE_SEED set them)`, () => {
  test(
    'runs agree with covers and verdicts',
    () => {
      let complete = 0
      const met: Record<string, number> = {}
      fc.assert(
        fc.property(smallModels, (model) => {
          const analysis = analyze(model)
          const exploration = explored(analysis)
          if (exploration.complete) complete++
          for (const { lost, twice } of exploration.nodes.values())
            met[`${lost}, twice ${twice}`] = (met[`${lost}, twice ${twice}`] ?? 0) + 1
          expect(contradictionsOf(analysis, exploration)).toEqual([])
        }),
        { numRuns: MODELS, seed: SEED },
      )
      console.log(`seed ${SEED}: ${complete} of ${MODELS} models tried in full; nodes found`, met)
      expect(complete).toBeGreaterThan(MODELS * 0.9)
    },
    MODELS * 100,
  )
})

/** A wrong way to read the drawing when it runs, or to derive from it. */
type WrongDefinition = { readonly runs?: (plan: Plan, analysis: Analysis) => Plan; readonly derives?: (analysis: Analysis) => Analysis }

const withEdges = (change: (edge: EdgePlan, analysis: Analysis) => Partial<EdgePlan>) => ({
  runs: (plan: Plan, analysis: Analysis): Plan => ({
    ...plan,
    edges: plan.edges.map((edge) => edge && { ...edge, ...change(edge, analysis) }),
  }),
})
const withNodes = (change: (node: NodePlan, analysis: Analysis) => Partial<NodePlan>) => ({
  runs: (plan: Plan, analysis: Analysis): Plan => ({
    ...plan,
    nodes: plan.nodes.map((node) => ({ ...node, ...change(node, analysis) })),
  }),
})
const withCovers = (change: (analysis: Analysis, cover: Cover, node: number) => Cover) => ({
  derives: (analysis: Analysis): Analysis => {
    const cover = analysis.cover.map((cover, n) => change(analysis, cover, n))
    const { nodes } = analysis.traits
    return {
      ...analysis,
      cover,
      verdict: nodes.map((node, n) => verdictOf(node, cover[n] as Cover, (analysis.verdict[n] ?? null) !== null)),
    }
  },
})

const LEVELS: readonly Cover[] = ['none', 'human', 'durable']
/** The maximum over the ways in, from the covers of the sources. */
const bestWayIn = ({ traits, triggers, cover }: Analysis, own: Cover, n: number): Cover => {
  const ways = traits.edges
    .filter((edge) => edge.coordination && edge.target === n)
    .map(({ index, source }) => (triggers.reliable[index] ? 'durable' : triggers.propagates[index] ? cover[source]! : 'none'))
  return ways.length === 0 || !traits.nodes[n]!.working ? own : LEVELS[Math.max(...ways.map((way) => LEVELS.indexOf(way)))]!
}

const WRONG: Record<string, WrongDefinition> = {
  'a message acknowledged on receipt is delivered again': withEdges(({ index }, { traits }) =>
    traits.edges[index]?.ack === 'on-receipt' && traits.edges[index].trigger !== 'none' ? { holding: 'recorded', owedFrom: 'held' } : {},
  ),
  'an in-memory channel is durable': withEdges(({ droppable }) =>
    droppable ? { holding: 'recorded', owedFrom: 'held', droppable: false } : {},
  ),
  'a callback needs nothing durable that waits for it': withEdges(({ index, holding }, { traits }) =>
    holding === 'forgotten' && traits.edges[index]?.reply === 'callback' ? { holding: 'called', owedFrom: 'sender', waits: true } : {},
  ),
  'a plain call that fails is nobody’s concern': withEdges(({ holding }) =>
    holding === 'called' ? { holding: 'forgotten', owedFrom: 'sent' } : {},
  ),
  'work is owed before the callee has accepted it': withEdges(({ holding }) => (holding === 'accepted' ? { owedFrom: 'sender' } : {})),
  'a transaction makes a repeat safe': withNodes(({ index }, { traits }) =>
    traits.nodes[index]?.progress?.includes('transactional') ? { effect: 'once' } : {},
  ),
  'an idempotent effect is applied in each attempt': withNodes(({ effect }) => (effect === 'once' ? { effect: 'each-attempt' } : {})),
  'a tolerant effect is counted': withNodes(({ effect, role }) =>
    effect === 'uncounted' && role === 'worker' ? { effect: 'each-attempt' } : {},
  ),
  'a durable log records nothing': withNodes(() => ({ log: false })),
  'a person never gives up': withNodes(({ persistence }) => (persistence === 'may-give-up' ? { persistence: 'until-done' } : {})),
  'a person tries once': withNodes(({ persistence }) => (persistence === 'may-give-up' ? { persistence: 'once' } : {})),
  'a timer fires once': withNodes(({ persistence }) => (persistence === 'until-done' ? { persistence: 'once' } : {})),
  'what starts by itself is started again': withNodes(({ persistence }) => (persistence === 'once' ? { persistence: 'until-done' } : {})),
  'cover is the best of the ways in': withCovers(bestWayIn),
  'a person covers as a timer does': withCovers((_, cover) => (cover === 'human' ? 'durable' : cover)),
  'a node in a scope is covered': withCovers(({ boundaries }, cover, n) =>
    cover === 'none' && boundaries.count[n]! > 0 ? 'durable' : cover,
  ),
}

describe('a wrong definition is caught', () => {
  test.each(Object.entries(WRONG))('%s', { timeout: 120_000 }, (_, { runs, derives }) => {
    const caught = fc.check(
      fc.property(smallModels, (model) => {
        const analysis = analyze(model)
        const plan = planOf(analysis)
        return contradictionsOf(derives?.(analysis) ?? analysis, explored(analysis, runs?.(plan, analysis))).length === 0
      }),
      { numRuns: MODELS, seed: SEED, endOnFailure: true },
    )
    expect(caught.failed).toBe(true)
  })
})

test('boundaries fail on their own: trying one at a time finds what runs from end to end find', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(smallModels, (model) => {
      const analysis = analyze(model)
      const whole = explored(analysis)
      fc.pre(whole.covered.endToEnd === 2 && whole.covered.cutAt === null)
      const apart = exploreBoundaries(analysis, LIMITS).nodes
      expect([...apart].map(([id, { lost }]) => [id, lost])).toEqual([...whole.nodes].map(([id, { lost }]) => [id, lost]))
      // A repeat that arrives from outside is one fault here, and may take more of them from end to end.
      for (const [id, { twice }] of whole.nodes) expect(twice && !apart.get(id)!.twice).toBe(false)
    }),
    { numRuns: 500, seed: SEED },
  )
})

test('one fault is enough to show every failure', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(smallModels, (model) => {
      const analysis = analyze(model)
      expect(contradictionsOf(analysis, explorePlan(planOf(analysis), { ...LIMITS, faults: 1 }))).toEqual([])
    }),
    { numRuns: 500, seed: SEED },
  )
})
