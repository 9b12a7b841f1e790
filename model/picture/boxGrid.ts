import { overlaps, type Box } from './box'

const CELL = 256

/** Boxes by place, so that "what lies here?" costs the same among ten thousand as among ten. */
export type BoxGrid<T> = {
  readonly add: (box: Box, item: T) => void
  /** Calls `visit` once for each item whose box overlaps the area, until it answers true; says whether it did. */
  readonly some: (area: Box, visit: (item: T, box: Box) => boolean) => boolean
}

type Entry<T> = { readonly box: Box; readonly item: T; stamp: number }

export const boxGrid = <T>(): BoxGrid<T> => {
  const cells = new Map<number, Map<number, Entry<T>[]>>()
  let stamp = 0
  const cellOf = (value: number): number => Math.floor(value / CELL)

  const add = (box: Box, item: T): void => {
    const entry = { box, item, stamp: 0 }
    for (let column = cellOf(box.x); column <= cellOf(box.x + box.width); column++) {
      let rows = cells.get(column)
      if (rows === undefined) cells.set(column, (rows = new Map<number, Entry<T>[]>()))
      for (let row = cellOf(box.y); row <= cellOf(box.y + box.height); row++) {
        const entries = rows.get(row)
        if (entries === undefined) rows.set(row, [entry])
        else entries.push(entry)
      }
    }
  }

  const visitCell = (entries: readonly Entry<T>[], area: Box, visit: (item: T, box: Box) => boolean): boolean => {
    for (const entry of entries) {
      if (entry.stamp === stamp || !overlaps(entry.box, area)) continue
      entry.stamp = stamp
      if (visit(entry.item, entry.box)) return true
    }
    return false
  }

  const some = (area: Box, visit: (item: T, box: Box) => boolean): boolean => {
    stamp++
    const lastRow = cellOf(area.y + area.height)
    const lastColumn = cellOf(area.x + area.width)
    for (let column = cellOf(area.x); column <= lastColumn; column++) {
      const rows = cells.get(column)
      if (rows === undefined) continue
      for (let row = cellOf(area.y); row <= lastRow; row++) {
        const entries = rows.get(row)
        if (entries !== undefined && visitCell(entries, area, visit)) return true
      }
    }
    return false
  }

  return { add, some }
}
