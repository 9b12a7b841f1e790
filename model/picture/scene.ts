import type { Analysis } from '../analysis/analyze'
import type { Model, Position } from '../schema/model'
import { boundsOf, type Box } from './box'
import { boxGrid, type BoxGrid } from './boxGrid'
import { drawEdges, shownEdges, type EdgeDrawing, type EdgeDrawings } from './edgeDrawings'
import { collapse, type PlacedCard } from './groupCards'
import { drawGroups, groupLabelBox, type GroupDrawing } from './groupDrawings'
import { drawHulls, type HullDrawing } from './hullDrawings'
import { occupancy, type Occupancy } from './occupancy'
import { noteGrowth } from './note'
import { drawNodes, isShown, takesPlace, type NodeDrawing, type NodeDrawings } from './nodeDrawings'
import type { Perspective } from './perspective'

/** Everything that is drawn of a model in one perspective, in canvas coordinates: groups, hulls, edges, nodes, from back to front. */
export type Scene = {
  readonly analysis: Analysis
  readonly perspective: Perspective
  /** In the order of the analysis, so that an index means the same in both; those in a collapsed group lie where its card is. */
  readonly nodes: readonly NodeDrawing[]
  readonly nodeAt: ReadonlyMap<string, NodeDrawing>
  /** Every node where it stands, whether it is shown or lies in a collapsed group. */
  readonly placed: NodeDrawings
  /** Of collapsed groups, by id. */
  readonly cards: ReadonlyMap<string, PlacedCard>
  /** Also those inside of collapsed groups, in the order of the analysis. */
  readonly allEdges: EdgeDrawings
  /** Those that can be seen. */
  readonly edges: readonly EdgeDrawing[]
  readonly edgeAt: ReadonlyMap<string, EdgeDrawing>
  readonly hulls: readonly HullDrawing[]
  readonly groups: readonly GroupDrawing[]
  /** Node indices by place. */
  readonly places: BoxGrid<number>
  readonly occupied: Occupancy
  /** Holds everything; undefined for an empty model. */
  readonly bounds: Box | undefined
}

export type SceneOptions = {
  /** Where things stand; that of the analysis by default. A move changes the model and leaves its analysis as it is. */
  readonly model?: Model
  /** The scene that was drawn before: what did not change is handed back, object by object. */
  readonly previous?: Scene | undefined
  /**
   * Positions that differ from those of the model for now, by node id: a drag. While nodes are carried only they, their edges and
   * their hulls follow; what they pass over makes room when they have come to rest.
   */
  readonly moved?: ReadonlyMap<string, Position>
  /** The same for groups that have a place of their own, by group id. */
  readonly movedGroups?: ReadonlyMap<string, Position>
  /** The groups in which what is carried would come to lie, by subject (`node:<id>`, `group:<id>`); null for none. */
  readonly homes?: ReadonlyMap<string, string | null>
}

const NOTHING_CARRIED = { moved: new Map(), movedGroups: new Map(), homes: new Map() } satisfies SceneOptions
/** When more than this moved, looking at each is dearer than starting afresh. */
const MANY = 300

/** Where nodes were and are, for those that moved, came or went. Undefined for too many to tell apart. */
const disturbance = (nodes: NodeDrawings, before: Scene | undefined): readonly Box[] | undefined => {
  if (before === undefined) return undefined
  const boxes: Box[] = []
  for (const node of nodes.list) {
    const known = before.nodeAt.get(node.id)
    if (known?.box === node.box) continue
    boxes.push(node.box)
    if (known !== undefined) boxes.push(known.box)
  }
  for (const node of before.nodes) if (!nodes.at.has(node.id)) boxes.push(node.box)
  return boxes.length > MANY ? undefined : boxes
}

const gridOf = (nodes: NodeDrawings): BoxGrid<number> => {
  const grid = boxGrid<number>()
  for (const node of nodes.list) if (takesPlace(node)) grid.add(node.box, node.index)
  return grid
}

