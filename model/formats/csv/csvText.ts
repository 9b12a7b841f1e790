/** What spreadsheets take for the start of a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u

/** A quote in front makes it text; numbers of our own need none. */
const neutral = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

export type Cell = string | number | boolean | null | undefined

const written = (cell: Cell): string => (typeof cell === 'string' ? quoted(neutral(cell)) : String(cell ?? ''))

/** A table as CSV (RFC 4180: comma, CRLF, quotes doubled) that no spreadsheet computes. */
export const csvText = (header: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [header, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('')
