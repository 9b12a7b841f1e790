import { inflate, overlaps, type Box } from '../../../model/picture/box'
import { compactName } from '../../../model/picture/compactName'
import { contractMarks } from '../../../model/picture/contractMark'
import { isDrawnIn, type EdgeDrawing } from '../../../model/picture/edgeDrawings'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import { HULL_RADIUS } from '../../../model/picture/hullShape'
import type { Mark } from '../../../model/picture/mark'
import { takesPlace, type NodeDrawing } from '../../../model/picture/nodeDrawings'
import { nodeShape } from '../../../model/picture/nodeShape'
import { hasPartOf } from '../../../model/picture/rectilinear'
import type { Scene } from '../../../model/picture/scene'
import { VERDICT_MARKS } from '../../../model/picture/verdictMark'
import { edgeSubject } from '../../store/selection'
import { standingOf, type Emphasis } from '../emphasis'
import { subjectOfNode } from '../shown'
import { paintMarks, pathOf, setStroke, type Paper } from '../../ui/paintMarks'
import type { Palette } from '../../ui/palette'
import { dashCurve, dashOutline } from './dashes'
import { isLegible } from './legible'
import { hasEdge, hasHull, hasNode, type Part } from './part'

export type Painting = Part & {
  readonly context: Paper
  readonly scene: Scene
  readonly palette: Palette
  readonly emphasis: Emphasis
  readonly zoom: number
  /** Only what touches it is painted. */
  readonly area: Box
  /** Only what lies below the elements of the page: hulls and lines, with all that belongs to them. */
  readonly below?: boolean
}

const DIMMED = 0.22
const LEAST_ARROWS = 0.16
const LEAST_SIGNS = 0.24

const isPainted = (painting: Painting, edge: EdgeDrawing): boolean =>
  isDrawnIn(edge, painting.area) && hasEdge(painting, painting.scene, edge)

const isHullPainted = (painting: Painting, hull: HullDrawing): boolean =>
  overlaps(hull.shape.bounds, painting.area) && hasPartOf(hull.shape.outlines, painting.area) && hasHull(painting, painting.scene, hull)

const alphaOf = ({ emphasis }: Painting, subject: string): number => (standingOf(emphasis, subject) === 'dimmed' ? DIMMED : 1)

const paintGroups = ({ context, scene, palette, area }: Painting): void => {
  for (const group of scene.groups) if (overlaps(group.box, area)) paintMarks(context, group.marks, palette)
}

/** How strongly a hull is filled and outlined: plain, when others are pointed at, when it is. */
const HULL = { plain: [0.09, 0.6], dimmed: [0.02, 0.15], lit: [0.16, 0.95] } as const

const hullStanding = ({ lit, selected }: Emphasis, { boundaries }: HullDrawing): keyof typeof HULL => {
  const subjects = boundaries.map((id) => `boundary:${id}`)
  if (subjects.some((subject) => selected.has(subject) || lit?.has(subject) === true)) return 'lit'
  return lit === null ? 'plain' : 'dimmed'
}

/** What was painted before must not tell in the ends and corners of a line. */
const withPlainEnds = (context: Paper): void => {
  context.lineCap = 'butt'
  context.lineJoin = 'miter'
}

const paintHulls = (painting: Painting, hulls: readonly HullDrawing[]): void => {
  const { context, palette, emphasis, zoom, area } = painting
  withPlainEnds(context)
  for (const hull of hulls) {
    const [fill, outline] = HULL[hullStanding(emphasis, hull)]
    const path = pathOf(hull.shape.d)
    context.globalAlpha = fill
    context.fillStyle = palette[hull.tone]
    context.fill(path)
    context.globalAlpha = outline
    context.strokeStyle = palette[hull.tone]
    context.lineWidth = Math.max(1.3, 0.8 / zoom)
    const dashed = zoom >= 0.3
    context.setLineDash(dashed ? [7, 5] : [])
    if (dashed) for (const corners of hull.shape.outlines) dashOutline(context, corners, HULL_RADIUS, area)
    else context.stroke(path)
  }
  context.globalAlpha = 1
}

