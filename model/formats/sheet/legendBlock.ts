import { SAMPLE } from '../../picture/legendSamples'
import type { Mark } from '../../picture/mark'
import type { LegendSection } from '../../picture/perspective'
import { textWidth } from '../../picture/textWidth'
import { movedBy, type Block, type Room } from './block'

const ROW = 24
const HEADING = 22
const BETWEEN_SECTIONS = 14
const BETWEEN_COLUMNS = 28
const WORDS_X = SAMPLE.width + 10

const heightOf = ({ entries }: LegendSection): number => HEADING + entries.length * ROW + BETWEEN_SECTIONS

const sectionMarks = ({ title, entries }: LegendSection, x: number, y: number): readonly Mark[] => [
  { type: 'text', text: title, at: [x, y + 12], font: 'group', tone: 'muted' },
  ...entries.flatMap(({ marks, words }, row): Mark[] => {
    const top = y + HEADING + row * ROW
    return [
      ...marks.map((mark) => movedBy(mark, x, top)),
      { type: 'text', text: words, at: [x + WORDS_X, top + SAMPLE.height / 2 + 4], font: 'sub', tone: 'text' },
    ]
  }),
]

/** What the marks say, in as many columns as there is room for; each section goes where the column is shortest. */
export const legendBlock = (sections: readonly LegendSection[], { x, width }: Room, y: number): Block => {
  const widest = sections.flatMap(({ entries }) => entries).reduce((most, { words }) => Math.max(most, textWidth(words, 'sub')), 0)
  const column = WORDS_X + widest + BETWEEN_COLUMNS
  const columns = Math.max(1, Math.min(sections.length, Math.floor((width + BETWEEN_COLUMNS) / column)))
  const heights = Array.from({ length: columns }, () => 0)
  const marks = sections.flatMap((section) => {
    const at = heights.indexOf(Math.min(...heights))
    const top = heights[at] as number
    heights[at] = top + heightOf(section)
    return sectionMarks(section, x + at * column, y + top)
  })
  return { marks, height: Math.max(0, Math.max(...heights) - BETWEEN_SECTIONS) }
}
