import type { EdgeKind, Model, NodeKind } from '../../model/schema/model'

/** The first of `base-1`, `base-2` … that is not taken. */
const freeId = (base: string, taken: ReadonlySet<string>): string => {
  let n = 1
  while (taken.has(`${base}-${n}`)) n++
  return `${base}-${n}`
}

export type Ids = { readonly node: (kind: NodeKind) => string; readonly edge: (kind: EdgeKind) => string; readonly group: () => string }

/** Hands out ids that are free in the model, and remembers what it gave. */
export const freshIds = (model: Model): Ids => {
  const nodes = new Set(model.nodes.map((node) => node.id))
  const edges = new Set(model.edges.map((edge) => edge.id))
  const groups = new Set((model.groups ?? []).map((group) => group.id))
  const take = (base: string, taken: Set<string>): string => {
    const id = freeId(base, taken)
    taken.add(id)
    return id
  }
  return { node: (kind) => take(kind, nodes), edge: (kind) => take(kind, edges), group: () => take('group', groups) }
}