/** Lines and arrowheads, without the finer things. One by one: many in one path take the browser twice as long. */
const paintLines = (painting: Painting, edges: readonly EdgeDrawing[]): void => {
  const { context, palette, zoom, area } = painting
  withPlainEnds(context)
  for (const edge of edges) {
    const { tone, width } = edge.ink
    const { line } = edge.look
    context.globalAlpha = alphaOf(painting, edgeSubject(edge.id))
    context.strokeStyle = palette[tone]
    context.lineWidth = Math.max(width, 0.7 / zoom)
    const dashed = zoom >= LEAST_SIGNS && (line.startsWith('dashed') || line === 'dotted')
    context.setLineDash(dashed ? [6, 5] : [])
    if (dashed && edge.route.stem === undefined) dashCurve(context, edge.route.curve, area)
    else context.stroke(pathOf(edge.route.d))
    const arrow = edge.line.find((mark) => mark.type === 'path' && mark.fill === tone)
    if (zoom < LEAST_ARROWS || arrow?.type !== 'path') continue
    context.fillStyle = palette[tone]
    context.fill(pathOf(arrow.d))
  }
  context.globalAlpha = 1
}

/** Lines as they are in the page. */
const paintWholeLines = (painting: Painting, edges: readonly EdgeDrawing[]): void => {
  const { context, palette, area } = painting
  for (const edge of edges) {
    const { route, ink, line } = edge
    context.globalAlpha = alphaOf(painting, edgeSubject(edge.id))
    for (const mark of line) {
      if (mark.type === 'path' && mark.dash !== undefined && mark.d === route.d && route.stem === undefined) {
        setStroke(context, mark, ink.tone, palette)
        dashCurve(context, route.curve, area)
      } else paintMarks(context, [mark], palette)
    }
  }
  context.globalAlpha = 1
}

/** What can be made out of them. */
const legible = (marks: readonly Mark[], zoom: number): readonly Mark[] =>
  marks.filter((mark) => mark.type === 'path' || isLegible(mark.font, zoom))

/** Signs and dots, and what is written beside them. */
const paintSigns = (painting: Painting, edges: readonly EdgeDrawing[]): void => {
  const { context, palette, zoom } = painting
  for (const edge of edges) {
    context.globalAlpha = alphaOf(painting, edgeSubject(edge.id))
    paintMarks(context, legible(edge.top, zoom), palette)
  }
  context.globalAlpha = 1
}

/** Who answers for each boundary. */
const paintTabs = (painting: Painting, hulls: readonly HullDrawing[]): void => {
  const { context, palette, emphasis } = painting
  for (const hull of hulls) {
    context.globalAlpha = hullStanding(emphasis, hull) === 'dimmed' ? DIMMED : 1
    paintMarks(context, hull.tabMarks, palette)
  }
  context.globalAlpha = 1
}

const paintName = ({ context, palette, zoom }: Painting, { card, box }: NodeDrawing): void => {
  const { size, x, lines } = compactName(card.name, card.kind, box)
  if (!isLegible(size, zoom)) return
  context.font = `600 ${size}px ${palette.font}`
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.fillStyle = palette.text
  for (const { text, y } of lines) context.fillText(text, box.x + x, box.y + y)
}

const BADGE = 14
const LEAST_BADGE = 3.4

/** The badge, never smaller than can be seen; its glyph where there is room for one. */
const paintBadge = ({ context, palette, zoom }: Painting, { card, box }: NodeDrawing): void => {
  if (card.badge === null) return
  const { tone, glyph } = VERDICT_MARKS[card.badge]
  const radius = Math.max(BADGE, LEAST_BADGE / zoom)
  const [x, y] = [box.x + box.width - 5, box.y]
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = palette[tone]
  context.fill()
  if (radius * zoom < 3) return
  const scale = radius / 9.5
  context.translate(x - 9 * scale, y - 9 * scale)
  context.scale(scale, scale)
  context.strokeStyle = palette.panel
  context.lineWidth = 2.2
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.setLineDash([])
  context.stroke(pathOf(glyph))
  context.scale(1 / scale, 1 / scale)
  context.translate(9 * scale - x, 9 * scale - y)
}

const BROKEN_PROMISE = contractMarks(false, 0, 0)

/** Beside the badge. A promise that is kept needs no look from afar. */
const paintBrokenPromise = ({ context, palette, zoom }: Painting, { card, box }: NodeDrawing): void => {
  const radius = Math.max(BADGE, LEAST_BADGE / zoom)
  if (card.promised?.kept !== false || radius * zoom < 3) return
  const scale = radius / 9.5
  const [x, y] = [box.x + box.width - 5 - 29 * scale, box.y - 9 * scale]
  context.translate(x, y)
  context.scale(scale, scale)
  paintMarks(context, BROKEN_PROMISE, palette)
  context.scale(1 / scale, 1 / scale)
  context.translate(-x, -y)
}

