import type { Analysis } from '../analysis/analyze'
import { edgeLook } from '../picture/edgeLook'
import { GROUP_PADDING } from '../picture/groupDrawings'
import { LABEL_ROOM } from '../picture/labelPlace'
import { hullPlans } from '../picture/hullPlan'
import { nodeSize } from '../picture/nodeDrawings'
import { textWidth } from '../picture/textWidth'
import type { EdgeKind, Position } from '../schema/model'

/** What of ELK’s own graph is used here. */
export type ElkGraph = {
  id: string
  x?: number
  y?: number
  width?: number
  height?: number
  layoutOptions?: Record<string, string>
  children?: ElkGraph[]
  edges?: ElkEdge[]
}
type ElkEdge = { id: string; sources: string[]; targets: string[]; layoutOptions?: Record<string, string> }

export type Direction = 'right' | 'down'

/** Beyond these the careful settings cost seconds for little. */
const LARGE = 300
const HUGE = 1_500

const MOST_LEVELS = 3
const MOST_FOR_LABELS = 100
/** So few nodes tell a story: it starts where the first call starts. More of them rather want to stand close together. */
const STORY = 12

/** Room between nodes side by side: their hulls with their tabs, one inside the other. */
const betweenNodes = (analysis: Analysis): number => {
  const levels = hullPlans(analysis).reduce((most, plan) => Math.max(most, plan.level), 0)
  return 66 + Math.min(levels, MOST_LEVELS) * 18
}

/** Room between layers: the hulls on both sides and the longest label between them. */
const betweenLayers = (analysis: Analysis, direction: Direction): number => {
  if (direction === 'down') return 110
  const widest = analysis.graph.edges.reduce(
    (most, _, e) => Math.max(most, Math.min(textWidth(edgeLook(analysis, e).label, 'label'), LABEL_ROOM)),
    40,
  )
  return Math.round(64 + Math.min(widest, MOST_FOR_LABELS))
}

const forSize = (count: number): Record<string, string> => {
  if (count <= LARGE) return { 'elk.layered.thoroughness': '10' }
  return {
    'elk.layered.thoroughness': '1',
    'elk.layered.nodePlacement.strategy': 'SIMPLE',
    'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
    'elk.layered.crossingMinimization.greedySwitchHierarchical.type': 'OFF',
    ...(count > HUGE ? { 'elk.layered.layering.strategy': 'LONGEST_PATH' } : {}),
  }
}

const rootOptions = (analysis: Analysis, direction: Direction, count: number): Record<string, string> => ({
  'elk.algorithm': 'layered',
  'elk.direction': direction === 'right' ? 'RIGHT' : 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'POLYLINE',
  'elk.layered.cycleBreaking.strategy': count <= STORY ? 'DEPTH_FIRST' : 'GREEDY',
  'elk.aspectRatio': direction === 'right' ? '1.7' : '1.2',
  'elk.spacing.nodeNode': String(betweenNodes(analysis)),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(betweenLayers(analysis, direction)),
  'elk.layered.spacing.edgeNodeBetweenLayers': '30',
  'elk.spacing.edgeNode': '36',
  'elk.spacing.edgeEdge': '24',
  'elk.spacing.componentComponent': '110',
  ...forSize(count),
})

const groupOptions = (analysis: Analysis, direction: Direction): Record<string, string> => ({
  'elk.padding': `[top=${GROUP_PADDING.top},left=${GROUP_PADDING.side},bottom=${GROUP_PADDING.side},right=${GROUP_PADDING.side}]`,
  'elk.spacing.nodeNode': String(betweenNodes(analysis)),
  'elk.layered.spacing.nodeNodeBetweenLayers': String(betweenLayers(analysis, direction)),
})

type Compound = { readonly children: ElkGraph[] }

/** Nodes inside their groups, which become compounds; a group none of whose nodes takes part is left out. */
const compounds = (analysis: Analysis, included: ReadonlySet<string>, direction: Direction): ElkGraph[] => {
  const { groups } = analysis.graph
  const top: ElkGraph[] = []
  const made = new Map<string, Compound>()
  const childrenOf = (id: string | undefined): ElkGraph[] => {
    const group = id === undefined ? undefined : groups.get(id)
    if (group === undefined) return top
    const known = made.get(group.id)
    if (known !== undefined) return known.children
    const children: ElkGraph[] = []
    made.set(group.id, { children })
    childrenOf(group.parent).push({ id: `group:${group.id}`, children, layoutOptions: groupOptions(analysis, direction) })
    return children
  }
  for (const node of analysis.traits.nodes) if (included.has(node.id)) childrenOf(node.node.group).push({ id: node.id, ...nodeSize(node) })
  return top
}

/** In a cycle, rather an event points backwards than a call. */
const priorities = (kind: EdgeKind): Record<string, string> => ({
  'elk.layered.priority.direction': kind === 'rpc' ? '10' : '1',
  'elk.layered.priority.shortness': kind === 'rpc' ? '5' : '1',
})

/** The graph that ELK lays out: `included` nodes and the edges between them. Self-loops need no room of their own. */
export const elkGraph = (analysis: Analysis, included: ReadonlySet<string>, direction: Direction): ElkGraph => {
  const edges = analysis.graph.edges.flatMap((edge): ElkEdge[] =>
    edge.source !== edge.target && included.has(edge.source) && included.has(edge.target)
      ? [{ id: `edge:${edge.id}`, sources: [edge.source], targets: [edge.target], layoutOptions: priorities(edge.kind) }]
      : [],
  )
  return {
    id: 'root',
    layoutOptions: rootOptions(analysis, direction, included.size),
    children: compounds(analysis, included, direction),
    edges,
  }
}

/** Positions of the nodes by id, in canvas coordinates: ELK says them relative to the compound they lie in. */
export const positionsOf = (laidOut: ElkGraph): Map<string, Position> => {
  const positions = new Map<string, Position>()
  const visit = (nodes: readonly ElkGraph[], x: number, y: number): void => {
    for (const node of nodes) {
      const at = { x: x + (node.x ?? 0), y: y + (node.y ?? 0) }
      if (node.children !== undefined) visit(node.children, at.x, at.y)
      else positions.set(node.id, { x: Math.round(at.x), y: Math.round(at.y) })
    }
  }
  visit(laidOut.children ?? [], 0, 0)
  return positions
}
