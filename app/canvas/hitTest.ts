import { holds, inflate, type Box, type Point } from '../../model/picture/box'
import { distanceTo } from '../../model/picture/curve'
import type { EdgeDrawing } from '../../model/picture/edgeDrawings'
import type { HullDrawing } from '../../model/picture/hullDrawings'
import { hasPartOf } from '../../model/picture/rectilinear'
import type { Scene } from '../../model/picture/scene'
import { edgeSubject, groupSubject, type Subject } from '../store/selection'
import { isLegible } from './far/legible'
import { subjectOfNode } from './shown'

/** How near, in px of the screen, counts as on. */
const NEAR = 7

const nodeUnder = ({ places }: Scene, point: Point, near: number): number | undefined => {
  let found: number | undefined
  places.some(inflate({ ...point, width: 0.1, height: 0.1 }, near), (n, box) => {
    if (holds(box, point)) found = n
    else found ??= n
    return holds(box, point)
  })
  return found
}

const isOnLabel = (edge: EdgeDrawing, point: Point): boolean => edge.place.box !== undefined && holds(edge.place.box, point)

const distanceFrom = ({ route: { curve, stem } }: EdgeDrawing, point: Point): number =>
  stem === undefined ? distanceTo(curve, point) : Math.min(distanceTo(curve, point), distanceTo(stem, point))

const edgeUnder = ({ edges }: Scene, point: Point, near: number): string | undefined => {
  let found: string | undefined
  let least = near
  for (const edge of edges) {
    if (!holds(inflate(edge.bounds, near), point)) continue
    const distance = isOnLabel(edge, point) ? 0 : distanceFrom(edge, point)
    if (distance >= least) continue
    found = edge.id
    least = distance
  }
  return found
}

/** What is painted at a point of the canvas: a node, a boundary’s tab, an edge, a group’s name. Works without any element in the page. */
export const subjectUnder = (scene: Scene, point: Point, zoom: number): Subject | undefined => {
  const node = nodeUnder(scene, point, 2 / zoom)
  if (node !== undefined) return subjectOfNode(scene, node)
  const tab = isLegible('tab', zoom) ? scene.hulls.findLast((hull) => holds(hull.tab, point)) : undefined
  if (tab !== undefined) return tab.subject
  const edge = edgeUnder(scene, point, NEAR / zoom)
  if (edge !== undefined) return edgeSubject(edge)
  const group = scene.groups.findLast(({ box }) => holds({ x: box.x, y: box.y, width: box.width, height: 28 }, point))
  return group === undefined ? undefined : groupSubject(group.id)
}

/** The innermost hull that holds a point. */
export const hullAround = ({ hulls }: Scene, { x, y }: Point): HullDrawing | undefined =>
  hulls.findLast(({ shape }) => holds(shape.bounds, { x, y }) && hasPartOf(shape.outlines, { x, y, width: 0, height: 0 }))

/** The nodes and collapsed groups that touch an area. */
export const nodesWithin = (scene: Scene, area: Box): readonly Subject[] => {
  const found: Subject[] = []
  scene.places.some(area, (n) => {
    found.push(subjectOfNode(scene, n))
    return false
  })
  return found
}