/** A card without small print: its shape tinted by the verdict, the team, the name, the badge. */
const paintCard = (painting: Painting, node: NodeDrawing): void => {
  const { context, palette, zoom } = painting
  const { box, kind, card } = node
  const { outline, dashed } = nodeShape(kind, box)
  const path = pathOf(outline)
  const tone = card.badge === null ? (card.note?.frame === undefined ? undefined : card.note.tone) : VERDICT_MARKS[card.badge].tone
  context.translate(box.x, box.y)
  context.fillStyle = palette.panel
  context.fill(path)
  const alpha = context.globalAlpha
  if (tone !== undefined && tone !== 'ok') {
    context.fillStyle = palette[tone]
    context.globalAlpha = alpha * 0.16
    context.fill(path)
    context.globalAlpha = alpha
  }
  withPlainEnds(context)
  context.strokeStyle = palette[dashed ? 'muted' : 'border']
  context.lineWidth = Math.max(1.3, 0.8 / zoom)
  context.setLineDash(dashed && zoom > LEAST_SIGNS ? [5, 4] : [])
  context.stroke(path)
  if (card.team !== undefined) {
    context.fillStyle = palette[card.team]
    context.fillRect(1.5, 14, Math.max(4, 2 / zoom), box.height - 28)
  }
  context.translate(-box.x, -box.y)
  paintName(painting, node)
  paintBadge(painting, node)
  paintBrokenPromise(painting, node)
}

/** A collapsed group is painted in the place of the node that stands in for it. */
const asPainted = (node: NodeDrawing, { cards }: Scene): NodeDrawing => {
  const card = node.hidden === undefined ? undefined : cards.get(node.hidden.group)?.card
  return card === undefined
    ? node
    : { ...node, kind: 'microservice', card: { ...card, kind: 'microservice', note: null, chip: undefined, promised: null } }
}

const AROUND = 20

const paintNode = (painting: Painting, found: NodeDrawing): void => {
  const { context, scene, area } = painting
  if (!takesPlace(found) || !hasNode(painting, found)) return
  const node = asPainted(found, scene)
  if (!overlaps(inflate(node.box, AROUND), area)) return
  context.globalAlpha = alphaOf(painting, subjectOfNode(scene, found.index))
  paintCard(painting, node)
  context.globalAlpha = 1
}

const HULLS_A_STEP = 2
const LINES_A_STEP = 10
const SIGNS_A_STEP = 20
const NODES_A_STEP = 20

/** Paints the drawing from back to front, a little with every step; the context is already placed and scaled. */
export function* paintSteps(painting: Painting): Generator<undefined> {
  if (painting.below === true) yield* stepsBelow(painting)
  else yield* wholeSteps(painting)
}

function* hullSteps(painting: Painting): Generator<undefined> {
  const hulls = painting.scene.hulls.filter((hull) => isHullPainted(painting, hull))
  for (let at = 0; at < hulls.length; at += HULLS_A_STEP) {
    paintHulls(painting, hulls.slice(at, at + HULLS_A_STEP))
    yield
  }
}

function* stepsBelow(painting: Painting): Generator<undefined> {
  yield* hullSteps(painting)
  const edges = painting.scene.edges.filter((edge) => isPainted(painting, edge))
  for (let at = 0; at < edges.length; at += LINES_A_STEP) {
    paintWholeLines(painting, edges.slice(at, at + LINES_A_STEP))
    yield
  }
}

function* wholeSteps(painting: Painting): Generator<undefined> {
  const { scene, zoom } = painting
  if (painting.only === undefined) {
    paintGroups(painting)
    yield* hullSteps(painting)
  }
  const edges = scene.edges.filter((edge) => isPainted(painting, edge))
  for (let at = 0; at < edges.length; at += LINES_A_STEP) {
    paintLines(painting, edges.slice(at, at + LINES_A_STEP))
    yield
  }
  const signed = zoom >= LEAST_SIGNS ? edges : []
  for (let at = 0; at < signed.length; at += SIGNS_A_STEP) {
    paintSigns(painting, signed.slice(at, at + SIGNS_A_STEP))
    yield
  }
  if (painting.only === undefined && isLegible('tab', zoom)) {
    const hulls = scene.hulls.filter((hull) => overlaps(hull.tab, painting.area) && hasHull(painting, scene, hull))
    for (let at = 0; at < hulls.length; at += SIGNS_A_STEP) {
      paintTabs(painting, hulls.slice(at, at + SIGNS_A_STEP))
      yield
    }
  }
  for (let at = 0; at < scene.nodes.length; at += NODES_A_STEP) {
    for (const node of scene.nodes.slice(at, at + NODES_A_STEP)) paintNode(painting, node)
    yield
  }
}

/** All steps at once. */
export const paintScene = (painting: Painting): void => {
  const steps = paintSteps(painting)
  while (steps.next().done !== true);
}
