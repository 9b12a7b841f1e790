import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import type { Model, RuleSetting, Waiver } from '../schema/model'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import type { Finding } from './finding'
import { allRules, ruleById } from './index'
import type { Rule } from './rule'
import { runRules } from './runRules'

const run = (model: Model, today = '2026-01-01', rules: readonly Rule[] = allRules): readonly Finding[] =>
  runRules(analyze(model), { today, rules })

describe('settings of the file', () => {
  const drawing = 'timer:t -rpc-> a -rpc-> b -rpc,reply=none-> c; b -rpc,reply=none,path=indirect-> d'
  const withRules = (rules: Readonly<Record<string, RuleSetting>>): Model => sketch(drawing, { model: { settings: { rules } } })
  const severities = (model: Model, rule: string): readonly string[] =>
    run(model)
      .filter((finding) => finding.rule === rule)
      .map(({ severity }) => severity)

  test('a rule has its own severity', () => {
    expect(severities(withRules({}), 'trigger/fire-and-forget')).toEqual(['error', 'warning'])
  })

  test('a stated severity holds for every subject', () => {
    expect(severities(withRules({ 'trigger/fire-and-forget': 'info' }), 'trigger/fire-and-forget')).toEqual(['info', 'info'])
    expect(severities(withRules({ 'trigger/fire-and-forget': ['warning'] }), 'trigger/fire-and-forget')).toEqual(['warning', 'warning'])
  })

  test('off is off, with options too', () => {
    expect(severities(withRules({ 'trigger/fire-and-forget': 'off' }), 'trigger/fire-and-forget')).toEqual([])
    expect(severities(withRules({ 'boundary/too-large': ['off', { max: 1 }] }), 'boundary/too-large')).toEqual([])
  })

  test('options count, and the default where none is stated', () => {
    expect(severities(withRules({ 'boundary/too-large': ['error', { max: 1 }] }), 'boundary/too-large')).toEqual(['error'])
    expect(severities(withRules({ 'boundary/too-large': ['error', { max: 2 }] }), 'boundary/too-large')).toEqual([])
    expect(severities(withRules({ 'boundary/too-large': ['error', {}] }), 'boundary/too-large')).toEqual([])
  })
})

describe('waivers', () => {
  const waived = (waiver: Partial<Waiver>, today: string): readonly boolean[] =>
    run(
      sketch('a', { model: { waivers: [{ rule: 'structure/isolated-node', subject: 'node:a', reason: 'planned', ...waiver }] } }),
      today,
    ).map((finding) => finding.waived)

  test.each([
    ['without an end', {}, '2026-06-15', true],
    ['before its end', { expires: '2026-06-16' }, '2026-06-15', true],
    ['on its last day', { expires: '2026-06-15' }, '2026-06-15', true],
    ['past its end', { expires: '2026-06-14' }, '2026-06-15', false],
    ['of another subject', { subject: 'node:b' }, '2026-06-15', false],
    ['of another rule', { rule: 'trigger/no-trigger' }, '2026-06-15', false],
  ])('%s', (_, waiver, today, expected) => {
    expect(waived(waiver, today)).toEqual([expected])
  })

  test('one that holds is enough', () => {
    const waivers = [
      { rule: 'structure/isolated-node', subject: 'node:a', reason: 'was', expires: '2020-01-01' },
      { rule: 'structure/isolated-node', subject: 'node:a', reason: 'is' },
    ]
    expect(run(sketch('a', { model: { waivers } })).map((finding) => finding.waived)).toEqual([true])
  })

  test('a waived finding keeps its words and its severity', () => {
    const [plain] = run(sketch('a'))
    const [finding] = run(sketch('a', { model: { waivers: [{ rule: 'structure/isolated-node', subject: 'node:a', reason: 'planned' }] } }))
    expect(JSON.parse(JSON.stringify(finding))).toEqual({ ...JSON.parse(JSON.stringify(plain)), waived: true })
  })
})

