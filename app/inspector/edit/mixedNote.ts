/** More would push everything else out of sight. */
const SHOWN = 5

/** Which values the selected ones have, the most frequent first, and how many have each. */
export const mixedNote = <T>(tally: readonly (readonly [value: T, count: number])[], nameOf: (value: T) => string): string => {
  const sorted = tally.toSorted(([, a], [, b]) => b - a)
  const more = sorted.length - SHOWN
  const shown = sorted.slice(0, SHOWN).map(([value, n]) => `${n} × ${nameOf(value)}`)
  return more > 0 ? `Mixed: ${shown.join(', ')} and ${more} more.` : `Mixed: ${shown.join(', ')}.`
}
