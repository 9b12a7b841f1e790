import type { Group, Model, ModelEdge, ModelNode } from '../schema/model'

/** Edges by node in two flat arrays: those of node n are `edges[start[n]] … edges[start[n + 1] - 1]`, in the order of the index. */
export type Adjacency = { readonly start: Int32Array; readonly edges: Int32Array }

/**
 * The model as integers. Nodes and edges stand in the order of their ids (by code unit), so that everything derived from it
 * is the same whatever the order of the file's arrays.
 */
export type GraphIndex = {
  readonly model: Model
  readonly nodes: readonly ModelNode[]
  readonly edges: readonly ModelEdge[]
  readonly nodeAt: ReadonlyMap<string, number>
  readonly edgeAt: ReadonlyMap<string, number>
  readonly groups: ReadonlyMap<string, Group>
  readonly source: Int32Array
  readonly target: Int32Array
  /** Coordination edges (rpc, queue, topic) out of and into each node. */
  readonly out: Adjacency
  readonly in: Adjacency
  /** Data edges out of and into each node. */
  readonly dataOut: Adjacency
  readonly dataIn: Adjacency
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const isSorted = (items: readonly { readonly id: string }[]): boolean => {
  for (let i = 1; i < items.length; i++) if ((items[i - 1] as { id: string }).id > (items[i] as { id: string }).id) return false
  return true
}

const sorted = <T extends { readonly id: string }>(items: readonly T[]): readonly T[] => (isSorted(items) ? items : [...items].sort(byId))

const positions = (items: readonly { readonly id: string }[]): Map<string, number> => {
  const at = new Map<string, number>()
  for (let i = 0; i < items.length; i++) at.set((items[i] as { id: string }).id, i)
  return at
}

/** Counting sort of the edges of one sort by one of their ends. */
const adjacency = (nodeCount: number, ends: Int32Array, isData: Uint8Array, data: 0 | 1): Adjacency => {
  const start = new Int32Array(nodeCount + 1)
  let count = 0
  for (let e = 0; e < ends.length; e++) {
    if (isData[e] !== data) continue
    const after = (ends[e] as number) + 1
    start[after] = (start[after] as number) + 1
    count++
  }
  for (let n = 0; n < nodeCount; n++) start[n + 1] = (start[n + 1] as number) + (start[n] as number)
  const next = start.slice()
  const edges = new Int32Array(count)
  for (let e = 0; e < ends.length; e++) {
    if (isData[e] !== data) continue
    const end = ends[e] as number
    const at = next[end] as number
    edges[at] = e
    next[end] = at + 1
  }
  return { start, edges }
}

/** Builds the index of a valid model. O(n log n) in nodes and edges, linear where they already stand in order. */
export const indexGraph = (model: Model): GraphIndex => {
  const nodes = sorted(model.nodes)
  const edges = sorted(model.edges)
  const nodeAt = positions(nodes)
  const source = new Int32Array(edges.length)
  const target = new Int32Array(edges.length)
  const isData = new Uint8Array(edges.length)
  for (let e = 0; e < edges.length; e++) {
    const edge = edges[e] as ModelEdge
    source[e] = nodeAt.get(edge.source) ?? -1
    target[e] = nodeAt.get(edge.target) ?? -1
    isData[e] = edge.kind === 'data' ? 1 : 0
  }
  let edgeAt: ReadonlyMap<string, number> | undefined
  return {
    model,
    nodes,
    edges,
    nodeAt,
    // Most analyses never look an edge up by its id.
    get edgeAt() {
      return (edgeAt ??= positions(edges))
    },
    groups: new Map((model.groups ?? []).map((group) => [group.id, group])),
    source,
    target,
    out: adjacency(nodes.length, source, isData, 0),
    in: adjacency(nodes.length, target, isData, 0),
    dataOut: adjacency(nodes.length, source, isData, 1),
    dataIn: adjacency(nodes.length, target, isData, 1),
  }
}

/** The edges of one node in an adjacency, as a view (no copy). */
export const edgesOf = (list: Adjacency, node: number): Int32Array => list.edges.subarray(list.start[node], list.start[node + 1])

export const degree = (list: Adjacency, node: number): number => (list.start[node + 1] as number) - (list.start[node] as number)
