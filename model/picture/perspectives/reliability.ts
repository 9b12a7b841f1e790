import type { Analysis } from '../../analysis/analyze'
import type { Verdict } from '../../analysis/cover'
import { sentenceCase } from '../../analysis/explain/premise'
import {
  boundariesSection,
  holdSection,
  kindsSection,
  linesSection,
  promisesSection,
  protectionSection,
  verdictsSection,
} from '../legendSamples'
import { lostInk, type Perspective, type SummaryPart } from '../perspective'
import type { Note } from '../note'
import { PROTECTION_MARKS, protectionOf, type Protection } from '../protection'
import type { Tone } from '../tone'
import { VERDICT_MARKS } from '../verdictMark'
import { count } from '../../schema/count'

const TINT = 0.07

const countOf = ({ verdict }: Analysis, wanted: Verdict): number => verdict.reduce((sum, found) => sum + (found === wanted ? 1 : 0), 0)

const notes = new Map<string, Note>()

/** The same for the same: many nodes are asked for theirs with each edit. */
const noteOf = (verdict: Verdict, protection: Protection): Note => {
  const key = `${verdict} ${protection}`
  let note = notes.get(key)
  if (note === undefined) {
    const { glyph, words } = PROTECTION_MARKS[protection]
    const { title, tone } = VERDICT_MARKS[verdict]
    notes.set(key, (note = { text: title, spoken: '', tone, glyph, hint: `What protects its work? ${sentenceCase(words)}.` }))
  }
  return note
}

/** Who re-triggers each node, and is that safe? */
export const reliability: Perspective = {
  id: 'reliability',
  badge: ({ verdict }, node) => verdict[node] ?? null,
  /** The badge says the verdict by shape and colour, this in a word; with it, what protects the work. */
  note: ({ verdict, traits }, node) => {
    const found = verdict[node] ?? null
    if (found === null) return null
    return noteOf(found, protectionOf(traits.nodes[node]?.progress))
  },
  promises: true,
  ink: (_, __, look) => lostInk(look),
  hullTint: TINT,
  summary: (analysis) => {
    const part = (verdict: Verdict, words: (nodes: number) => string, tone?: Tone): readonly SummaryPart[] => {
      const nodes = countOf(analysis, verdict)
      return nodes === 0 ? [] : [{ text: words(nodes), ...(tone === undefined ? {} : { tone }) }]
    }
    return [
      { text: count(analysis.boundaries.list.length, 'boundary', 'boundaries') },
      ...part('unowned', (nodes) => `${count(nodes, 'node')} nobody owns`, 'error'),
      ...part('unreliable', (nodes) => `${nodes} unreliable`, 'error'),
      ...part('retry-unsafe', (nodes) => `${nodes} unsafe to retry`, 'unsafe'),
      ...part('unstated', (nodes) => `${nodes} not stated`),
    ]
  },
  legendOf: promisesSection,
  legend: [verdictsSection, protectionSection, holdSection, boundariesSection(TINT), linesSection, kindsSection],
}
