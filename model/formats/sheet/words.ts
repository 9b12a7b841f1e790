import type { Analysis } from '../../analysis/analyze'
import type { Box } from '../../picture/box'
import { FONTS } from '../../picture/fonts'
import type { Mark } from '../../picture/mark'
import { type Perspective, type PerspectiveId, type SummaryPart } from '../../picture/perspective'
import { count } from '../../schema/count'
import { textWidth } from '../../picture/textWidth'
import { ellipsize, wrapLabel } from '../../picture/wrapLabel'
import type { Model } from '../../schema/model'
import type { Block } from './block'
import type { FindingNumbers } from './findingNumbers'

export const PERSPECTIVE_TITLES: Readonly<Record<PerspectiveId, string>> = {
  plain: 'Plain',
  reliability: 'Reliability',
  boundaries: 'Boundaries',
  synchrony: 'Synchrony',
  coupling: 'Coupling',
  coordination: 'Coordination',
  storage: 'Storage',
  failure: 'Failure',
}

const UNTITLED = 'Untitled drawing'
const PADDING = 32
const TOP = 24

export const titleOf = ({ name }: Model): string => (name === undefined || name.trim() === '' ? UNTITLED : name.trim())

const SEPARATOR = ' · '

/** The summary in one line, each part in its tone, as far as there is room. */
const summaryLine = (parts: readonly SummaryPart[], x: number, y: number, width: number): readonly Mark[] => {
  const marks: Mark[] = []
  let used = 0
  for (const [at, { text, tone = 'muted' }] of parts.entries()) {
    const words = at === 0 ? text : `${SEPARATOR}${text}`
    const room = width - used
    if (room < 40) break
    const shown = ellipsize(words, 'sub', room)
    // Leading blanks are not kept in SVG: the separator stands by itself.
    const blank = at === 0 ? 0 : textWidth(' ', 'sub')
    marks.push({ type: 'text', text: shown.trimStart(), at: [x + used + blank, y], font: 'sub', tone })
    used += textWidth(shown, 'sub')
  }
  return marks
}

/** The state of the system; of a part of it, how much is shown, for the numbers are those of the whole. */
const summaryOf = (analysis: Analysis, perspective: Perspective, shown: number): readonly SummaryPart[] => {
  const { nodes } = analysis.graph
  return shown < nodes.length ? [{ text: `${shown} of ${count(nodes.length, 'node')}` }] : perspective.summary(analysis)
}

/** Name and state of the system above the drawing. */
export const headline = (model: Model, analysis: Analysis, perspective: Perspective, page: Box, shown: number): Block => {
  const width = page.width - 2 * PADDING
  const x = page.x + PADDING
  const lines = wrapLabel(titleOf(model), 'title', width)
  const { size, lineHeight } = FONTS.title
  const height = TOP + lines.length * lineHeight + 22
  const y = page.y - height + TOP
  const summary = [{ text: PERSPECTIVE_TITLES[perspective.id] }, ...summaryOf(analysis, perspective, shown)]
  return {
    height,
    marks: [
      ...lines.map((text, row): Mark => ({ type: 'text', text, at: [x, y + row * lineHeight + size], font: 'title', tone: 'text' })),
      ...summaryLine(summary, x, y + lines.length * lineHeight + 16, width),
    ],
  }
}

/** The same for those who cannot see the picture. */
export const describe = (model: Model, analysis: Analysis, perspective: Perspective, numbers: FindingNumbers, shown: number): string => {
  const { nodes, edges } = analysis.graph
  const summary = summaryOf(analysis, perspective, shown).map(({ text }) => text)
  return [
    `A drawing of ${count(nodes.length, 'node')} and ${count(edges.length, 'edge')}, seen for ${PERSPECTIVE_TITLES[perspective.id].toLowerCase()}: ${summary.join(', ')}.`,
    ...(numbers.rows.length === 0
      ? []
      : [`${count(numbers.rows.length, 'finding is', 'findings are')} numbered and explained below the drawing.`]),
    ...(model.description === undefined ? [] : [model.description]),
  ].join('\n')
}
