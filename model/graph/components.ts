import { grouped } from '../schema/grouped'

/** A directed graph on 0 … nodeCount-1 as flat arrays: the successors of n are `targets[start[n]] … targets[start[n + 1] - 1]`. */
export type Digraph = { readonly nodeCount: number; readonly start: Int32Array; readonly targets: Int32Array }

export const digraph = (nodeCount: number, sources: readonly number[], targets: readonly number[]): Digraph => {
  const start = new Int32Array(nodeCount + 1)
  for (const source of sources) start[source + 1] = (start[source + 1] as number) + 1
  for (let n = 0; n < nodeCount; n++) start[n + 1] = (start[n + 1] as number) + (start[n] as number)
  const next = start.slice()
  const list = new Int32Array(targets.length)
  sources.forEach((source, i) => {
    list[next[source] as number] = targets[i] as number
    next[source] = (next[source] as number) + 1
  })
  return { nodeCount, start, targets: list }
}

/** Component number of each node. Numbers are in reverse topological order: an edge between components goes from a higher to a lower one. */
export type StrongComponents = { readonly of: Int32Array; readonly count: number }

/** Tarjan's algorithm without recursion, so that a chain of any length fits. Linear. */
export const strongComponents = ({ nodeCount, start, targets }: Digraph): StrongComponents => {
  const of = new Int32Array(nodeCount).fill(-1)
  const order = new Int32Array(nodeCount)
  const low = new Int32Array(nodeCount)
  const next = start.slice(0, nodeCount)
  const stack: number[] = []
  const path: number[] = []
  let counter = 0
  let count = 0

  const open = (node: number): void => {
    order[node] = low[node] = ++counter
    stack.push(node)
    path.push(node)
  }
  const lowerTo = (node: number, value: number): void => {
    if (value < (low[node] as number)) low[node] = value
  }
  const close = (node: number): void => {
    path.pop()
    const parent = path.at(-1)
    if (parent !== undefined) lowerTo(parent, low[node] as number)
    if (low[node] !== order[node]) return
    for (let member = stack.pop() as number; ; member = stack.pop() as number) {
      of[member] = count
      if (member === node) break
    }
    count++
  }

  for (let root = 0; root < nodeCount; root++) {
    if (order[root] !== 0) continue
    open(root)
    while (path.length > 0) {
      const node = path.at(-1) as number
      const i = next[node] as number
      if (i === start[node + 1]) {
        close(node)
        continue
      }
      next[node] = i + 1
      const target = targets[i] as number
      if (order[target] === 0) open(target)
      else if (of[target] === -1) lowerTo(node, order[target] as number)
    }
  }
  return { of, count }
}

/** Union-find over 0 … count-1; the representative of a set is its smallest member. */
export const unionFind = (count: number): { readonly find: (x: number) => number; readonly union: (a: number, b: number) => void } => {
  const parent = Int32Array.from({ length: count }, (_, i) => i)
  const find = (x: number): number => {
    let root = x
    while (parent[root] !== root) root = parent[root] as number
    for (let at = x; at !== root;) {
      const up = parent[at] as number
      parent[at] = root
      at = up
    }
    return root
  }
  const union = (a: number, b: number): void => {
    const x = find(a)
    const y = find(b)
    if (x < y) parent[y] = x
    else parent[x] = y
  }
  return { find, union }
}

/** Sets of members by representative, each ascending, in the order of their smallest member. */
export const setsOf = (members: readonly number[], representative: (member: number) => number): readonly (readonly number[])[] => [
  ...grouped(members, representative).values(),
]
