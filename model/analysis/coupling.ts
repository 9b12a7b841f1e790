import type { Adjacency, GraphIndex } from '../graph/graphIndex'
import type { Style, Synchrony } from './synchrony'
import type { EdgeTraits, Traits } from './traits'

export type DesignCoupling = { readonly strength: 1 | 2 | 3; readonly knows: 'source' | 'target' }
export type TeamCoupling = {
  readonly from: string
  readonly to: string
  readonly edges: number
  readonly design: number
  readonly runtime: number
}

export type Coupling = {
  /** By edge; null on data edges. */
  readonly design: readonly (DesignCoupling | null)[]
  /** By edge, 0 (nothing shared at run time) to 3 (both must be up); null on data edges. */
  readonly runtime: readonly (number | null)[]
  /** By node: distinct other nodes it knows, and that know it. */
  readonly knows: Int32Array
  readonly knownBy: Int32Array
  /** Pairs of distinct nodes that know each other, as `[smaller, other]` node indices, ascending. */
  readonly mutual: readonly (readonly [number, number])[]
  /** By from, then to. */
  readonly teams: readonly TeamCoupling[]
}

const knowledgeOf = (knows: 'source' | 'target', strength: 1 | 2 | 3): DesignCoupling => ({ strength, knows })

/** Every value there is, made once. */
const DESIGN = {
  rpc: { event: knowledgeOf('target', 2), other: knowledgeOf('source', 3) },
  channel: { event: knowledgeOf('target', 1), other: knowledgeOf('source', 2) },
} as const

const designOf = (edge: EdgeTraits): DesignCoupling =>
  DESIGN[edge.kind === 'rpc' ? 'rpc' : 'channel'][edge.message === 'event' ? 'event' : 'other']

/** An rpc must find its callee up to accept, unless the caller's side has recorded it. */
const mustAccept = (edge: EdgeTraits): boolean => edge.kind === 'rpc' && edge.trigger !== 'caller'

const runtimeOf = (edge: EdgeTraits, style: Style): number => {
  switch (style) {
    case 'synchronous':
      return 3
    case 'resumable':
      return 1
    case 'async-reply':
      return mustAccept(edge) ? 2 : 1
    case 'one-way':
      return mustAccept(edge) ? 2 : 0
  }
}

type Knowledge = Pick<Coupling, 'knows' | 'knownBy' | 'mutual'>

/** Node by node: who at the other end of its edges it knows, and who knows it; stamps tell what was seen from this node before. */
const deriveKnowledge = (graph: GraphIndex, design: readonly (DesignCoupling | null)[]): Knowledge => {
  const nodeCount = graph.nodes.length
  const knows = new Int32Array(nodeCount)
  const knownBy = new Int32Array(nodeCount)
  const seenKnown = new Int32Array(nodeCount).fill(-1)
  const seenKnower = new Int32Array(nodeCount).fill(-1)
  const mutual: [number, number][] = []

  const look = (node: number, list: Adjacency, others: Int32Array, knower: 'source' | 'target'): void => {
    for (let i = list.start[node] as number; i < (list.start[node + 1] as number); i++) {
      const edge = list.edges[i] as number
      const other = others[edge] as number
      if (other === node) continue
      const isKnown = design[edge]?.knows === knower
      const seen = isKnown ? seenKnown : seenKnower
      if (seen[other] === node) continue
      seen[other] = node
      const count = isKnown ? knows : knownBy
      count[node] = (count[node] as number) + 1
      if (other > node && (isKnown ? seenKnower : seenKnown)[other] === node) mutual.push([node, other])
    }
  }
  for (let node = 0; node < nodeCount; node++) {
    look(node, graph.out, graph.target, 'source')
    look(node, graph.in, graph.source, 'target')
  }
  mutual.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return { knows, knownBy, mutual }
}

const byTeams = (a: TeamCoupling, b: TeamCoupling): number => (a.from === b.from ? (a.to < b.to ? -1 : 1) : a.from < b.from ? -1 : 1)

type Sum = { edges: number; design: number; runtime: number }

/** A number for each team; -1 for the nodes that belong to none. */
const numberTeams = ({ nodes }: Traits): { readonly names: readonly string[]; readonly of: Int32Array } => {
  const numbers = new Map<string, number>()
  const of = new Int32Array(nodes.length).fill(-1)
  for (const { index, team } of nodes) {
    if (team === undefined) continue
    let number = numbers.get(team)
    if (number === undefined) numbers.set(team, (number = numbers.size))
    of[index] = number
  }
  return { names: [...numbers.keys()], of }
}

const deriveTeams = (traits: Traits, design: Coupling['design'], runtime: Coupling['runtime']): readonly TeamCoupling[] => {
  const { names, of } = numberTeams(traits)
  const sums = new Map<number, Sum>()
  for (const edge of traits.edges) {
    const from = of[edge.source] as number
    const to = of[edge.target] as number
    if (!edge.coordination || from === -1 || to === -1 || from === to) continue
    const pair = from * names.length + to
    let sum = sums.get(pair)
    if (sum === undefined) sums.set(pair, (sum = { edges: 0, design: 0, runtime: 0 }))
    sum.edges += 1
    sum.design += design[edge.index]?.strength ?? 0
    sum.runtime += runtime[edge.index] ?? 0
  }
  const name = (team: number): string => names[team] as string
  return Array.from(sums, ([pair, sum]) => ({ from: name(Math.floor(pair / names.length)), to: name(pair % names.length), ...sum })).sort(
    byTeams,
  )
}

/** Coupling at design time and run time (section 2.4; Part 3, *Coupling, Synchrony and Complexity*). Linear. */
export const deriveCoupling = (graph: GraphIndex, traits: Traits, { style }: Synchrony): Coupling => {
  const design = traits.edges.map((edge) => (edge.coordination ? designOf(edge) : null))
  const runtime = traits.edges.map((edge, e) => (edge.coordination ? runtimeOf(edge, style[e] as Style) : null))
  return { design, runtime, ...deriveKnowledge(graph, design), teams: deriveTeams(traits, design, runtime) }
}

/** knows / (knows + knownBy), 0 if both are 0, to 4 decimals. */
export const instability = (knows: number, knownBy: number): number =>
  knows + knownBy === 0 ? 0 : Math.round((knows / (knows + knownBy)) * 10_000) / 10_000
