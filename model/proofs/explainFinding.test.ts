import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { Premise } from '../analysis/explain/premise'
import { applyCommand } from '../graph/applyCommand'
import type { Command } from '../graph/commands'
import { allRules } from '../rules/index'
import { runRules } from '../rules/runRules'
import type { Finding } from '../rules/finding'
import type { Model } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { cases, casesAreHere } from '../testing/cases'
import { sketch } from '../testing/sketch'
import { explainFinding } from './explainFinding'

/**
 * These speak of a number of nodes, calls or teams: one premise less makes it smaller, not always small enough. Their premises are
 * witnesses that are shown, not conditions that each decide.
 */
const COUNTED: ReadonlySet<string> = new Set([
  'trigger/person-only',
  'boundary/too-large',
  'boundary/crosses-teams',
  'boundary/overlap',
  'synchrony/long-chain',
  'coordination/hidden-workflow',
  'contract/broken',
])

/** Every way to make a premise false: with `all`, any one step below; with `any`, one way for each step below at once. */
const waysToFalsify = (premise: Premise): readonly (readonly Command[])[] => {
  if (premise.shownAbove === true) return []
  if (premise.because.length === 0) return premise.contrary === undefined ? [] : [[premise.contrary]]
  const ways = premise.because.map(waysToFalsify)
  if (premise.needs === 'all') return ways.flat()
  if (ways.some((of) => of.length === 0)) return []
  const longest = Math.max(...ways.map((of) => of.length))
  return Array.from({ length: longest }, (_, i) => ways.flatMap((of) => of[i % of.length] ?? []))
}

/** Undefined where an edit is refused: then the premise cannot be made untrue in that way alone. */
const applied = (model: Model, commands: readonly Command[]): Model | undefined => {
  let next = model
  for (const command of commands) {
    const result = applyCommand(next, command)
    if (result.ok) next = result.value
    else if (!/already taken/.test(result.issues[0]?.message ?? '')) return undefined
  }
  return next
}

const findingsOf = (model: Model): readonly Finding[] => runRules(analyze(model), { today: '2026-01-01' })

const subjectsOf = (premise: Premise): readonly string[] => [...premise.subjects, ...premise.because.flatMap(subjectsOf)]

const stepsOf = (premise: Premise): readonly Premise[] => [premise, ...premise.because.flatMap(stepsOf)]

/** Each step names what it speaks of, and no two below one step say the same. */
const everyStepSpeaks = (proof: Premise): void => {
  for (const { sentence, because } of stepsOf(proof)) {
    expect(sentence).toMatch(/“[^”]+”/)
    const below = because.map((premise) => premise.sentence)
    expect(
      below.filter((each, at) => below.indexOf(each) !== at),
      sentence,
    ).toEqual([])
  }
}

type Tried = { readonly rules: Set<string>; ways: number }

const everyProofHolds = (model: Model, tried: Tried): void => {
  const analysis = analyze(model)
  const known = new Set([
    ...model.nodes.map(({ id }) => `node:${id}`),
    ...model.edges.map(({ id }) => `edge:${id}`),
    ...analysis.boundaries.list.map(({ id }) => `boundary:${id}`),
    ...analysis.coordination.workflows.map(({ id }) => `workflow:${id}`),
  ])
  for (const finding of findingsOf(model)) {
    const proof = explainFinding(finding, analysis)
    expect(proof, `${finding.rule} on ${finding.subject} has no proof`).toBeDefined()
    if (proof === undefined) continue
    tried.rules.add(finding.rule)
    proof.because.forEach(everyStepSpeaks)
    for (const premise of proof.because) for (const subject of subjectsOf(premise)) expect(known).toContain(subject)
    if (COUNTED.has(finding.rule)) continue
    for (const way of waysToFalsify(proof)) {
      const changed = applied(model, way)
      if (changed === undefined) continue
      tried.ways++
      const still = findingsOf(changed).some(({ rule, subject }) => rule === finding.rule && subject === finding.subject)
      expect(still, `${finding.rule} on ${finding.subject} stays after ${JSON.stringify(way)}\n${JSON.stringify(proof, null, 1)}`).toBe(
        false,
      )
    }
  }
}

/** What no shared case shows. */
const FURTHER: readonly Model[] = [
  sketch('a[form=actor,progress=durable-log] -rpc-> b[duration=long]'),
  sketch('a[team=shop] -data-> store:db; b[team=mail] -data-> db'),
  sketch('person:ann -rpc-> a', { model: { contracts: [{ id: 'c', subject: 'node:a', expect: 'reliable' }] } }),
]

describe('the proof of a finding', () => {
  test.skipIf(!casesAreHere)(
    'is there for every rule, and the finding falls with each premise, in every shared case',
    () => {
      const tried: Tried = { rules: new Set(), ways: 0 }
      for (const model of [...(casesAreHere ? cases().map((each) => each.model) : []), ...FURTHER]) everyProofHolds(model, tried)
      expect(allRules.map(({ id }) => id).filter((id) => !tried.rules.has(id))).toEqual([])
      expect(tried.ways).toBeGreaterThan(300)
    },
    60_000,
  )

  test('falls with each premise, in random models', () => {
    const tried: Tried = { rules: new Set(), ways: 0 }
    fc.assert(
      fc.property(arbitraryModel(), (model) => everyProofHolds(model, tried)),
      { numRuns: 120 },
    )
    expect(tried.ways).toBeGreaterThan(500)
  }, 60_000)
})

test('a workflow without a name is not called by its id', () => {
  const drawing = 'a -topic,channel=1-> b -topic,channel=2-> c -topic,channel=3-> d -topic,channel=4-> e -topic,channel=5-> f'
  const analysis = analyze(sketch(drawing))
  const finding = runRules(analysis, { today: '2026-01-01' }).find(({ rule }) => rule === 'coordination/hidden-workflow')
  const proof = finding === undefined ? undefined : explainFinding(finding, analysis)
  expect(JSON.stringify(proof)).toContain('The workflow of “a”, “b”, “c” and 3 more is choreographed')
})
