import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import type { NodeDrawing } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'

/** What of a scene is painted. A node goes with its edges and hulls. */
export type Part = {
  /** Node ids that are painted elsewhere just now. */
  readonly without?: ReadonlySet<string>
  /** Nothing but these nodes, by id. */
  readonly only?: ReadonlySet<string>
}

type Ids = ReadonlySet<string>

const isIn = ({ without, only }: Part, belongsTo: (ids: Ids) => boolean): boolean =>
  (without === undefined || !belongsTo(without)) && (only === undefined || belongsTo(only))

const idAt = ({ nodes }: Scene, node: number): string => nodes[node]?.id ?? ''

export const hasNode = (part: Part, { id }: NodeDrawing): boolean => isIn(part, (ids) => ids.has(id))

export const hasEdge = (part: Part, scene: Scene, { source, target }: EdgeDrawing): boolean =>
  isIn(part, (ids) => ids.has(idAt(scene, source)) || ids.has(idAt(scene, target)))

export const hasHull = (part: Part, scene: Scene, { members }: HullDrawing): boolean =>
  isIn(part, (ids) => members.some((node) => ids.has(idAt(scene, node))))
