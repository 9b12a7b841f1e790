import { inflate, type Box } from '../../picture/box'
import type { EdgeDrawing } from '../../picture/edgeDrawings'
import type { GroupDrawing } from '../../picture/groupDrawings'
import type { HullDrawing } from '../../picture/hullDrawings'
import type { Mark } from '../../picture/mark'
import { isShown, type NodeDrawing } from '../../picture/nodeDrawings'
import type { Scene } from '../../picture/scene'

export type Layer = 'groups' | 'hulls' | 'lines' | 'labels' | 'tabs' | 'nodes' | 'findings'

/** One thing on the drawing, as it is painted. */
export type Part = {
  readonly layer: Layer
  readonly marks: readonly Mark[]
  /** Where the origin of the marks lies. */
  readonly at?: readonly [x: number, y: number]
  /** Around all of its marks, in canvas coordinates; anywhere on the sheet where undefined. */
  readonly bounds?: Box
  /** As in findings: `node:<id>`, `edge:<id>`, `boundary:<id>`, `group:<id>`. */
  readonly subject?: string
  /** Accessible name. */
  readonly spoken?: string
}

/** What of a scene is shown. */
export type Shown = {
  readonly scene: Scene
  readonly groups: readonly GroupDrawing[]
  readonly hulls: readonly HullDrawing[]
  readonly edges: readonly EdgeDrawing[]
  readonly nodes: readonly NodeDrawing[]
  readonly boxes: readonly Box[]
}

const BADGE_ROOM = 12
/** Groups all of whose nodes are shown; a group without nodes is nobody’s part. */
const wholeGroups = ({ analysis, groups }: Scene, only: ReadonlySet<string>): readonly GroupDrawing[] => {
  const { nodes, groups: known } = analysis.graph
  const [whole, broken] = [new Set<string>(), new Set<string>()]
  for (const node of nodes) {
    const visited = new Set<string>()
    for (let id = node.group; id !== undefined && !visited.has(id); id = known.get(id)?.parent) {
      visited.add(id)
      if (only.has(node.id)) whole.add(id)
      else broken.add(id)
    }
  }
  return groups.filter(({ id, card }) => card === undefined && whole.has(id) && !broken.has(id))
}

/** The cards of collapsed groups that hold some of these nodes. */
const cardsFor = ({ groups }: Scene, nodes: readonly NodeDrawing[]): readonly GroupDrawing[] => {
  const wanted = new Set(nodes.map(({ hidden }) => hidden?.group))
  return groups.filter(({ id, card }) => card !== undefined && wanted.has(id))
}

/** The nodes asked for, the edges between them, and the groups and boundaries that lie wholly among them. */
export const shownIn = (scene: Scene, only: ReadonlySet<string> | undefined): Shown => {
  const has = (n: number): boolean => only === undefined || only.has(scene.nodes[n]?.id ?? '')
  const nodes = scene.nodes.filter((node) => has(node.index))
  const edges = scene.edges.filter((edge) => has(edge.source) && has(edge.target))
  const hulls = scene.hulls.filter((hull) => hull.members.every(has))
  const groups = only === undefined ? scene.groups : [...wholeGroups(scene, only), ...cardsFor(scene, nodes)]
  const boxes = [
    ...nodes.map((node) => inflate(node.box, BADGE_ROOM)),
    ...edges.map((edge) => edge.bounds),
    ...hulls.flatMap((hull) => [hull.shape.bounds, hull.tab]),
    ...groups.map((group) => group.box),
  ]
  return { scene, groups, hulls, edges, nodes, boxes }
}

/** From back to front, as on the screen. */
export const partsOf = ({ groups, hulls, edges, nodes }: Shown): readonly Part[] => [
  ...groups
    .filter(({ card }) => card === undefined)
    .map(({ id, marks, spoken }): Part => ({ layer: 'groups', marks, subject: `group:${id}`, spoken })),
  ...hulls.map(({ subject, marks, shape }): Part => ({ layer: 'hulls', marks, bounds: shape.bounds, subject })),
  ...edges.map(({ id, line, bounds, spoken }): Part => ({ layer: 'lines', marks: line, bounds, subject: `edge:${id}`, spoken })),
  ...edges
    .filter((edge) => edge.top.length > 0)
    .map(({ id, top, bounds }): Part => ({ layer: 'labels', marks: top, bounds, subject: `edge:${id}` })),
  ...hulls.map(({ subject, tab, tabMarks, spoken }): Part => ({ layer: 'tabs', marks: tabMarks, bounds: tab, subject, spoken })),
  ...groups.flatMap(({ id, box, card }): readonly Part[] =>
    card === undefined ? [] : [{ layer: 'nodes', marks: card.marks, at: [box.x, box.y], subject: `group:${id}`, spoken: card.spoken }],
  ),
  ...nodes.filter(isShown).map(({ id, box, card }): Part => ({
    layer: 'nodes',
    marks: card.marks,
    at: [box.x, box.y],
    bounds: inflate(box, BADGE_ROOM),
    subject: `node:${id}`,
    spoken: card.spoken,
  })),
]
