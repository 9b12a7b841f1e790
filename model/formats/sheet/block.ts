import type { Mark } from '../../picture/mark'

/** Words and samples above or below the drawing. Its marks are in canvas coordinates. */
export type Block = { readonly marks: readonly Mark[]; readonly height: number }

/** Where blocks stand, one below the other. */
export type Room = { readonly x: number; readonly width: number }

/** A mark drawn from (0, 0), elsewhere. */
export const movedBy = (mark: Mark, x: number, y: number): Mark => {
  const [fromX, fromY] = mark.at ?? [0, 0]
  return { ...mark, at: [fromX + x, fromY + y] }
}
