import type { GraphIndex } from '../graph/graphIndex'
import type { EdgeTraits, NodeTraits, Traits } from './traits'
import type { Triggers } from './triggers'

export type Strength = 'durable' | 'human'

/** What a reliable trigger (or a root) is responsible for: the sub-graph downstream, up to the next reliable trigger. */
export type Boundary = {
  readonly index: number
  readonly id: string
  readonly strength: Strength
  /** Indices of the reliable edges that own it; empty where a root does. */
  readonly edges: readonly number[]
  /** The root that owns it, else -1. */
  readonly root: number
  /** Indices of the nodes in scope, ascending. Boundaries with the same start share one array. */
  readonly scope: readonly number[]
  /** Which distinct scope this is; see `Boundaries.scopes`. */
  readonly scopeIndex: number
}

export type Nesting = { readonly nestedIn: readonly number[]; readonly handsOffTo: readonly number[] }

export type Boundaries = {
  /** In the order of their ids. */
  readonly list: readonly Boundary[]
  readonly at: ReadonlyMap<string, number>
  readonly scopes: readonly (readonly number[])[]
  /** Number of boundaries that hold each node in scope. */
  readonly count: Int32Array
  /** Indices of the boundaries that hold a node, ascending. */
  readonly of: (node: number) => readonly number[]
  /** Per boundary, which it is nested in and which it hands off to. Computed when first asked: it can be quadratic. */
  readonly nesting: () => readonly Nesting[]
  /** The boundary that a reliable edge owns, by edge index; -1 where none. */
  readonly ownedBy: Int32Array
}

/** A boundary before its place among the others and its scope are known; then these are filled in, so that nothing is copied. */
type Owner = {
  index: number
  readonly id: string
  readonly strength: Strength
  readonly edges: number[]
  readonly root: number
  scope: readonly number[]
  scopeIndex: number
}
const NONE: readonly number[] = []

const owning = (id: string, strength: Strength, edges: number[], root: number): Owner => ({
  index: -1,
  id,
  strength,
  edges,
  root,
  scope: NONE,
  scopeIndex: -1,
})

const ownerId = (edge: EdgeTraits, target: NodeTraits): string =>
  edge.kind !== 'rpc' && edge.channel !== undefined ? `${edge.kind}:${edge.channel}>${target.id}` : `edge:${edge.id}`

const edgeOwners = ({ nodes, edges }: Traits, { reliable }: Triggers): Map<string, Owner> => {
  const owners = new Map<string, Owner>()
  for (const edge of edges) {
    const target = nodes[edge.target] as NodeTraits
    if (reliable[edge.index] === 0 || !target.working) continue
    const id = ownerId(edge, target)
    const owner = owners.get(id)
    if (owner === undefined) owners.set(id, owning(id, 'durable', [edge.index], -1))
    else owner.edges.push(edge.index)
  }
  return owners
}

/** The working nodes that a root starts itself. */
const startsOf = (root: number, graph: GraphIndex, { nodes, edges }: Traits, { propagates }: Triggers): readonly number[] => {
  const starts: number[] = []
  for (let i = graph.out.start[root] as number; i < (graph.out.start[root + 1] as number); i++) {
    const edge = edges[graph.out.edges[i] as number] as EdgeTraits
    if (propagates[edge.index] === 1 && (nodes[edge.target] as NodeTraits).working) starts.push(edge.target)
  }
  return starts
}

const rootOwners = (graph: GraphIndex, traits: Traits, triggers: Triggers, owners: Map<string, Owner>): void => {
  for (const root of traits.nodes) {
    if (root.kind !== 'person' && root.kind !== 'timer') continue
    if (startsOf(root.index, graph, traits, triggers).length === 0) continue
    const id = `root:${root.id}`
    owners.set(id, owning(id, root.kind === 'person' ? 'human' : 'durable', [], root.index))
  }
}

