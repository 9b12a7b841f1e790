import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { nameOf, type Model } from '../../schema/model'
import { hostileModel, hostileStrings } from '../../testing/hostile'
import { parseMermaidSequence } from '../../testing/mermaidParser'
import { sketch } from '../../testing/sketch'
import { wildModel } from '../../testing/wildModel'
import { playFrom } from '../../simulation/counterexample'
import { explore } from '../../simulation/explore'
import { sentenceOf } from '../../simulation/sentences'
import { mermaidSequence, stepsMarkdown } from './sequenceDiagram'
import { traceOf } from '../../simulation/steps'

const played = (drawing: string, source: string, deviations: readonly number[], names: Record<string, { name: string }> = {}) => {
  const analysis = analyze(sketch(drawing, { nodes: names }))
  return { analysis, steps: traceOf(analysis, playFrom(analysis, source)!, deviations)!.steps }
}

test('messages are arrows, and the rest are notes', () => {
  const { analysis, steps } = played('person:p -rpc-> a -queue,channel=jobs,trigger=none-> b', 'p', [1, 9], { p: { name: 'Ann' } })
  expect(mermaidSequence(steps, analysis)).toBe(`sequenceDiagram
  actor p1 as Ann
  participant p2 as a
  participant p3 as b
  Note over p1: “Ann” starts a piece of work.
  p1->>p2: rpc
  Note over p2: ✗ “a” crashes before it has done its work.
  p2--xp1: failed
  Note over p1: ↻ “Ann” tries again.
  p1->>p2: rpc
  Note over p2: “a” takes it up again, in attempt 2.
  Note over p2: “a” does its work, and its effect is applied.
  p2-)p3: jobs
  p2-->>p1: done
  Note over p1: ✗ “Ann” is interrupted after sending to “a”, and does not know how it went.
  Note over p1: ↻ “Ann” tries again.
  p1->>p2: rpc
  Note over p2: “a” takes it up again, in attempt 3.
  Note over p2: “a” does its work again#58; its effect is now applied twice.
  p2-)p3: jobs
  p2-->>p1: done
  Note over p1: “Ann” is done.
  Note over p3: “b” does its work, and its effect is applied.
  Note over p3: “b” is done.
  Note over p3: “b” takes it up again, in attempt 2.
  Note over p3: “b” does its work again#58; its effect is now applied twice.
  Note over p3: “b” is done.
`)
})

test('a message that is dropped or refused does not arrive', () => {
  const dropped = played('timer:t -topic,trigger=none,channel=news-> a', 't', [1])
  expect(mermaidSequence(dropped.steps, dropped.analysis)).toContain('  p1--xp2: news is dropped\n')
  const refused = played('a -rpc,trigger=callee-> b', 'a', [2])
  expect(mermaidSequence(refused.steps, refused.analysis)).toContain('  p1-xp2: rpc is not accepted\n')
})

test('names cannot break the diagram', () => {
  const { analysis, steps } = played('timer:t -rpc-> a', 't', [], { a: { name: 'end;\n<b>#1' } })
  const diagram = mermaidSequence(steps, analysis)
  expect(diagram).toContain('participant p2 as #101;nd#59; #60;b#62;#35;1\n')
  expect(diagram).not.toMatch(/\bend\b|<b>/)
})

test('a run as Markdown lists its steps, the faults in bold', () => {
  const { analysis, steps } = played('a_1 -rpc,reply=none-> b', 'a_1', [4])
  expect(stepsMarkdown('How “b” is lost', steps, analysis)).toBe(`# How “b” is lost

1. “a\\_1” starts a piece of work; nothing in the drawing would start it again.
2. “a\\_1” does its work, and its effect is applied.
3. “a\\_1” calls “b”, and will not learn what becomes of it.
4. “a\\_1” is done.
5. “b” takes it up.
6. **“b” crashes before it has done its work.**
7. Nobody starts this again: the work of “b” is lost.

\`\`\`mermaid
sequenceDiagram
  participant p1 as a#95;1
  participant p2 as b
  Note over p1: “a#95;1” starts a piece of work#59; nothing in the drawing would start it again.
  Note over p1: “a#95;1” does its work, and its effect is applied.
  p1-)p2: rpc
  Note over p1: “a#95;1” is done.
  Note over p2: ✗ “b” crashes before it has done its work.
  Note over p2: Nobody starts this again#58; the work of “b” is lost.
\`\`\`
`)
})

describe('Mermaid’s own parser reads', () => {
  const oneLine = (text: string): string => text.replaceAll(/[\n\r]+/g, ' ').trim()

  /** The worst that exploration finds, or else a run without any fault. */
  const worstRun = (model: Model) => {
    const analysis = analyze(model)
    const found = [...explore(analysis, { faults: 1, maxRuns: 400 }).nodes.values()].flatMap(({ counterexamples }) => counterexamples)[0]
    const start = found?.start ?? (model.nodes[0] && playFrom(analysis, model.nodes[0].id))
    const steps = start ? (traceOf(analysis, start, found?.deviations ?? [])?.steps ?? []) : []
    return { analysis, steps: steps.slice(0, 200) }
  }

  const expectWhole = async (model: Model): Promise<void> => {
    const { analysis, steps } = worstRun(model)
    if (steps.length === 0) return
    const { actors, messages } = await parseMermaidSequence(mermaidSequence(steps, analysis))
    const kindsOf = (label: string) => model.nodes.filter((node) => oneLine(nameOf(node)) === label.trim()).map(({ kind }) => kind)
    for (const [label, type] of actors) expect(kindsOf(label).map((kind) => (kind === 'person' ? 'actor' : 'participant'))).toContain(type)
    const notes = steps.filter(({ event, attempt }) => event === 'retry' || event === 'crash' || (event === 'attempt' && attempt > 1))
    const texts = messages.map(([, , text]) => text)
    for (const note of notes.filter(({ edge }) => edge === null)) {
      const sentence = oneLine(sentenceOf(note, analysis))
      expect(
        texts.some((text) => text.trim().endsWith(sentence)),
        sentence,
      ).toBe(true)
    }
  }

  test('any run', async () => {
    await fc.assert(
      fc.asyncProperty(wildModel(), (model) => expectWhole(model)),
      { numRuns: 40 },
    )
  }, 60_000)

  test('hostile texts as no more than texts', async () => {
    for (const text of hostileStrings()) await expectWhole(hostileModel(text))
  }, 60_000)
})
