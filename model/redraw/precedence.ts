/** One node comes before another. */
export type Link = readonly [before: number, after: number]

/** Every node that a path of links leads to, the starts included. */
export const reach = (starts: Iterable<number>, links: readonly Link[]): ReadonlySet<number> => {
  const next = new Map<number, number[]>()
  for (const [before, after] of links) next.set(before, [...(next.get(before) ?? []), after])
  const reached = new Set(starts)
  for (const node of reached) for (const after of next.get(node) ?? []) reached.add(after)
  return reached
}

/** The same nodes as a caller that waits for each call would come by them: all that follows from one before the next. */
export const walk = (starts: Iterable<number>, links: readonly Link[]): readonly number[] => {
  const reached = new Set<number>()
  const left = [...starts].reverse()
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (reached.has(node)) continue
    reached.add(node)
    for (const [before, after] of links.toReversed()) if (before === node) left.push(after)
  }
  return [...reached]
}

export const turned = (links: readonly Link[]): readonly Link[] => links.map(([before, after]) => [after, before])

/** Before comes before after; what goes round in circles, and what no link decides, stays in the given order. */
export const inOrder = (steps: readonly number[], links: readonly Link[]): readonly number[] => {
  const after = new Map(steps.map((step) => [step, reach([step], links)]))
  const leads = (from: number, to: number): boolean => after.get(from)?.has(to) === true
  const left = [...steps]
  const ordered: number[] = []
  while (left.length > 0) {
    const free = left.findIndex((step) => !left.some((other) => leads(other, step) && !leads(step, other)))
    ordered.push(...left.splice(free, 1))
  }
  return ordered
}
