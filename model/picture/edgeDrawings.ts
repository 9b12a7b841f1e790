import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits } from '../analysis/traits'
import { inflate, joined, overlaps, sameBox, type Box } from './box'
import type { BoxGrid } from './boxGrid'
import { curveBounds } from './curve'
import { edgeFans, type Fan } from './edgeFan'
import { edgeLook, sameLook, type EdgeLook } from './edgeLook'
import { edgeMarks, type EdgeInk, type EdgeMarks } from './edgeMarks'
import { edgePath, type Route } from './edgePath'
import { labelPlace, labelReach, samePlace, type LabelPlace } from './labelPlace'
import type { Mark } from './mark'
import { OCCUPANCY_REACH, type Occupancy } from './occupancy'
import type { NodeDrawings } from './nodeDrawings'
import type { Perspective } from './perspective'
import { spokenEdge } from './spokenName'

export type EdgeDrawing = EdgeMarks & {
  readonly index: number
  readonly id: string
  /** Node indices. */
  readonly source: number
  readonly target: number
  readonly route: Route
  readonly place: LabelPlace
  /** As long as nothing in here moves, way and label stay. */
  readonly influence: Box
  readonly look: EdgeLook
  readonly ink: EdgeInk
  /** Holds everything that is drawn of it. */
  readonly bounds: Box
  /** Accessible name. */
  readonly spoken: string
  /** `channel:<kind>:<name>`, the subject all edges of one channel share. */
  readonly channel: string | undefined
}

/** What the way of an edge depends on besides its ends. */
export type Surroundings = {
  readonly nodes: BoxGrid<number>
  readonly occupied: Occupancy
  /** Where something moved, came or went since the previous drawing; undefined when everything may have. */
  readonly disturbed: readonly Box[] | undefined
}

const isDisturbed = (influence: Box, disturbed: readonly Box[] | undefined): boolean =>
  disturbed === undefined || disturbed.some((box) => overlaps(box, influence))

type Ends = { readonly source: Box; readonly target: Box; readonly fan: Fan }
const endsOf = new WeakMap<Route, Ends>()

const sameEnds = (a: Ends | undefined, b: Ends): boolean =>
  a !== undefined && a.source === b.source && a.target === b.target && a.fan.step === b.fan.step && a.fan.of === b.fan.of

/** The previous way where its ends stand still and nothing around it moved, or where the new one is the same. */
const routeOf = (edge: EdgeTraits, ends: Ends, { occupied, disturbed }: Surroundings, before: EdgeDrawing | undefined): Route => {
  const stays = before !== undefined && sameEnds(endsOf.get(before.route), ends)
  if (stays && !isDisturbed(before.influence, disturbed)) return before.route
  const route = edgePath(ends.source, ends.target, ends.fan, (curve, enough) => occupied.hits(curve, edge.source, edge.target, enough))
  if (stays && route.d === before.route.d && sameBox(route.influence, before.route.influence)) return before.route
  endsOf.set(route, ends)
  return route
}

const placeOf = (route: Route, look: EdgeLook, { nodes, disturbed }: Surroundings, before: EdgeDrawing | undefined): LabelPlace => {
  const stays = before !== undefined && before.route === route && before.look.label === look.label && before.look.sign === look.sign
  if (stays && !isDisturbed(before.influence, disturbed)) return before.place
  const place = labelPlace(route, look.label, look.sign !== null, (box) => nodes.some(box, () => true))
  return stays && samePlace(place, before.place) ? before.place : place
}

const influenceOf = (route: Route, look: EdgeLook): Box => {
  const area = inflate(route.influence, OCCUPANCY_REACH)
  return look.label === '' && look.sign === null ? area : joined(area, labelReach(route, look.label))
}

const MARGIN = 8

const boundsWith = (route: Route, { box: labelBox }: LabelPlace): Box => {
  const line = inflate(joined(curveBounds(route.curve), { x: route.tip.x, y: route.tip.y, width: 0, height: 0 }), MARGIN)
  return labelBox === undefined ? line : joined(line, inflate(labelBox, 4))
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, at) => mark === b[at] || JSON.stringify(mark) === JSON.stringify(b[at]))

export type EdgeDrawings = { readonly list: readonly EdgeDrawing[]; readonly at: ReadonlyMap<string, EdgeDrawing> }

/** Marks a perspective adds, so that they can be compared with those of the previous drawing. */
const addedMarks = new WeakMap<EdgeDrawing, readonly Mark[]>()

const drawEdge = (
  analysis: Analysis,
  edge: EdgeTraits,
  perspective: Perspective,
  around: Surroundings,
  ends: Ends,
  before: EdgeDrawing | undefined,
): EdgeDrawing => {
  const e = edge.index
  const look = edgeLook(analysis, e)
  const route = routeOf(edge, ends, around, before)
  const place = placeOf(route, look, around, before)
  const ink = perspective.ink(analysis, e, look)
  const added = perspective.onEdge?.(analysis, e, route) ?? []
  const [source, target] = [analysis.traits.nodes[edge.source], analysis.traits.nodes[edge.target]]
  const spoken = spokenEdge(edge.kind, source?.name ?? '', target?.name ?? '', analysis.synchrony.style[e] ?? null)
  const channel =
    edge.channel !== undefined && edge.kind !== 'rpc' && edge.kind !== 'data' ? `channel:${edge.kind}:${edge.channel}` : undefined
  const unchanged =
    before !== undefined &&
    before.route === route &&
    before.place === place &&
    before.index === e &&
    before.source === edge.source &&
    before.target === edge.target &&
    before.spoken === spoken &&
    before.channel === channel &&
    before.ink.tone === ink.tone &&
    before.ink.width === ink.width &&
    sameLook(before.look, look) &&
    sameMarks(addedMarks.get(before) ?? [], added)
  if (unchanged) return before
  const marks = edgeMarks(route, look, ink, place)
  const drawing: EdgeDrawing = {
    index: e,
    id: edge.id,
    source: edge.source,
    target: edge.target,
    route,
    place,
    influence: influenceOf(route, look),
    look,
    ink,
    line: marks.line,
    top: [...added, ...marks.top],
    bounds: boundsWith(route, place),
    spoken,
    channel,
  }
  addedMarks.set(drawing, added)
  return drawing
}

/**
 * Hands back the previous drawing of an edge where nothing changed. Ways are sought anew only where something moved; `sameLooks`
 * says that analysis and perspective are those of the previous drawings.
 */
export const drawEdges = (
  analysis: Analysis,
  perspective: Perspective,
  nodes: NodeDrawings,
  around: Surroundings,
  previous?: EdgeDrawings,
  sameLooks = false,
): EdgeDrawings => {
  const fanOf = edgeFans(analysis.graph.edges)
  let same = previous?.list.length === analysis.traits.edges.length
  const list = analysis.traits.edges.map((edge): EdgeDrawing => {
    const before = previous?.at.get(edge.id)
    const source = nodes.list[edge.source]?.box as Box
    const target = nodes.list[edge.target]?.box as Box
    const ends = { source, target, fan: fanOf(edge.edge) }
    if (before !== undefined && sameLooks && sameEnds(endsOf.get(before.route), ends) && !isDisturbed(before.influence, around.disturbed))
      return before
    const drawing = drawEdge(analysis, edge, perspective, around, ends, before)
    if (drawing !== before) same = false
    return drawing
  })
  if (same && previous !== undefined) return previous
  return { list, at: new Map(list.map((edge) => [edge.id, edge])) }
}
