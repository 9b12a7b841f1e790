import type { EdgeKind, Model, NodeKind } from '../../model/schema/model'

/** The first of `base-1`, `base-2` … that is not taken. */
const freeId = (base: string, taken: ReadonlySet<string>): string => {
  let n = 1
  while (taken.has(`${base}-${n}`)) n++
  return `${base}-${n}`
}

/** Each gives the id that is wanted where it is free, else a new one. */
export type Ids = {
  readonly node: (kind: NodeKind, wanted?: string) => string
  readonly edge: (kind: EdgeKind, wanted?: string) => string
  readonly group: (wanted?: string) => string
}

/** Hands out ids that are free in the model, and remembers what it gave. */
export const freshIds = (model: Model): Ids => {
  const nodes = new Set(model.nodes.map((node) => node.id))
  const edges = new Set(model.edges.map((edge) => edge.id))
  const groups = new Set((model.groups ?? []).map((group) => group.id))
  const take = (base: string, taken: Set<string>, wanted: string | undefined): string => {
    const id = wanted === undefined || taken.has(wanted) ? freeId(base, taken) : wanted
    taken.add(id)
    return id
  }
  return {
    node: (kind, wanted) => take(kind, nodes, wanted),
    edge: (kind, wanted) => take(kind, edges, wanted),
    group: (wanted) => take('group', groups, wanted),
  }
}
