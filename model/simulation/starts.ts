import type { EdgePlan, NodePlan, Plan } from './plan'

/**
 * Where a run begins: at a source, inside a circle that nothing in the drawing starts, or with one message whose sender stays outside
 * the run. `repeats`: that sender may be started again and then send it twice.
 */
export type Start =
  | { readonly kind: 'source' | 'circle'; readonly node: number }
  | { readonly kind: 'message'; readonly edge: number; readonly repeats: boolean }

const edgeOf = (plan: Plan, edge: number): EdgePlan => plan.edges[edge] as EdgePlan
const nodeOf = (plan: Plan, node: number): NodePlan => plan.nodes[node] as NodePlan
const coordination = (plan: Plan): readonly EdgePlan[] => plan.edges.filter((edge) => edge !== null)
const isHeld = ({ holding }: EdgePlan): boolean => holding === 'recorded' || holding === 'accepted'

/** Roots and stores that send something, and working nodes that nothing in the drawing starts. */
const sourcesOf = (plan: Plan): readonly number[] =>
  plan.nodes.filter(({ role, sends, hasWayIn }) => (role === 'worker' ? !hasWayIn : sends.length > 0)).map(({ index }) => index)

/** The nodes that a walk from `from` meets, itself included. A person who is reached starts work of their own, so the walk ends there. */
const walk = (plan: Plan, from: readonly number[], follows: (edge: EdgePlan) => boolean): Set<number> => {
  const met = new Set(from)
  const started = new Set(from)
  for (const node of met) {
    const { role, sends } = nodeOf(plan, node)
    if (role === 'person' && !started.has(node)) continue
    for (const send of sends) if (follows(edgeOf(plan, send))) met.add(edgeOf(plan, send).target)
  }
  return met
}

/** Every node that some source reaches. */
export const reachedNodes = (plan: Plan): ReadonlySet<number> => walk(plan, sourcesOf(plan), () => true)

/** Nodes that may be started more than once, and so repeat what they send: where something retries them or what calls them. */
export const repeatedNodes = (plan: Plan): ReadonlySet<number> => {
  const roots = plan.nodes.filter(({ role, sends }) => (role === 'person' || role === 'timer') && sends.length > 0)
  const targets = coordination(plan).filter(isHeld)
  return walk(plan, [...roots.map(({ index }) => index), ...targets.map(({ target }) => target)], () => true)
}

/** One start for each way of beginning with a message, however many edges begin that way. */
const messageStarts = (plan: Plan, edges: readonly EdgePlan[]): readonly Start[] => {
  const repeated = repeatedNodes(plan)
  const starts = new Map<string, Start>()
  for (const { index, source, target, holding, droppable } of edges) {
    const repeats = repeated.has(source)
    const key = [target, holding, droppable, repeats].join()
    if (!starts.has(key)) starts.set(key, { kind: 'message', edge: index, repeats })
  }
  return [...starts.values()]
}

/** Working nodes that no source reaches: each lies in, or behind, a circle that nothing starts. */
const looseNodes = (plan: Plan): ReadonlySet<number> => {
  const reached = reachedNodes(plan)
  return new Set(plan.nodes.filter(({ role, index }) => role === 'worker' && !reached.has(index)).map(({ index }) => index))
}

/** Loose nodes that only calls lead to: there is no message to begin with, so the run begins at the node itself. */
const looseCallers = (plan: Plan, loose: ReadonlySet<number>): readonly number[] => {
  const held = coordination(plan).filter((edge) => loose.has(edge.target) && isHeld(edge))
  const answered = walk(
    plan,
    held.map(({ target }) => target),
    ({ holding }) => holding === 'called',
  )
  return [...loose].filter((node) => !answered.has(node))
}

/**
 * Section 2 judges a node over every way in, so also over one that comes out of a circle which no source reaches. Such circles are tried
 * from inside, but only where one leads to a node that a source reaches; else they are empty.
 */
const circlesThatMatter = (plan: Plan): ReadonlySet<number> => {
  const loose = looseNodes(plan)
  return coordination(plan).some(({ source, target }) => loose.has(source) && !loose.has(target)) ? loose : new Set()
}

const callers = (plan: Plan, circles: ReadonlySet<number>): readonly Start[] =>
  looseCallers(plan, circles).map((node): Start => ({ kind: 'circle', node }))

const sources = (plan: Plan): readonly Start[] => sourcesOf(plan).map((node): Start => ({ kind: 'source', node }))

/** All starts of the whole model: its sources in the order of their ids, then each durable message in a circle and each node that only calls start. */
export const startsOf = (plan: Plan): readonly Start[] => {
  const circles = circlesThatMatter(plan)
  const messages = coordination(plan).filter((edge) => circles.has(edge.source) && circles.has(edge.target) && isHeld(edge))
  return [...sources(plan), ...messageStarts(plan, messages), ...callers(plan, circles)]
}

/** All starts within boundaries: sources, and every message that is not a call, for a boundary or nobody answers for what it starts. */
export const boundaryStarts = (plan: Plan): readonly Start[] => {
  const circles = circlesThatMatter(plan)
  const reached = reachedNodes(plan)
  const isMessage = ({ holding, source, target }: EdgePlan): boolean =>
    holding !== 'called' && nodeOf(plan, target).role === 'worker' && (reached.has(source) || circles.has(source))
  return [...sources(plan), ...messageStarts(plan, coordination(plan).filter(isMessage)), ...callers(plan, circles)]
}
