import type { Analysis } from '../../analysis/analyze'
import { instability } from '../../analysis/coupling'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import type { Finding } from '../../rules/finding'
import { csvText, type Cell } from './csvText'

/** A table by its columns: the name of each, and what stands in it. */
type Columns<T> = Readonly<Record<string, (item: T, analysis: Analysis) => Cell>>

const table = <T>(columns: Columns<T>, items: readonly T[], analysis: Analysis): string =>
  csvText(
    Object.keys(columns),
    items.map((item) => Object.values(columns).map((column) => column(item, analysis))),
  )

const ofWork = <T extends Cell>(node: NodeTraits, value: T): T | null => (node.working ? value : null)

const NODE_COLUMNS: Columns<NodeTraits> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  technology: ({ node }) => node.technology,
  team: ({ team }) => team,
  group: ({ node }) => node.group,
  progress: ({ progress }) => progress?.join(' '),
  progressable: ({ progressable }) => progressable,
  cover: ({ index }, { cover }) => cover[index],
  verdict: ({ index }, { verdict }) => verdict[index],
  boundaries: ({ index }, { boundaries }) =>
    boundaries
      .of(index)
      .map((b) => boundaries.list[b]?.id ?? '')
      .join(' '),
  syncDepth: (node, { synchrony }) => ofWork(node, synchrony.depth[node.index]),
  orchestrator: (node, { coordination }) => ofWork(node, coordination.orchestrator[node.index] === 1),
  knows: ({ index }, { coupling }) => coupling.knows[index],
  knownBy: ({ index }, { coupling }) => coupling.knownBy[index],
  instability: ({ index }, { coupling }) => instability(coupling.knows[index] ?? 0, coupling.knownBy[index] ?? 0),
  x: ({ node }) => node.position?.x,
  y: ({ node }) => node.position?.y,
  description: ({ node }) => node.description,
}

const ofCoordination = <T extends Cell>(edge: EdgeTraits, value: T): T | null => (edge.coordination ? value : null)

const EDGE_COLUMNS: Columns<EdgeTraits> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  source: ({ source }, { graph }) => graph.nodes[source]?.id,
  target: ({ target }, { graph }) => graph.nodes[target]?.id,
  name: ({ edge }) => edge.name,
  channel: ({ channel }) => channel,
  technology: ({ edge }) => edge.technology,
  message: (edge) => ofCoordination(edge, edge.message),
  reply: (edge) => ofCoordination(edge, edge.reply),
  trigger: (edge) => ofCoordination(edge, edge.trigger),
  ack: ({ kind, ack }) => (kind === 'queue' || kind === 'topic' ? ack : null),
  path: (edge) => ofCoordination(edge, edge.path),
  access: ({ access }) => access,
  compensated: (edge) => ofCoordination(edge, edge.edge.compensated ?? false),
  irreversible: ({ edge }) => edge.irreversible ?? false,
  reliable: (edge, { triggers }) => ofCoordination(edge, triggers.reliable[edge.index] === 1),
  propagates: (edge, { triggers }) => ofCoordination(edge, triggers.propagates[edge.index] === 1),
  style: ({ index }, { synchrony }) => synchrony.style[index],
  designCoupling: ({ index }, { coupling }) => coupling.design[index]?.strength,
  runtimeCoupling: ({ index }, { coupling }) => coupling.runtime[index],
  description: ({ edge }) => edge.description,
}

const inOrderOf = <T extends { readonly id: string }>(file: readonly { readonly id: string }[], items: readonly T[]): readonly T[] => {
  const byId = new Map(items.map((item) => [item.id, item]))
  return file.flatMap(({ id }) => byId.get(id) ?? [])
}

/** Nodes in the order of the file, with what is derived of each. */
export const exportNodesCsv = (analysis: Analysis): string =>
  table(NODE_COLUMNS, inOrderOf(analysis.graph.model.nodes, analysis.traits.nodes), analysis)

/** Edges in the order of the file, defaults filled in, with what is derived of each. */
export const exportEdgesCsv = (analysis: Analysis): string =>
  table(EDGE_COLUMNS, inOrderOf(analysis.graph.model.edges, analysis.traits.edges), analysis)

export const exportFindingsCsv = (findings: readonly Finding[]): string =>
  csvText(
    ['rule', 'severity', 'subject', 'message', 'waived'],
    findings.map(({ rule, severity, subject, message, waived }) => [rule, severity, subject, message, waived]),
  )
