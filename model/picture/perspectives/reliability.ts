import type { Analysis } from '../../analysis/analyze'
import type { Verdict } from '../../analysis/cover'
import { boundariesSection, holdSection, kindsSection, linesSection, promisesSection, verdictsSection } from '../legendSamples'
import { lostInk, type Perspective, type SummaryPart } from '../perspective'
import { count } from '../../schema/count'

const TINT = 0.07

const countOf = ({ verdict }: Analysis, wanted: Verdict): number => verdict.reduce((sum, found) => sum + (found === wanted ? 1 : 0), 0)

const part = (count: number, text: string, tone?: SummaryPart['tone']): readonly SummaryPart[] =>
  count === 0 ? [] : [tone === undefined ? { text } : { text, tone }]

/** Who re-triggers each node, and is that safe? */
export const reliability: Perspective = {
  id: 'reliability',
  badge: ({ verdict }, node) => verdict[node] ?? null,
  promises: true,
  ink: (_, __, look) => lostInk(look),
  hullTint: TINT,
  summary: (analysis) => {
    const unowned = countOf(analysis, 'unowned') + countOf(analysis, 'unreliable')
    const unsafe = countOf(analysis, 'retry-unsafe') + countOf(analysis, 'unreliable')
    const unstated = countOf(analysis, 'unstated')
    return [
      { text: count(analysis.boundaries.list.length, 'boundary', 'boundaries') },
      ...part(unowned, `${count(unowned, 'node')} nobody owns`, 'error'),
      ...part(unsafe, `${unsafe} unsafe to retry`, 'unsafe'),
      ...part(unstated, `${unstated} not stated`),
    ]
  },
  legendOf: promisesSection,
  legend: [verdictsSection, holdSection, boundariesSection(TINT), linesSection, kindsSection],
}
