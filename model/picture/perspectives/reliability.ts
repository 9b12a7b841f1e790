import type { Analysis } from '../../analysis/analyze'
import type { Verdict } from '../../analysis/cover'
import { boundariesSection, holdSection, kindsSection, linesSection, promisesSection, verdictsSection } from '../legendSamples'
import { lostInk, type Perspective, type SummaryPart } from '../perspective'
import type { Tone } from '../tone'
import { VERDICT_MARKS } from '../verdictMark'
import { count } from '../../schema/count'

const TINT = 0.07

const countOf = ({ verdict }: Analysis, wanted: Verdict): number => verdict.reduce((sum, found) => sum + (found === wanted ? 1 : 0), 0)

/** Who re-triggers each node, and is that safe? */
export const reliability: Perspective = {
  id: 'reliability',
  badge: ({ verdict }, node) => verdict[node] ?? null,
  /** The badge says it by shape and colour, this in a word. */
  note: ({ verdict }, node) => {
    const found = verdict[node] ?? null
    return found === null ? null : { text: VERDICT_MARKS[found].title, spoken: '', tone: VERDICT_MARKS[found].tone }
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
  legend: [verdictsSection, holdSection, boundariesSection(TINT), linesSection, kindsSection],
}
