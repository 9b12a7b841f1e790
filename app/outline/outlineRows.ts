import type { Analysis } from '../../model/analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../../model/analysis/traits'
import { edgesOf } from '../../model/graph/graphIndex'
import { grouped } from '../../model/schema/grouped'
import type { EdgeKind, Group, NodeKind } from '../../model/schema/model'
import { edgeSubject, groupSubject, nodeSubject, type Subject } from '../store/selection'

/** One line of the outline. An edge stands under both of its ends, so its key names the node, too. */
export type OutlineRow = {
  readonly key: string
  readonly subject: Subject
  readonly level: number
  readonly title: string
  readonly hint: string
  readonly glyph: { readonly node: NodeKind } | { readonly edge: EdgeKind } | undefined
  readonly expanded: boolean | undefined
  /** The index of the row that it lies in; -1 at the top. */
  readonly parent: number
  readonly at: number
  readonly of: number
}

type Item = Omit<OutlineRow, 'parent' | 'at' | 'of' | 'level' | 'expanded'> & { readonly children: (() => readonly Item[]) | undefined }

const EDGE_WORDS: Readonly<Record<EdgeKind, string>> = { rpc: 'RPC', queue: 'queue', topic: 'topic', data: 'data' }

const edgeItem = (edge: EdgeTraits, node: NodeTraits, { traits }: Analysis): Item => {
  const out = edge.source === node.index
  const other = traits.nodes[out ? edge.target : edge.source]?.name ?? ''
  const label = edge.channel ?? edge.edge.name
  return {
    key: `${nodeSubject(node.id)} ${edgeSubject(edge.id)}`,
    subject: edgeSubject(edge.id),
    title: `${out ? 'to' : 'from'} ${other}`,
    hint: label === undefined ? EDGE_WORDS[edge.kind] : `${EDGE_WORDS[edge.kind]} ${label}`,
    glyph: { edge: edge.kind },
    children: undefined,
  }
}

const edgeItems = (node: NodeTraits, analysis: Analysis): readonly Item[] => {
  const { graph, traits } = analysis
  const edges = new Set([graph.out, graph.dataOut, graph.in, graph.dataIn].flatMap((list) => [...edgesOf(list, node.index)]))
  return [...edges].flatMap((e) => {
    const edge = traits.edges[e]
    return edge === undefined ? [] : [edgeItem(edge, node, analysis)]
  })
}

const nodeItem = (node: NodeTraits, analysis: Analysis): Item => ({
  key: nodeSubject(node.id),
  subject: nodeSubject(node.id),
  title: node.name,
  hint: [node.kind.replace('-', ' '), analysis.verdict[node.index] ?? undefined].filter(Boolean).join(', '),
  glyph: { node: node.kind },
  children: () => edgeItems(node, analysis),
})

const byTitle = (a: Item, b: Item): number => a.title.localeCompare(b.title, 'en')

/** What lies at the top or in a group: first its groups, then its nodes, each by name. */
const itemsIn = (analysis: Analysis): ((group: string | undefined) => readonly Item[]) => {
  const nodes = grouped(analysis.traits.nodes, ({ node }) => node.group)
  const groups = grouped(analysis.graph.groups.values(), ({ parent }) => parent)
  const groupItem = (group: Group): Item => ({
    key: groupSubject(group.id),
    subject: groupSubject(group.id),
    title: group.name,
    hint: 'group',
    glyph: undefined,
    children: () => within(group.id),
  })
  const within = (group: string | undefined): readonly Item[] => [
    ...(groups.get(group) ?? []).map(groupItem).sort(byTitle),
    ...(nodes.get(group) ?? []).map((node) => nodeItem(node, analysis)).sort(byTitle),
  ]
  return within
}

/** The rows of the outline as it stands open: groups unless they were closed, nodes once they were opened. */
export const outlineRows = (analysis: Analysis, flipped: ReadonlySet<string>): readonly OutlineRow[] => {
  const rows: OutlineRow[] = []
  const add = (items: readonly Item[], level: number, parent: number): void =>
    items.forEach(({ children, ...item }, at) => {
      const openAtFirst = item.subject.startsWith('group:')
      const inside = children?.() ?? []
      const expanded = inside.length === 0 ? undefined : openAtFirst !== flipped.has(item.key)
      const index = rows.push({ ...item, level, parent, expanded, at: at + 1, of: items.length }) - 1
      if (expanded === true) add(inside, level + 1, index)
    })
  add(itemsIn(analysis)(undefined), 1, -1)
  return rows
}
