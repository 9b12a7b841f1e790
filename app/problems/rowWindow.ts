/** Height of a closed row in px, as in findingRow.css. */
export const ROW = 32
/** Rows kept beyond what is in sight, so that scrolling shows no gap. Each costs every frame a little. */
const BEYOND = 8

/** The open row stands taller than the others by `extra` px. */
export type OpenRow = { readonly at: number; readonly extra: number } | undefined

export const topOf = (row: number, open: OpenRow): number => row * ROW + (open !== undefined && row > open.at ? open.extra : 0)

/** Which row stands at a height. */
const rowAt = (y: number, open: OpenRow): number => {
  if (open === undefined || y < (open.at + 1) * ROW) return Math.floor(y / ROW)
  return Math.max(open.at, Math.floor((y - open.extra) / ROW))
}

export type RowWindow = { readonly first: number; readonly last: number; readonly before: number; readonly total: number }

/** The rows to mount (`last` excluded), the px of those above that are not, and the px of all. */
export const windowOf = (count: number, scrollTop: number, height: number, open: OpenRow): RowWindow => {
  const first = Math.max(0, Math.min(rowAt(scrollTop, open), count) - BEYOND)
  const last = Math.min(count, rowAt(scrollTop + height, open) + 1 + BEYOND)
  return { first, last, before: topOf(first, open), total: topOf(count, open) }
}
