/** Edit distance (insert, delete, replace, swap of neighbours), cut off at `limit + 1`. */
const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const replace = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let best = Math.min(replace, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1)
      current.push(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.length] ?? limit + 1
}

const simplify = (word: string): string => word.toLowerCase().replaceAll(/[\s_]+/g, '-')

/** The allowed word nearest to what was written, if it is near enough to have been meant. */
export const didYouMean = (written: string, allowed: Iterable<string>): string | undefined => {
  if (written.length === 0 || written.length > 64) return undefined
  const wanted = simplify(written)
  const limit = wanted.length <= 4 ? 1 : wanted.length <= 8 ? 2 : 3
  let best: string | undefined
  let bestDistance = limit + 1
  for (const word of allowed) {
    const distance = editDistance(wanted, simplify(word), limit)
    if (distance < bestDistance) [best, bestDistance] = [word, distance]
  }
  return best
}
