import type { Analysis } from './analyze'
import type { Boundary } from './boundaries'
import type { WorkflowFacts } from './coordination'
import { edgeOf, named, nodeOf } from './explain/premise'

/** “a, b and c”, or “a, b and 4 more” when there are more than `most`. */
export const listed = (parts: readonly string[], most = 4): string => cutShort(parts, parts.length, most)

const cutShort = (parts: readonly string[], total: number, most: number): string => {
  const shown = total > most ? [...parts.slice(0, most - 1), `${total - most + 1} more`] : parts
  return shown.length < 2 ? (shown[0] ?? 'nothing') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`
}

/** The first few by name, however many there are. */
export const namesOf = (nodes: readonly number[] | ReadonlySet<number>, analysis: Analysis, most = 4): string => {
  const names: string[] = []
  for (const n of nodes) {
    if (names.length === most) break
    names.push(named(nodeOf(analysis, n)))
  }
  return cutShort(names, 'size' in nodes ? nodes.size : nodes.length, most)
}

/** Who answers for a boundary: “the person “Customer””, “the queue “orders” into “Warehouse””, “the call from “Web” to “Orders””. */
export const ownerOf = (boundary: Boundary, analysis: Analysis): string => {
  if (boundary.root >= 0) {
    const root = nodeOf(analysis, boundary.root)
    return `the ${root.kind} ${named(root)}`
  }
  const edge = edgeOf(analysis, boundary.edges[0] as number)
  const target = named(nodeOf(analysis, edge.target))
  if (edge.kind !== 'rpc' && edge.channel !== undefined) return `the ${edge.kind} “${edge.channel}” into ${target}`
  return `the ${edge.kind === 'rpc' ? 'call' : edge.kind} from ${named(nodeOf(analysis, edge.source))} to ${target}`
}

/** “the workflow “Buy””, “the workflow of “Orders”, “Payment” and 3 more”. */
export const workflowOf = ({ name, edges }: WorkflowFacts, analysis: Analysis): string => {
  if (name !== undefined && name.trim() !== '') return `the workflow “${name}”`
  return `the workflow of ${namesOf(new Set(edges.flatMap((e) => [edgeOf(analysis, e).source, edgeOf(analysis, e).target])), analysis)}`
}
