import { isRootKind, isWorkingKind, type ModelEdge, type NodeKind } from '../schema/model'
import { checkEdgeKinds } from '../schema/references'

/** Why no edge of this kind can run from one node kind to another, or undefined where it can. */
export const whyNot = (kind: ModelEdge['kind'], source: NodeKind, target: NodeKind): string | undefined => {
  let reason: string | undefined
  const between = kind === 'data' && source === 'store' && target === 'store'
  const edge = { id: 'new', kind, source: 'a', target: 'b', ...(between ? { access: 'materialize' } : {}) }
  checkEdgeKinds(edge, source, target, (_, message) => (reason ??= message))
  return reason
}

/** The kind of edge a person most likely means between two node kinds. */
export const likelyKind = (source: NodeKind, target: NodeKind): ModelEdge['kind'] =>
  target === 'store' && !isRootKind(source)
    ? 'data'
    : source === 'store'
      ? 'topic'
      : isWorkingKind(source) || isRootKind(source)
        ? 'rpc'
        : 'queue'
