import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyCommand } from '../../graph/applyCommand'
import type { Command } from '../../graph/commands'
import type { Model } from '../../schema/model'
import { arbitraryModel } from '../../testing/arbitraryModel'
import { cases, casesAreHere } from '../../testing/cases'
import { analyze, type Analysis } from '../analyze'
import { EDGE_FACTS, explain, NODE_FACTS } from './explain'
import type { Premise } from './premise'

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

const applied = (model: Model, commands: readonly Command[]): Model => {
  let next = model
  for (const command of commands) {
    const result = applyCommand(next, command)
    if (result.ok) next = result.value
    else if (!/already taken/.test(result.issues[0]?.message ?? '')) throw new Error(JSON.stringify([command, result.issues]))
  }
  return next
}

const verdictOf = (analysis: Analysis, id: string): string | null => analysis.verdict[analysis.graph.nodeAt.get(id) ?? -1] ?? null

/** Counts the ways tried, so that a test over many models cannot pass by trying none. */
const everyPremiseIsNeeded = (model: Model): number => {
  const analysis = analyze(model)
  let tried = 0
  for (const node of model.nodes) {
    const proof = explain(analysis, `node:${node.id}`, 'verdict')
    if (proof === undefined) {
      expect(verdictOf(analysis, node.id)).toBeNull()
      continue
    }
    for (const way of waysToFalsify(proof)) {
      tried++
      const changed = verdictOf(analyze(applied(model, way)), node.id)
      expect(changed, `${node.id} stays ${changed ?? 'null'} after ${JSON.stringify(way)}\n${JSON.stringify(proof, null, 1)}`).not.toBe(
        verdictOf(analysis, node.id),
      )
    }
  }
  return tried
}

const subjectsOf = (premise: Premise): readonly string[] => [...premise.subjects, ...premise.because.flatMap(subjectsOf)]

describe('the proof of a verdict', () => {
  test.skipIf(!casesAreHere)('falls with any premise it rests on, in every shared case', () => {
    const tried = casesAreHere ? cases().map(({ model }) => everyPremiseIsNeeded(model)) : []
    expect(tried.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(500)
  })

  test('falls with any premise it rests on, in random models', () => {
    let tried = 0
    fc.assert(
      fc.property(arbitraryModel(), (model) => {
        tried += everyPremiseIsNeeded(model)
      }),
      { numRuns: 150 },
    )
    expect(tried).toBeGreaterThan(150)
  })

  test('a chain of 10,000 calls gives a shallow proof', () => {
    const length = 10_000
    const model: Model = {
      format: 'coordinated-progress',
      version: 1,
      nodes: [
        { id: 'clock', kind: 'timer' },
        ...Array.from({ length }, (_, i) => ({ id: `n${i}`, kind: 'microservice', progress: ['idempotent'] }) as const),
      ],
      edges: Array.from(
        { length },
        (_, i) => ({ id: `e${i}`, kind: 'rpc', source: i === 0 ? 'clock' : `n${i - 1}`, target: `n${i}` }) as const,
      ),
    }
    const proof = explain(analyze(model), `node:n${length - 1}`, 'verdict')
    const depth = (premise: Premise): number => 1 + premise.because.reduce((deepest, below) => Math.max(deepest, depth(below)), 0)
    expect(proof?.sentence).toContain('is reliable')
    expect(proof === undefined ? 0 : depth(proof)).toBeLessThan(40)
    expect(new Set(proof === undefined ? [] : subjectsOf(proof)).size).toBeGreaterThan(2 * length)
  })
})

const stepsOf = (premise: Premise): readonly Premise[] => [premise, ...premise.because.flatMap(stepsOf)]

test('every fact of every element can be asked for; its steps name what exists, and no two below one step say the same', () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const analysis = analyze(model)
      const known = new Set([
        ...model.nodes.map((node) => `node:${node.id}`),
        ...model.edges.map((edge) => `edge:${edge.id}`),
        ...analysis.boundaries.list.map((boundary) => `boundary:${boundary.id}`),
        ...analysis.coordination.workflows.map((workflow) => `workflow:${workflow.id}`),
      ])
      const proofs = [
        ...model.nodes.flatMap((node) => NODE_FACTS.map((fact) => explain(analysis, `node:${node.id}`, fact))),
        ...model.edges.flatMap((edge) => EDGE_FACTS.map((fact) => explain(analysis, `edge:${edge.id}`, fact))),
        ...analysis.boundaries.list.map((boundary) => explain(analysis, `boundary:${boundary.id}`, 'scope')),
        ...analysis.coordination.workflows.map((workflow) => explain(analysis, `workflow:${workflow.id}`, 'workflow')),
      ]
      for (const proof of proofs) {
        if (proof === undefined) continue
        for (const subject of subjectsOf(proof)) expect(known).toContain(subject)
        for (const { sentence, because } of stepsOf(proof)) {
          expect(sentence).toMatch(/“[^”]+”|^Run-time coupling is /)
          expect(new Set(because.map((step) => step.sentence)).size, sentence).toBe(because.length)
        }
      }
      expect(proofs.slice(-analysis.coordination.workflows.length || proofs.length)).not.toContain(undefined)
    }),
    { numRuns: 100 },
  )
})
