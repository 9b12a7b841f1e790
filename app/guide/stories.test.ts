import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import { analysisDocument, impactDocument } from '../../model/formats/analysis/analysisDocument'
import { parseModelText } from '../../model/formats/json/parseModelText'
import type { Finding } from '../../model/rules/finding'
import { runRules } from '../../model/rules/runRules'
import type { Model } from '../../model/schema/model'
import { elementsOf, subjectName } from '../store/subjects'
import type { Guide } from './guide'
import { readStory } from './readStory'
import { TOUR } from './tour'

const folder = new URL('../../public/examples/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

const modelOf = (name: string): Model => {
  const parsed = parseModelText(read(`${name}.progress.json`))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.progress.json'))
  .map((file) => file.replace('.progress.json', ''))

type Json = Readonly<Record<string, unknown>>

type Scope = { readonly id: string; readonly strength: string; readonly scope: readonly string[] } & Readonly<
  Record<'nestedIn' | 'handsOffTo', readonly string[]>
>

type Known = { readonly document: Json; readonly findings: readonly Finding[]; readonly impact: (node: string) => Json }

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const scopes = ({ document }: Known): readonly Scope[] => document['boundaries'] as readonly Scope[]
const scope = (id: unknown, known: Known): Scope | undefined => scopes(known).find((each) => each.id === id)
const largest = (of: readonly Scope[]): number => Math.max(...of.map((each) => each.scope.length))
const holdsIn = (found: Json | undefined, rest: Json): boolean =>
  found !== undefined && Object.entries(rest).every(([key, value]) => same(found[key], value))

/** What a story may claim of its example, by the first key of the claim. */
const CLAIMS: Readonly<Record<string, (claim: Json, known: Known) => boolean>> = {
  of: ({ of, is }, { document }) =>
    same(
      (of as readonly string[]).reduce<unknown>((value, key) => (value as Json | undefined)?.[key], document),
      is,
    ),
  finding: ({ finding, on }, { findings }) => findings.some(({ rule, subject }) => rule === finding && subject === on),
  noFinding: ({ noFinding }, { findings }) => !findings.some(({ rule }) => rule === noFinding),
  boundary: ({ boundary, scope: nodes }, known) => same(scope(boundary, known)?.scope, nodes),
  scopeSize: ({ scopeSize, is }, known) => scope(scopeSize, known)?.scope.length === is,
  strength: ({ strength, is }, known) => scope(strength, known)?.strength === is,
  nested: ({ nested, in: outer }, known) => scope(nested, known)?.nestedIn.includes(outer as string) === true,
  handsOff: ({ handsOff, to }, known) => scope(handsOff, known)?.handsOffTo.includes(to as string) === true,
  largest: (claim, known) => largest(scopes(known)) === claim['largest'],
  largestDurable: ({ largestDurable }, known) => largest(scopes(known).filter(({ strength }) => strength === 'durable')) === largestDurable,
  verdicts: ({ verdicts, count }, { document }) =>
    Object.values(document['nodes'] as Json).filter((node) => (node as Json)['verdict'] === verdicts).length === count,
  workflow: ({ workflow, ...rest }, { document }) =>
    holdsIn(
      (document['workflows'] as readonly Json[]).find(({ id }) => id === workflow),
      rest,
    ),
  system: ({ system, ...rest }, { document }) =>
    holdsIn(
      (document['storage'] as readonly Json[]).find(({ stores }) => same(stores, system)),
      rest,
    ),
  down: ({ down, stoppedCount, ...rest }, { impact }) => {
    const found = impact(down as string)
    const stopped = (found['stopped'] as readonly string[]).length
    return (stoppedCount === undefined || stopped === stoppedCount) && holdsIn(found, rest)
  },
}

const isTrue = (claim: Json, model: Model): boolean => {
  const analysis = analyze(model)
  const findings = runRules(analysis, { today: '2026-01-01' })
  const document = JSON.parse(JSON.stringify(analysisDocument(analysis, findings))) as Json
  const kind = CLAIMS[Object.keys(claim)[0] ?? '']
  if (kind === undefined) throw new Error(`There is no claim like ${JSON.stringify(claim)}.`)
  return kind(claim, { document, findings, impact: (node) => impactDocument(analysis, node) as unknown as Json })
}

/** Everything in an example that a text may name in curly quotes. */
const namesIn = (model: Model): ReadonlySet<string> => {
  const analysis = analyze(model)
  return new Set([
    ...model.nodes.map(({ id, name }) => name ?? id),
    ...model.nodes.flatMap(({ team }) => team ?? []),
    ...model.edges.flatMap(({ name, channel }) => [name ?? [], channel ?? []].flat()),
    ...(model.groups ?? []).map(({ name }) => name),
    ...(model.workflows ?? []).map(({ name }) => name),
    ...analysis.boundaries.list.map(({ id }) => subjectName(`boundary:${id}`, analysis)),
  ])
}

const quoted = (text: string): readonly string[] => Array.from(text.matchAll(/“([^”]+)”/g), ([, name]) => name ?? '')

/** Every subject and every name that a guide speaks of is in the model. */
const speaksOf = (guide: Guide, model: Model, further: readonly string[] = []): void => {
  const analysis = analyze(model)
  const known = new Set([...model.nodes.map(({ id }) => `node:${id}`), ...model.edges.map(({ id }) => `edge:${id}`)])
  const names = new Set([...namesIn(model), ...further])
  for (const { title, text, show, down = [], perspective } of guide.steps) {
    for (const subject of show) {
      const elements = elementsOf(subject, analysis)
      expect(elements.length, `${subject} stands for nothing`).toBeGreaterThan(0)
      for (const element of elements) expect(known).toContain(element)
    }
    for (const id of down) expect(known).toContain(`node:${id}`)
    if (down.length > 0) expect(perspective).toBe('failure')
    for (const name of [...quoted(title), ...quoted(text)]) expect(names, `“${name}” is named in “${title}”`).toContain(name)
    expect(text.length).toBeLessThan(330)
    expect(text).toMatch(/[.?!]$/)
  }
}

describe.each(examples)('the story of %s', (name) => {
  const raw = JSON.parse(read(`${name}.story.json`)) as {
    readonly steps: readonly { readonly title: string; readonly claims: readonly Json[] }[]
  }
  const model = modelOf(name)

  test('has three to six steps, which speak of what is there', () => {
    const story = readStory(raw)
    expect(story.steps.length).toBeGreaterThanOrEqual(3)
    expect(story.steps.length).toBeLessThanOrEqual(6)
    speaksOf(story, model)
  })

  test('says only what the analysis says', () => {
    const claims = raw.steps.flatMap((step) => step.claims.map((claim) => [step.title, claim] as const))
    expect(claims.length).toBeGreaterThan(3)
    for (const [title, claim] of claims) expect(isTrue(claim, model), `${title}: ${JSON.stringify(claim)}`).toBe(true)
  })
})

test('the tour speaks of what is in its example', () => {
  speaksOf(TOUR, modelOf('order-choreography'), ['Boundaries', '?'])
  expect(TOUR.steps.length).toBeLessThanOrEqual(6)
})

test.each([
  [{}, 'A story has a title and steps.'],
  [{ title: 'x', steps: [{ title: 'a', text: 'b', perspective: 'sideways' }] }, 'Step 1 of the story has no valid perspective'],
  [{ title: 'x', steps: [{ title: 'a', text: 'b', perspective: 'plain', show: [1] }] }, 'no valid list of what it shows'],
])('a broken story is refused with what is wrong', (value, words) => {
  expect(() => readStory(value)).toThrow(words)
})
