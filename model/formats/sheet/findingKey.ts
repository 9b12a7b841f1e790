import { FONTS } from '../../picture/fonts'
import type { Mark } from '../../picture/mark'
import { wrapLabel } from '../../picture/wrapLabel'
import type { Block, Room } from './block'
import { MOST_NUMBERED, pillMarks, pillWidth, type FindingNumbers } from './findingNumbers'

const HEADING = 24
const LINE = FONTS.sub.lineHeight
const BETWEEN_ROWS = 6
const BETWEEN_COLUMNS = 32
const COLUMN = { least: 390, most: 620 } as const
const MOST_LINES = 6

type Row = { readonly number: number; readonly lines: readonly string[]; readonly severity: 'error' | 'warning' | 'info' }

const rowHeight = ({ lines }: Row): number => lines.length * LINE + BETWEEN_ROWS

/** Column by column, each about as high as the others and none left empty between two. */
const inColumns = (rows: readonly Row[], columns: number): readonly (readonly Row[])[] => {
  const share = rows.reduce((sum, row) => sum + rowHeight(row), 0) / columns
  const filled: Row[][] = Array.from({ length: columns }, () => [])
  let done = 0
  let last = -1
  for (const row of rows) {
    last = Math.min(Math.floor((done + rowHeight(row) / 2) / share), last + 1, columns - 1)
    filled[last]?.push(row)
    done += rowHeight(row)
  }
  return filled
}

const columnMarks = (rows: readonly Row[], x: number, top: number, textX: number): Block => {
  let y = top
  const marks = rows.flatMap((row): Mark[] => {
    const at = y
    y += rowHeight(row)
    return [
      ...pillMarks(String(row.number), { x, y: at + 8 }, row.severity),
      ...row.lines.map((text, line): Mark => ({ type: 'text', text, at: [x + textX, at + line * LINE + 12], font: 'sub', tone: 'text' })),
    ]
  })
  return { marks, height: y - top }
}

/** What the numbers on the drawing mean. */
export const findingKey = ({ rows }: FindingNumbers, { x, width }: Room, y: number): Block => {
  const columns = Math.max(1, Math.min(Math.floor((width + BETWEEN_COLUMNS) / (COLUMN.least + BETWEEN_COLUMNS)), 4))
  const column = (width + BETWEEN_COLUMNS) / columns
  const shown = rows.slice(0, MOST_NUMBERED)
  const textX = pillWidth(String(shown.length)) + 10
  const textWidth = Math.min(column - BETWEEN_COLUMNS - textX, COLUMN.most)
  const wrapped = shown.map(({ number, severity, message }) => ({
    number,
    severity,
    lines: wrapLabel(message, 'sub', textWidth, MOST_LINES),
  }))
  const blocks = inColumns(wrapped, columns).map((list, at) => columnMarks(list, x + at * column, y + HEADING, textX))
  const height = HEADING + Math.max(...blocks.map((block) => block.height))
  const left = rows.length - shown.length
  const rest: readonly Mark[] =
    left === 0
      ? []
      : [{ type: 'text', text: `… and ${left} more, which the tool lists.`, at: [x, y + height + 12], font: 'sub', tone: 'muted' }]
  return {
    marks: [
      { type: 'text', text: 'Findings', at: [x, y + 12], font: 'group', tone: 'muted' },
      ...blocks.flatMap((block) => block.marks),
      ...rest,
    ],
    height: height + (left === 0 ? 0 : LINE),
  }
}
