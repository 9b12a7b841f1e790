import type { Analysis } from '../analysis/analyze'
import type { Boundary, Strength } from '../analysis/boundaries'

/** Boundaries that hold the same nodes with the same strength share one hull. */
export type HullPlan = {
  /** The id of its first boundary: stable while the model changes elsewhere. */
  readonly id: string
  readonly boundaries: readonly Boundary[]
  readonly strength: Strength
  /** Indices of the nodes inside, ascending: the scope, and the scopes of what is nested in it, for which it still answers. */
  readonly members: readonly number[]
  /** 0 for the innermost; one more for each hull that shares nodes and must be drawn inside. */
  readonly level: number
}

/** Per boundary, the boundaries directly nested in it. */
const nestedBy = (analysis: Analysis): readonly (readonly number[])[] => {
  const inside: number[][] = analysis.boundaries.list.map(() => [])
  analysis.boundaries.nesting().forEach(({ nestedIn }, inner) => nestedIn.forEach((outer) => inside[outer]?.push(inner)))
  return inside
}

/** The nodes a boundary answers for, nested ones included. Nesting can be circular, so what was seen is not entered again. */
const membersOf = (analysis: Analysis, start: number, inside: readonly (readonly number[])[]): readonly number[] => {
  if (inside[start]?.length === 0) return analysis.boundaries.list[start]?.scope ?? []
  const seen = new Set([start])
  const nodes = new Set<number>()
  for (const boundary of seen) {
    for (const node of analysis.boundaries.list[boundary]?.scope ?? []) nodes.add(node)
    for (const inner of inside[boundary] ?? []) seen.add(inner)
  }
  return [...nodes].sort((a, b) => a - b)
}

const MOST_LEVELS = 5

/** Areas of a perspective as hulls; their ids are their subjects. */
export const areaPlans = (areas: readonly { readonly subject: string; readonly members: readonly number[] }[], nodes: number) =>
  withLevels(
    areas.map(({ subject, members }) => ({ id: subject, boundaries: [], strength: 'durable', members })),
    nodes,
  )

/** Small hulls first, each one level above the highest that already holds one of its nodes. */
const withLevels = (plans: readonly Omit<HullPlan, 'level'>[], nodeCount: number): readonly HullPlan[] => {
  const highest = new Int8Array(nodeCount).fill(-1)
  const bySize = plans.map((_, at) => at).sort((a, b) => (plans[a]?.members.length ?? 0) - (plans[b]?.members.length ?? 0) || a - b)
  const levels = new Map<number, number>()
  for (const at of bySize) {
    const members = plans[at]?.members ?? []
    const level = Math.min(members.reduce((most, node) => Math.max(most, highest[node] as number), -1) + 1, MOST_LEVELS)
    for (const node of members) highest[node] = Math.max(highest[node] as number, level)
    levels.set(at, level)
  }
  return plans.map((plan, at) => ({ ...plan, level: levels.get(at) ?? 0 }))
}

const cache = new WeakMap<Analysis, readonly HullPlan[]>()

const plan = (analysis: Analysis): readonly HullPlan[] => {
  const inside = nestedBy(analysis)
  const plans = new Map<string, Omit<HullPlan, 'level' | 'boundaries'> & { boundaries: Boundary[] }>()
  for (const boundary of analysis.boundaries.list) {
    const members = membersOf(analysis, boundary.index, inside)
    if (members.length === 0) continue
    const key = `${boundary.strength} ${members.join(' ')}`
    const known = plans.get(key)
    if (known === undefined) plans.set(key, { id: boundary.id, boundaries: [boundary], strength: boundary.strength, members })
    else known.boundaries.push(boundary)
  }
  return withLevels([...plans.values()], analysis.graph.nodes.length)
}

/** Which hulls there are and how they nest; where they lie is another question. Once for an analysis. */
export const hullPlans = (analysis: Analysis): readonly HullPlan[] => {
  let plans = cache.get(analysis)
  if (plans === undefined) cache.set(analysis, (plans = plan(analysis)))
  return plans
}
