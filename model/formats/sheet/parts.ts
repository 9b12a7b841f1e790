import { boundsOf, inflate, type Box } from '../../picture/box'
import { pointAt } from '../../picture/curve'
import type { EdgeDrawing } from '../../picture/edgeDrawings'
import type { GroupDrawing } from '../../picture/groupDrawings'
import type { HullDrawing } from '../../picture/hullDrawings'
import type { Mark } from '../../picture/mark'
import type { NodeDrawing } from '../../picture/nodeDrawings'
import type { Scene } from '../../picture/scene'

export type Layer = 'groups' | 'hulls' | 'lines' | 'labels' | 'tabs' | 'nodes' | 'findings'

/** One thing on the drawing, as it is painted. */
export type Part = {
  readonly layer: Layer
  readonly marks: readonly Mark[]
  /** Where the origin of the marks lies. */
  readonly at?: readonly [x: number, y: number]
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
const LINE_ROOM = 10
const SAMPLES = 24

/** Closer than the bounds of the control points: a picture has no room to give away. */
const edgeBoxes = ({ route, place }: EdgeDrawing): readonly Box[] => {
  const points = Array.from({ length: SAMPLES + 1 }, (_, at) => ({ ...pointAt(route.curve, at / SAMPLES), width: 0, height: 0 }))
  const line = inflate(boundsOf(points) as Box, LINE_ROOM)
  return place.box === undefined ? [line] : [line, inflate(place.box, 4)]
}

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
  return groups.filter(({ id }) => whole.has(id) && !broken.has(id))
}

/** The nodes asked for, the edges between them, and the groups and boundaries that lie wholly among them. */
export const shownIn = (scene: Scene, only: ReadonlySet<string> | undefined): Shown => {
  const has = (n: number): boolean => only === undefined || only.has(scene.nodes[n]?.id ?? '')
  const nodes = scene.nodes.filter((node) => has(node.index))
  const edges = scene.edges.filter((edge) => has(edge.source) && has(edge.target))
  const hulls = scene.hulls.filter((hull) => hull.members.every(has))
  const groups = only === undefined ? scene.groups : wholeGroups(scene, only)
  const boxes = [
    ...nodes.map((node) => inflate(node.box, BADGE_ROOM)),
    ...edges.flatMap(edgeBoxes),
    ...hulls.flatMap((hull) => [hull.shape.bounds, hull.tab]),
    ...groups.map((group) => group.box),
  ]
  return { scene, groups, hulls, edges, nodes, boxes }
}

/** From back to front, as on the screen. */
export const partsOf = ({ groups, hulls, edges, nodes }: Shown): readonly Part[] => [
  ...groups.map(({ id, marks, spoken }): Part => ({ layer: 'groups', marks, subject: `group:${id}`, spoken })),
  ...hulls.map(({ subject, marks }): Part => ({ layer: 'hulls', marks, subject })),
  ...edges.map(({ id, line, spoken }): Part => ({ layer: 'lines', marks: line, subject: `edge:${id}`, spoken })),
  ...edges.filter((edge) => edge.top.length > 0).map(({ id, top }): Part => ({ layer: 'labels', marks: top, subject: `edge:${id}` })),
  ...hulls.map(({ subject, tabMarks, spoken }): Part => ({ layer: 'tabs', marks: tabMarks, subject, spoken })),
  ...nodes.map(({ id, box, card }): Part => ({
    layer: 'nodes',
    marks: card.marks,
    at: [box.x, box.y],
    subject: `node:${id}`,
    spoken: card.spoken,
  })),
]
