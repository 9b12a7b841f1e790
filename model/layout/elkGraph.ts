import type { Analysis } from '../analysis/analyze'
import type { NodeTraits } from '../analysis/traits'
import { edgeLook } from '../picture/edgeLook'
import { GROUP_PADDING } from '../picture/groupDrawings'
import { LABEL_ROOM } from '../picture/labelPlace'
import { hullPlans } from '../picture/hullPlan'
import { nodeSize } from '../picture/nodeDrawings'
import { textWidth } from '../picture/textWidth'
import type { Position, Size } from '../schema/model'
import { attachedStores } from './attachedStores'
import { cardsIn, membersAt, type Card } from './cards'
import { forwardEdges } from './forwardEdges'

/** What of ELK’s own graph is used here. */
export type ElkGraph = {
  id: string
  x?: number
  y?: number
  width?: number
  height?: number
  layoutOptions?: Record<string, string>
  ports?: { id: string; x?: number; y?: number; width?: number; height?: number; layoutOptions?: Record<string, string> }[]
  children?: ElkGraph[]
  edges?: ElkEdge[]
}
type ElkEdge = { id: string; sources: string[]; targets: string[]; layoutOptions?: Record<string, string> }

export type Direction = 'right' | 'down'

/** A node that is laid out together with the stores that belong to it, by the id of the node; offsets from its corner. */
type Cluster = Size & { readonly members: ReadonlyMap<string, Position & Size> }

export type Arrangement = {
  readonly graph: ElkGraph
  readonly clusters: ReadonlyMap<string, Cluster>
  /** By their ids in the graph. */
  readonly cards: ReadonlyMap<string, Card>
}

/** Beyond these the careful settings cost seconds for little. */
const LARGE = 300
const HUGE = 1_500

const MOST_LEVELS = 3
const MOST_FOR_LABELS = 60

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

const STORE_GAP = 64

/** The node first, its stores below it, or beside it where the flow goes down; each in the middle of the whole. */
const clusterOf = (sizes: ReadonlyMap<string, Size>, direction: Direction): Cluster => {
  const down = direction === 'right'
  const across = Math.max(...Array.from(sizes.values(), (size) => (down ? size.width : size.height)))
  let along = 0
  const members = new Map<string, Position & Size>()
  for (const [id, size] of sizes) {
    const [own, middle] = down ? [size.height, (across - size.width) / 2] : [size.width, (across - size.height) / 2]
    members.set(id, down ? { x: middle, y: along, ...size } : { x: along, y: middle, ...size })
    along += own + STORE_GAP
  }
  along -= STORE_GAP
  return { width: down ? across : along, height: down ? along : across, members }
}

const clustersIn = (analysis: Analysis, included: ReadonlySet<string>, direction: Direction): ReadonlyMap<string, Cluster> => {
  const sizeOf = (id: string): Size => nodeSize(analysis.traits.nodes[analysis.graph.nodeAt.get(id) as number] as NodeTraits)
  return new Map(
    Array.from(attachedStores(analysis, included), ([host, stores]) => [
      host,
      clusterOf(new Map([host, ...stores].map((id) => [id, sizeOf(id)])), direction),
    ]),
  )
}

/** Edges meet a cluster where its members are: in the middle of their sides. */
const portsOf = ({ width, height, members }: Cluster, direction: Direction): NonNullable<ElkGraph['ports']> =>
  Array.from(members, ([id, at]) => {
    const [x, y] = [at.x + at.width / 2, at.y + at.height / 2]
    const port = (end: 'in' | 'out') => {
      const start = end === 'in'
      const [side, place] =
        direction === 'right'
          ? [start ? 'WEST' : 'EAST', { x: start ? 0 : width, y }]
          : [start ? 'NORTH' : 'SOUTH', { x, y: start ? 0 : height }]
      return { id: `${id}|${end}`, ...place, width: 0, height: 0, layoutOptions: { 'elk.port.side': side } }
    }
    return [port('in'), port('out')]
  }).flat()

type Compound = { readonly children: ElkGraph[] }

/** Nodes and cards inside their groups, which become compounds; a group none of whose nodes takes part is left out. */
const compounds = (
  analysis: Analysis,
  laidOut: readonly ElkGraph[],
  cards: ReadonlyMap<string, Card>,
  direction: Direction,
): ElkGraph[] => {
  const { groups, nodeAt, nodes } = analysis.graph
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
  for (const node of laidOut) {
    const card = cards.get(node.id)
    childrenOf(card === undefined ? nodes[nodeAt.get(node.id) as number]?.group : card.parent).push(node)
  }
  return top
}

