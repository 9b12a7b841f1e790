import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits } from '../analysis/traits'
import { inflate, joined, overlaps, type Box } from './box'
import { curveBounds, reaches } from './curve'
import { edgeLook, sameLook, type EdgeLook } from './edgeLook'
import { edgeMarks, type EdgeInk, type EdgeMarks } from './edgeMarks'
import type { Route } from './edgePath'
import { edgeWays, type Surroundings } from './edgeWays'
import { placeLabels, type LabelSurroundings } from './edgeLabels'
import type { LabelPlace } from './labelPlace'
import type { Mark } from './mark'
import type { NodeDrawings } from './nodeDrawings'
import type { Perspective } from './perspective'
import { spokenEdge } from './spokenName'
import { trunksIn } from './trunks'

export type EdgeDrawing = EdgeMarks & {
  readonly index: number
  readonly id: string
  /** Node indices. */
  readonly source: number
  readonly target: number
  readonly route: Route
  readonly place: LabelPlace
  readonly look: EdgeLook
  readonly ink: EdgeInk
  /** Marks that the perspective adds. */
  readonly added: readonly Mark[]
  /** Holds everything that is drawn of it. */
  readonly bounds: Box
  /** Accessible name. */
  readonly spoken: string
  /** `channel:<kind>:<name>`, the subject all edges of one channel share. */
  readonly channel: string | undefined
}

export type EdgeDrawings = { readonly list: readonly EdgeDrawing[]; readonly at: ReadonlyMap<string, EdgeDrawing> }

export type EdgeSurroundings = Surroundings & LabelSurroundings

/** Before anything is marked: where each edge runs and what it says. */
type Plan = { readonly route: Route; readonly look: EdgeLook; readonly place: LabelPlace }

const MARGIN = 8

const boundsWith = (route: Route, { box }: LabelPlace): Box => {
  const way = route.stem === undefined ? curveBounds(route.curve) : joined(curveBounds(route.curve), curveBounds(route.stem))
  const line = inflate(joined(way, { x: route.tip.x, y: route.tip.y, width: 0, height: 0 }), MARGIN)
  return box === undefined ? line : joined(line, inflate(box, 4))
}

/** Is anything of the edge drawn in the area? Its bounds alone do not tell: those of a long edge are mostly empty. */
export const isDrawnIn = ({ bounds, route, place: { box } }: EdgeDrawing, area: Box): boolean => {
  if (!overlaps(bounds, area)) return false
  const around = inflate(area, MARGIN)
  return (
    (box !== undefined && overlaps(box, around)) ||
    reaches(route.curve, around) ||
    (route.stem !== undefined && reaches(route.stem, around))
  )
}

const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean =>
  a.length === b.length && a.every((mark, at) => mark === b[at] || JSON.stringify(mark) === JSON.stringify(b[at]))

const channelOf = ({ kind, channel }: EdgeTraits): string | undefined =>
  channel !== undefined && (kind === 'queue' || kind === 'topic') ? `channel:${kind}:${channel}` : undefined

const drawEdge = (
  analysis: Analysis,
  edge: EdgeTraits,
  perspective: Perspective,
  { route, look, place }: Plan,
  before: EdgeDrawing | undefined,
): EdgeDrawing => {
  const { index, id, source, target } = edge
  const ink = perspective.ink(analysis, index, look)
  const added = perspective.onEdge?.(analysis, index, route) ?? []
  const names = [source, target].map((n) => analysis.traits.nodes[n]?.name ?? '') as [string, string]
  const spoken = spokenEdge(edge.kind, ...names, analysis.synchrony.style[index] ?? null)
  const channel = channelOf(edge)
  const unchanged =
    before !== undefined &&
    before.route === route &&
    before.place === place &&
    before.index === index &&
    before.source === source &&
    before.target === target &&
    before.spoken === spoken &&
    before.channel === channel &&
    before.ink.tone === ink.tone &&
    before.ink.width === ink.width &&
    sameLook(before.look, look) &&
    sameMarks(before.added, added)
  if (unchanged) return before
  const { line, top } = edgeMarks(route, look, ink, place)
  return {
    index,
    id,
    source,
    target,
    route,
    place,
    look,
    ink,
    added,
    line,
    top: [...added, ...top],
    bounds: boundsWith(route, place),
    spoken,
    channel,
  }
}