function* allBoxes(
  nodes: NodeDrawings,
  edges: EdgeDrawings,
  hulls: readonly HullDrawing[],
  groups: readonly GroupDrawing[],
): Generator<Box> {
  for (const { box } of nodes.list) yield box
  for (const { bounds } of edges.list) yield bounds
  for (const { shape } of hulls) yield shape.bounds
  for (const { tab } of hulls) yield tab
  for (const { box } of groups) yield box
}

const chips = new WeakMap<NodeDrawing, Box>()

/** Where what is said of a node lies; the same object for the same drawing. */
const chipOf = (node: NodeDrawing): Box | undefined => {
  const { chip } = node.card
  if (chip === undefined || !isShown(node)) return undefined
  let box = chips.get(node)
  if (box === undefined) chips.set(node, (box = { ...chip, x: node.box.x + chip.x, y: node.box.y + chip.y }))
  return box
}

/** As it lies in a small drawing. */
const grownChip = (node: NodeDrawing): Box | undefined => {
  const chip = chipOf(node)
  const { note, layout } = node.card
  if (chip === undefined || note === null) return undefined
  const { factor } = noteGrowth(note, layout)
  return { ...chip, width: chip.width * factor, height: chip.height * factor }
}

/** Names of groups and channels, and what is said of nodes below their cards, which no tab may cover. */
export function* labelBoxes({ nodes, edges, groups }: Pick<Scene, 'nodes' | 'edges' | 'groups'>, small = false): Generator<Box> {
  for (const node of nodes) {
    const chip = small ? grownChip(node) : chipOf(node)
    if (chip !== undefined) yield chip
  }
  for (const group of groups) if (group.card === undefined) yield groupLabelBox(group)
  for (const { place } of edges) if (place.box !== undefined) yield place.box
}

/** Where nodes lie, what they take up, and where that has changed; `before` where nothing that takes up room has moved. */
const groundOf = (nodes: NodeDrawings, before: Scene | undefined, still: boolean) =>
  before !== undefined && still
    ? { places: before.places, occupied: before.occupied, disturbed: [] }
    : { places: gridOf(nodes), occupied: occupancy(nodes.list.map((node) => node.box)), disturbed: disturbance(nodes, before) }

const nodesOf = ({ nodes, nodeAt }: Scene): NodeDrawings => ({ list: nodes, at: nodeAt })

/** The drawing of a model. A pure function of analysis, perspective and positions; `previous` only saves work. */
export const sceneOf = (analysis: Analysis, perspective: Perspective, options: SceneOptions = {}): Scene => {
  const { model = analysis.graph.model, previous: before, moved, movedGroups, homes } = { ...NOTHING_CARRIED, ...options }
  const sameLooks = before !== undefined && before.analysis === analysis && before.perspective === perspective
  const carried = sameLooks && moved.size > 0
  const placed = drawNodes(analysis, perspective, model, moved, before?.placed, sameLooks)
  const collapsed = collapse(analysis, perspective, placed, before && { nodes: nodesOf(before), cards: before.cards })
  const { nodes, cards } = collapsed
  const { places, occupied, disturbed } = groundOf(nodes, before, carried || before?.nodes === nodes.list)
  const around = { nodes: places, occupied, disturbed, carried }
  const allEdges = drawEdges(analysis, perspective, nodes, around, before?.allEdges, sameLooks)
  const edges = nodes === placed ? allEdges : shownEdges(allEdges, nodes)
  const groups = drawGroups(analysis, model, nodes, before?.groups ?? [], { cards, moved: movedGroups, homes })
  const hulls =
    perspective.hullTint === undefined
      ? []
      : drawHulls(
          analysis,
          perspective,
          nodes,
          { ...around, labels: labelBoxes({ nodes: nodes.list, edges: edges.list, groups }) },
          before?.hulls ?? [],
        )
  return {
    analysis,
    perspective,
    nodes: nodes.list,
    nodeAt: nodes.at,
    placed,
    cards,
    allEdges,
    edges: edges.list,
    edgeAt: edges.at,
    hulls,
    groups,
    places,
    occupied,
    bounds: carried ? before.bounds : boundsOf(allBoxes(nodes, edges, hulls, groups)),
  }
}
