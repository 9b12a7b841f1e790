import { boundsOf, type Box, type Point } from '../../../model/picture/box'
import { pointAt } from '../../../model/picture/curve'
import { takesPlace } from '../../../model/picture/nodeDrawings'
import { nodeShape } from '../../../model/picture/nodeShape'
import { roundedRectPath } from '../../../model/picture/path'
import type { Scene } from '../../../model/picture/scene'
import { idOf, type Subject } from '../../store/selection'
import type { Difference } from '../../ui/drawnSide'
import { shownSubject } from '../shown'

export type DifferenceMark = {
  readonly subject: Subject
  readonly difference: Difference
  readonly type: 'node' | 'edge' | 'group'
  /** The outline of a node or group from its corner, or the way of an edge. */
  readonly d: string
  readonly at: Point
  /** Where the sign stands. */
  readonly sign: Point
}

/** Smaller than at this zoom, signs of differences do not become. */
export const SIGN_ZOOM = 0.72

/** Along an edge, away from its middle, where the sign of its channel stands, and from its ends, where the trigger is held. */
const SIGN_AT = 0.26
const GROUP_RADIUS = 12
/** The sign of a node hangs at its lower left corner, clear of badge, tabs and what leads on; where something is said of it there, below that. */
const SIGN_INSET = 14
const BELOW_CHIP = 20

const nodeMark = (scene: Scene, subject: Subject, id: string, difference: Difference): DifferenceMark | undefined => {
  const node = scene.nodeAt.get(id)
  if (node === undefined || !takesPlace(node)) return undefined
  const { x, y } = node.box
  return {
    subject,
    difference,
    type: 'node',
    d: nodeShape(node.kind, node.box).outline,
    at: { x, y },
    sign: { x: x + SIGN_INSET, y: y + node.box.height + (node.card.chip === undefined ? 0 : BELOW_CHIP) },
  }
}

const edgeMark = (scene: Scene, subject: Subject, id: string, difference: Difference): DifferenceMark | undefined => {
  const edge = scene.edgeAt.get(id)
  if (edge === undefined) return undefined
  return { subject, difference, type: 'edge', d: edge.route.d, at: { x: 0, y: 0 }, sign: pointAt(edge.route.curve, SIGN_AT) }
}

const groupMark = (scene: Scene, subject: Subject, id: string, difference: Difference): DifferenceMark | undefined => {
  const box = scene.groups.find((group) => group.id === id)?.box
  if (box === undefined) return undefined
  const d = roundedRectPath({ ...box, x: 0, y: 0 }, GROUP_RADIUS)
  return { subject, difference, type: 'group', d, at: { x: box.x, y: box.y }, sign: { x: box.x, y: box.y } }
}

/** What is drawn on elements that differ. What lies in a collapsed group changes its card. */
export const differenceMarks = (scene: Scene, differences: ReadonlyMap<Subject, Difference>): readonly DifferenceMark[] => {
  const shown = new Map<Subject, Difference>()
  for (const [subject, difference] of differences) {
    const seen = shownSubject(scene, subject)
    shown.set(seen, seen === subject ? difference : 'changes')
  }
  return [...shown].flatMap(([subject, difference]) => {
    const [node, edge, group] = [idOf(subject, 'node'), idOf(subject, 'edge'), idOf(subject, 'group')]
    if (node !== undefined) return nodeMark(scene, subject, node, difference) ?? []
    if (edge !== undefined) return edgeMark(scene, subject, edge, difference) ?? []
    return group === undefined ? [] : (groupMark(scene, subject, group, difference) ?? [])
  })
}

/** Where elements are, to bring them into view. */
export const boxOfSubjects = (scene: Scene | undefined, subjects: ReadonlySet<Subject>): Box | undefined => {
  if (scene === undefined) return undefined
  const boxes = [...subjects].flatMap((subject): readonly Box[] => {
    const [node, edge] = [idOf(subject, 'node'), idOf(subject, 'edge')]
    const box = node === undefined ? scene.edgeAt.get(edge ?? '')?.bounds : scene.nodeAt.get(node)?.box
    return box === undefined ? [] : [box]
  })
  return boundsOf(boxes)
}
