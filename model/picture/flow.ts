import type { Analysis } from '../analysis/analyze'
import type { Box } from './box'

/** Which way a drawing reads: it decides how an edge leaves where its ends stand both beside and above each other. */
export type Flow = 'across' | 'down'

const distance = (aStart: number, aLength: number, bStart: number, bLength: number): number =>
  Math.max(bStart - (aStart + aLength), aStart - (bStart + bLength))

/** How far two boxes stand apart side by side, and one above the other; negative where they overlap in that direction. */
export const gapsBetween = (source: Box, target: Box): { readonly across: number; readonly down: number } => ({
  across: distance(source.x, source.width, target.x, target.width),
  down: distance(source.y, source.height, target.y, target.height),
})

/** The way most coordination edges leave no doubt about. */
export const flowOf = ({ traits }: Analysis, boxAt: (node: number) => Box | undefined): Flow => {
  let balance = 0
  for (const { coordination, source, target } of traits.edges) {
    const [from, to] = [boxAt(source), boxAt(target)]
    if (!coordination || from === undefined || to === undefined) continue
    const { across, down } = gapsBetween(from, to)
    if (across > 0 && down <= 0) balance++
    else if (down > 0 && across <= 0) balance--
  }
  return balance >= 0 ? 'across' : 'down'
}