/** Most scopes hold a few nodes, for which a call of `sort` costs more than the walk. */
const FEW = 16

/** The first `count` of a list, ascending, as a list of its own. */
const firstAscending = (list: number[], count: number): readonly number[] => {
  if (count > FEW) return list.slice(0, count).sort((a, b) => a - b)
  for (let i = 1; i < count; i++) {
    const item = list[i] as number
    let at = i
    for (; at > 0 && (list[at - 1] as number) > item; at--) list[at] = list[at - 1] as number
    list[at] = item
  }
  return list.slice(0, count)
}

/** What one walk after the other writes to: `seen` is stamped, and of `reached` only the beginning counts. */
type Walk = { readonly seen: Int32Array; readonly reached: number[] }

/** Walks propagating edges from the starts. */
const walkScope = (
  starts: readonly number[],
  graph: GraphIndex,
  { nodes }: Traits,
  { propagates }: Triggers,
  { seen, reached }: Walk,
  stamp: number,
): readonly number[] => {
  let count = 0
  for (const start of starts) {
    if (seen[start] !== stamp) reached[count++] = start
    seen[start] = stamp
  }
  for (let i = 0; i < count; i++) {
    const node = reached[i] as number
    for (let j = graph.out.start[node] as number; j < (graph.out.start[node + 1] as number); j++) {
      const edge = graph.out.edges[j] as number
      const target = graph.target[edge] as number
      if (propagates[edge] === 0 || seen[target] === stamp || !(nodes[target] as NodeTraits).working) continue
      seen[target] = stamp
      reached[count++] = target
    }
  }
  return firstAscending(reached, count)
}

/** Owners with one start share that start's scope, so that 20,000 edges into 300 nodes cost 300 walks. */
const buildBoundaries = (
  owners: readonly Owner[],
  graph: GraphIndex,
  traits: Traits,
  triggers: Triggers,
): { list: readonly Boundary[]; scopes: (readonly number[])[] } => {
  const scopes: (readonly number[])[] = []
  const scopeOfStart = new Int32Array(graph.nodes.length).fill(-1)
  const shared: Walk = { seen: new Int32Array(graph.nodes.length), reached: [] }
  const walk = (starts: readonly number[]): number => scopes.push(walkScope(starts, graph, traits, triggers, shared, scopes.length + 1)) - 1
  const scopeOf = ({ root, edges: [first] }: Owner): number => {
    if (root !== -1) return walk(startsOf(root, graph, traits, triggers))
    const start = graph.target[first as number] as number
    if (scopeOfStart[start] === -1) scopeOfStart[start] = walk([start])
    return scopeOfStart[start] as number
  }
  for (let index = 0; index < owners.length; index++) {
    const owner = owners[index] as Owner
    owner.index = index
    owner.scopeIndex = scopeOf(owner)
    owner.scope = scopes[owner.scopeIndex] as readonly number[]
  }
  return { list: owners, scopes }
}

/** Lists of integers by key in two flat arrays: those of key k are `items[start[k]] … items[start[k + 1] - 1]`, in the order they came. */
type Buckets = { readonly start: Int32Array; readonly items: Int32Array }

const bucketed = (keyCount: number, each: (put: (key: number, item: number) => void) => void): Buckets => {
  const start = new Int32Array(keyCount + 1)
  each((key) => {
    start[key + 1] = (start[key + 1] as number) + 1
  })
  for (let key = 0; key < keyCount; key++) start[key + 1] = (start[key + 1] as number) + (start[key] as number)
  const next = start.slice()
  const items = new Int32Array(start[keyCount] as number)
  each((key, item) => {
    const at = next[key] as number
    items[at] = item
    next[key] = at + 1
  })
  return { start, items }
}

/** For each node, the scopes that hold it. */
const scopesByNode = (nodeCount: number, scopes: readonly (readonly number[])[]): Buckets =>
  bucketed(nodeCount, (put) => {
    for (let s = 0; s < scopes.length; s++) for (const node of scopes[s] as readonly number[]) put(node, s)
  })

