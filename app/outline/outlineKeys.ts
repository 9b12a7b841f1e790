import { matches, type Keys } from '../ui/keys'
import type { OutlineRow } from './outlineRows'

const ABOUT_ROW: readonly Keys[] = ['Mod+ArrowLeft', 'Mod+ArrowRight', 'Mod+ArrowUp', 'Mod+ArrowDown', 'Mod+C', 'Mod+X', 'Mod+D', 'Mod+G']

/** Elsewhere these keys act on what is selected; in the outline on the row that has the focus. */
export const isAboutRow = (event: Parameters<typeof matches>[1]): boolean => ABOUT_ROW.some((keys) => matches(keys, event))

/** Where a key leads from a row; undefined where it leads nowhere. */
export const targetOf = (key: string, at: number, rows: readonly OutlineRow[]): number | undefined => {
  const row = rows[at]
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, rows.length - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return rows.length - 1
    case 'ArrowRight':
      return row?.expanded === true ? at + 1 : undefined
    case 'ArrowLeft':
      return row !== undefined && row.expanded !== true && row.parent >= 0 ? row.parent : undefined
    default:
      return undefined
  }
}

/** The next row whose name starts like what was typed. */
export const byLetter = (letter: string, at: number, rows: readonly OutlineRow[]): number | undefined => {
  const order = [...rows.keys()].map((i) => (at + 1 + i) % rows.length)
  return order.find((i) => rows[i]?.title.toLowerCase().startsWith(letter.toLowerCase()) === true)
}