/** Between two nodes of one collapsed group nothing is drawn. */
const isHidden = ({ source, target }: Pick<EdgeTraits, 'source' | 'target'>, { list }: NodeDrawings): boolean => {
  const group = list[source]?.hidden?.group
  return group !== undefined && group === list[target]?.hidden?.group
}

/** What is said once, at the stem of a trunk, is not said again on its branches. */
const onBranch = (look: EdgeLook, first: EdgeLook): EdgeLook => ({
  ...look,
  label: '',
  sign: null,
  hold: look.hold?.at === 'channel' && look.hold.leaky === first.hold?.leaky ? null : look.hold,
})

const lookOf = (analysis: Analysis, edge: EdgeTraits, nodes: NodeDrawings): EdgeLook => {
  const look = edgeLook(analysis, edge.index)
  if (isHidden(edge, nodes)) return { ...look, label: '', sign: null, hold: null }
  const first = trunksIn(analysis).get(edge.index)?.edges[0]
  return first === undefined || first === edge.index ? look : onBranch(look, edgeLook(analysis, first))
}

const shownOf = new WeakMap<EdgeDrawings, EdgeDrawings>()

/** Those that can be seen: all but the ones inside collapsed groups. */
export const shownEdges = (edges: EdgeDrawings, nodes: NodeDrawings): EdgeDrawings => {
  let shown = shownOf.get(edges)
  if (shown === undefined) {
    const list = edges.list.filter((edge) => !isHidden(edge, nodes))
    shown = list.length === edges.list.length ? edges : { list, at: new Map(list.map((edge) => [edge.id, edge])) }
    shownOf.set(edges, shown)
  }
  return shown
}

const goneEdges = (previous: EdgeDrawings | undefined, now: readonly EdgeTraits[]): readonly EdgeDrawing[] => {
  const ids = new Set(now.map(({ id }) => id))
  return previous?.list.filter(({ id }) => !ids.has(id)) ?? []
}

/**
 * Hands back the previous drawing of an edge where nothing changed. `sameLooks` says that analysis and perspective are those of the
 * previous drawings.
 */
export const drawEdges = (
  analysis: Analysis,
  perspective: Perspective,
  nodes: NodeDrawings,
  around: EdgeSurroundings,
  previous?: EdgeDrawings,
  sameLooks = false,
): EdgeDrawings => {
  const { edges } = analysis.traits
  const known = sameLooks ? (previous?.list ?? []) : edges.map((edge) => previous?.at.get(edge.id))
  const routes = edgeWays(analysis, nodes, around, (edge) => known[edge.index]?.route)
  const looks = edges.map((edge) => (sameLooks ? (known[edge.index]?.look as EdgeLook) : lookOf(analysis, edge, nodes)))
  const noneGone = previous?.list.length === edges.length && known.every((edge) => edge !== undefined)
  const places = placeLabels(routes, looks, around, known, noneGone ? [] : goneEdges(previous, edges))
  let same = previous?.list.length === edges.length
  const list = edges.map((edge, e): EdgeDrawing => {
    const before = known[e]
    const plan = { route: routes[e] as Route, look: looks[e] as EdgeLook, place: places[e] as LabelPlace }
    if (before !== undefined && sameLooks && before.route === plan.route && before.place === plan.place) return before
    const drawing = drawEdge(analysis, edge, perspective, plan, before)
    if (drawing !== before) same = false
    return drawing
  })
  if (same && previous !== undefined) return previous
  return { list, at: new Map(list.map((edge) => [edge.id, edge])) }
}