/** In how many boundaries each node lies. */
const countByNode = (nodeCount: number, held: Buckets, ofScope: Buckets): Int32Array => {
  const count = new Int32Array(nodeCount)
  for (let n = 0; n < nodeCount; n++)
    for (let i = held.start[n] as number; i < (held.start[n + 1] as number); i++) {
      const s = held.items[i] as number
      count[n] = (count[n] as number) + (ofScope.start[s + 1] as number) - (ofScope.start[s] as number)
    }
  return count
}

/** Nested where the outcome is waited for (a still answers), hand-off where it is not (responsibility has moved). */
const deriveNesting = ({ nodes, edges }: Traits, boundaries: Omit<Boundaries, 'nesting'>): readonly Nesting[] => {
  const nestedIn = boundaries.list.map(() => new Set<number>())
  const handsOffTo = boundaries.list.map(() => new Set<number>())
  for (const inner of boundaries.list) {
    for (const e of inner.edges) {
      const edge = edges[e] as EdgeTraits
      const root = boundaries.at.get(`root:${(nodes[edge.source] as NodeTraits).id}`)
      const outers = root === undefined ? boundaries.of(edge.source) : [root, ...boundaries.of(edge.source)]
      for (const outer of outers) {
        if (outer === inner.index) continue
        if (edge.reply === 'none') handsOffTo[outer]?.add(inner.index)
        else nestedIn[inner.index]?.add(outer)
      }
    }
  }
  const ascending = (set: Set<number> | undefined): number[] => [...(set ?? [])].sort((a, b) => a - b)
  return boundaries.list.map((_, b) => ({ nestedIn: ascending(nestedIn[b]), handsOffTo: ascending(handsOffTo[b]) }))
}

/** The default order of strings is the one by code unit, and sorting the bare ids is several times quicker than with a comparator. */
const inIdOrder = (owners: ReadonlyMap<string, Owner>): readonly Owner[] => [...owners.keys()].sort().map((id) => owners.get(id) as Owner)

/**
 * Responsibility boundaries (semantics, section 2.1; *Responsibility Boundaries in the Coordinated Progress model*).
 * Linear in the model and in the sum of the scopes.
 */
export const deriveBoundaries = (graph: GraphIndex, traits: Traits, triggers: Triggers): Boundaries => {
  const owners = edgeOwners(traits, triggers)
  rootOwners(graph, traits, triggers, owners)
  const { list, scopes } = buildBoundaries(inIdOrder(owners), graph, traits, triggers)

  const ofScope = bucketed(scopes.length, (put) => list.forEach(({ scopeIndex, index }) => put(scopeIndex, index)))
  const held = scopesByNode(graph.nodes.length, scopes)
  const of = (node: number): readonly number[] => {
    const found: number[] = []
    for (let i = held.start[node] ?? 0; i < (held.start[node + 1] ?? 0); i++) {
      const s = held.items[i] as number
      for (let j = ofScope.start[s] as number; j < (ofScope.start[s + 1] as number); j++) found.push(ofScope.items[j] as number)
    }
    return found.sort((a, b) => a - b)
  }
  const ownedBy = new Int32Array(graph.edges.length).fill(-1)
  for (const boundary of list) for (const edge of boundary.edges) ownedBy[edge] = boundary.index

  let at: Map<string, number> | undefined
  const boundaries = {
    list,
    // Few ever look a boundary up by its id.
    get at() {
      return (at ??= new Map(list.map((boundary) => [boundary.id, boundary.index])))
    },
    scopes,
    count: countByNode(graph.nodes.length, held, ofScope),
    ownedBy,
    of,
  }
  let nesting: readonly Nesting[] | undefined
  return Object.assign(boundaries, { nesting: () => (nesting ??= deriveNesting(traits, boundaries)) })
}