describe('a rule that throws', () => {
  const broken: Rule = {
    ...ruleById('progress/unstated'),
    *find({ traits }) {
      yield traits.nodes[0]
      throw new Error('boom')
    },
  }
  const rules = allRules.map((rule) => (rule.id === broken.id ? broken : rule))

  test('becomes one error finding, and the others still run', () => {
    const model = sketch('timer:t -rpc-> a -rpc,reply=none-> b; c')
    const findings = run(model, '2026-01-01', rules)
    expect(findings.find((finding) => finding.rule === 'rule-error')).toEqual({
      rule: 'rule-error',
      severity: 'error',
      subject: 'rule:progress/unstated',
      message: 'The rule “progress/unstated” broke off, so its findings are missing: boom',
      waived: false,
      suggestions: [],
    })
    expect(findings.map(({ rule }) => rule)).toEqual([
      'rule-error',
      'structure/isolated-node',
      'trigger/fire-and-forget',
      'trigger/unowned-work',
    ])
  })

  test('is not asked where the file turns it off', () => {
    const model = sketch('timer:t -rpc-> a', { model: { settings: { rules: { 'progress/unstated': 'off' } } } })
    expect(run(model, '2026-01-01', rules)).toEqual([])
  })

  test('only when it words its finding says so in the finding', () => {
    const speechless: Rule = {
      ...ruleById('structure/isolated-node'),
      message: () => {
        throw new Error('no words')
      },
      suggestions: () => {
        throw new Error('no ideas')
      },
    }
    const [finding] = run(sketch('a'), '2026-01-01', [speechless])
    expect(finding?.message).toBe('The rule “structure/isolated-node” cannot word its finding: no words')
    expect(finding?.suggestions).toEqual([])
  })
})

describe('findings', () => {
  test('are worded when read, and once', () => {
    let worded = 0
    const counting: Rule = { ...ruleById('structure/isolated-node'), message: () => `Said ${++worded} times.` }
    const [finding] = run(sketch('a'), '2026-01-01', [counting])
    expect(worded).toBe(0)
    expect([finding?.message, finding?.message]).toEqual(['Said 1 times.', 'Said 1 times.'])
  })

  test('become plain JSON', () => {
    expect(JSON.parse(JSON.stringify(run(sketch('a', { nodes: { a: { name: 'Mail' } } }))))).toEqual([
      {
        rule: 'structure/isolated-node',
        severity: 'info',
        subject: 'node:a',
        message: '“Mail” has no edge, so the drawing does not say what it is for.',
        waived: false,
        suggestions: [{ title: 'Take “Mail” off the drawing', commands: [{ type: 'remove', nodes: ['a'] }] }],
      },
    ])
  })

  test('stand by rule, then subject, each once, whatever the order of the file', () => {
    fc.assert(
      fc.property(arbitraryModel({ nodes: 9, edges: 14 }), fc.infiniteStream(fc.nat()), (model, random) => {
        const findings = run(model)
        const keys = findings.map(({ rule, subject }) => `${rule}\u0000${subject}`)
        expect(keys).toEqual([...new Set(keys)].sort())
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item) => ({ item, place: random.next().value as number }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item)
        const other = run({ ...model, nodes: shuffled(model.nodes), edges: shuffled(model.edges) })
        expect(JSON.stringify(other)).toBe(JSON.stringify(findings))
      }),
      { numRuns: 300 },
    )
  })

  test('name what they speak of, never leave a gap in the sentence', () => {
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        for (const { message, suggestions } of run(model))
          for (const text of [message, ...suggestions.map(({ title }) => title)]) {
            expect(text).not.toMatch(/undefined|NaN|\bnull\b|\[object|“”|nothing again|from nothing|of nothing| {2}/)
            expect(text).toMatch(/^[A-Z“]/)
          }
      }),
      { numRuns: 300 },
    )
  })
})
