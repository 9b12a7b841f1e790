import type { EdgeKind, ModelEdge } from '../schema/model'
import { technologyById } from './catalog'

/** Can the edge keep the name of its technology as an edge of this kind with a durable trigger? Free text may be anything. */
const carriesDurably = (edge: ModelEdge, kind: EdgeKind): boolean => {
  const entry = edge.technology === undefined ? undefined : technologyById(edge.technology)
  if (entry === undefined) return true
  const fits = kind === edge.kind || entry.fits.edges.includes(kind)
  return fits && (kind === 'rpc' || entry.implies.edge?.trigger !== 'none')
}

/** The patch that takes away a technology that the edge could not keep. */
export const withoutUnfit = (edge: ModelEdge, kind: EdgeKind): { readonly technology?: null } =>
  carriesDurably(edge, kind) ? {} : { technology: null }