const FIXED = { 'elk.portConstraints': 'FIXED_POS' }

/** Nodes as ELK places them: alone, or as a cluster with their stores. */
const elkNodes = (
  analysis: Analysis,
  included: ReadonlySet<string>,
  clusters: ReadonlyMap<string, Cluster>,
  direction: Direction,
): readonly ElkGraph[] => {
  const attached = new Set(Array.from(clusters.values(), ({ members }) => [...members.keys()].slice(1)).flat())
  return analysis.traits.nodes.flatMap((node): ElkGraph[] => {
    if (!included.has(node.id) || attached.has(node.id)) return []
    const cluster = clusters.get(node.id)
    if (cluster === undefined) return [{ id: node.id, ...nodeSize(node) }]
    return [{ id: node.id, width: cluster.width, height: cluster.height, ports: portsOf(cluster, direction), layoutOptions: FIXED }]
  })
}

const homesOf = (bodies: ReadonlyMap<string, { readonly members: ReadonlyMap<string, unknown> }>): ReadonlyMap<string, string> =>
  new Map(Array.from(bodies, ([home, { members }]) => Array.from(members.keys(), (id) => [id, home] as const)).flat())

/** The graph that ELK lays out: `included` nodes and the edges between them. Self-loops need no room of their own. */
export const elkGraph = (analysis: Analysis, included: ReadonlySet<string>, direction: Direction): Arrangement => {
  const cards = new Map(
    cardsIn(analysis)
      .filter(({ members }) => [...members.keys()].some((id) => included.has(id)))
      .map((card) => [card.id, card]),
  )
  const cardOf = homesOf(cards)
  const alone = cards.size === 0 ? included : new Set([...included].filter((id) => !cardOf.has(id)))
  const clusters = clustersIn(analysis, alone, direction)
  const clusterOf = homesOf(clusters)
  const homeOf = (id: string): string => cardOf.get(id) ?? clusterOf.get(id) ?? id
  const end = (id: string, side: 'in' | 'out'): string[] => [clusterOf.has(id) ? `${id}|${side}` : homeOf(id)]
  const forward = included.size <= LARGE ? forwardEdges(analysis) : undefined
  const edges = analysis.graph.edges.flatMap(({ id, kind, source, target }, e): ElkEdge[] => {
    if (forward !== undefined && !forward.has(e)) return []
    if (!included.has(source) || !included.has(target) || homeOf(source) === homeOf(target)) return []
    return [
      {
        id: `edge:${id}`,
        sources: end(source, 'out'),
        targets: end(target, 'in'),
        layoutOptions: { 'elk.layered.priority.shortness': kind === 'rpc' ? '5' : '1' },
      },
    ]
  })
  const laidOut = [
    ...elkNodes(analysis, alone, clusters, direction),
    ...Array.from(cards.values(), ({ id, width, height }): ElkGraph => ({ id, width, height })),
  ]
  const children = compounds(analysis, laidOut, cards, direction)
  return { clusters, cards, graph: { id: 'root', layoutOptions: rootOptions(analysis, direction, included.size), children, edges } }
}

/** Positions of the nodes by id, in canvas coordinates: ELK says them relative to the compound they lie in. */
export const positionsOf = (laidOut: ElkGraph, { clusters, cards }: Pick<Arrangement, 'clusters' | 'cards'>): Map<string, Position> => {
  const positions = new Map<string, Position>()
  const put = (id: string, x: number, y: number): void => void positions.set(id, { x: Math.round(x), y: Math.round(y) })
  const visit = (nodes: readonly ElkGraph[], x: number, y: number): void => {
    for (const node of nodes) {
      const at = { x: x + (node.x ?? 0), y: y + (node.y ?? 0) }
      const cluster = clusters.get(node.id)
      const card = cards.get(node.id)
      if (card !== undefined) for (const [id, place] of membersAt(card, at)) positions.set(id, place)
      else if (cluster !== undefined) for (const [id, offset] of cluster.members) put(id, at.x + offset.x, at.y + offset.y)
      else if (node.children !== undefined) visit(node.children, at.x, at.y)
      else put(node.id, at.x, at.y)
    }
  }
  visit(laidOut.children ?? [], 0, 0)
  return positions
}
