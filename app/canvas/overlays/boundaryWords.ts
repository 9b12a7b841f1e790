import type { Analysis } from '../../../model/analysis/analyze'
import type { Boundary } from '../../../model/analysis/boundaries'
import { ownerLabel } from '../../../model/analysis/ownerLabel'

const MOST_NAMED = 6

/** “A”, “B” and 4 more. */
const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, names.length > MOST_NAMED ? MOST_NAMED - 1 : MOST_NAMED).map((name) => `“${name}”`)
  const rest = names.length - shown.length
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}

/** What a boundary starts again, in one sentence. */
export const boundaryWords = (boundary: Boundary, analysis: Analysis): string => {
  const names = listed(Array.from(boundary.scope, (n) => analysis.traits.nodes[n]?.name ?? ''))
  const root = analysis.traits.nodes[boundary.root]
  if (root !== undefined && boundary.strength === 'human') return `“${root.name}” may start the work of ${names} again, or give up.`
  return `“${root?.name ?? ownerLabel(analysis, boundary)}” starts the work of ${names} again until it is done.`
}
