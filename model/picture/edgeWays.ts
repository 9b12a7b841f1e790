import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits } from '../analysis/traits'
import { inflate, overlaps, sameBox, type Box, type Point } from './box'
import type { Curve } from './curve'
import { edgeFans, type Fan } from './edgeFan'
import { edgePath, type Route } from './edgePath'
import { flowOf, type Flow } from './flow'
import { shownEnds } from './groupCards'
import { shownIndex, type NodeDrawing, type NodeDrawings } from './nodeDrawings'
import { branchPath, stemOf, trunksIn, type Trunk } from './trunks'
import { OCCUPANCY_REACH, type Occupancy } from './occupancy'

/** What the ways of edges depend on besides their ends. */
export type Surroundings = {
  readonly occupied: Occupancy
  /** Where something moved, came or went since the previous drawing; undefined when everything may have. */
  readonly disturbed: readonly Box[] | undefined
}

type Obstructed = (curve: Curve, enough: number) => number

type Ends = { readonly source: Box; readonly target: Box; readonly fan: Fan; readonly stem: Curve | undefined; readonly flow: Flow }

const endsOf = new WeakMap<Route, Ends>()

const sameEnds = (a: Ends | undefined, b: Ends): boolean =>
  a !== undefined &&
  a.source === b.source &&
  a.target === b.target &&
  a.fan.step === b.fan.step &&
  a.fan.of === b.fan.of &&
  a.stem === b.stem &&
  a.flow === b.flow

const isDisturbed = ({ influence }: Route, disturbed: readonly Box[] | undefined): boolean => {
  if (disturbed === undefined) return true
  if (disturbed.length === 0) return false
  const area = inflate(influence, OCCUPANCY_REACH)
  return disturbed.some((box) => overlaps(box, area))
}

/** The previous way where its ends stand still and nothing around it moved, or where the new one is the same. */
const wayOf = (ends: Ends, from: NodeDrawing, to: NodeDrawing, { occupied, disturbed }: Surroundings, before: Route | undefined): Route => {
  const stays = before !== undefined && sameEnds(endsOf.get(before), ends)
  if (stays && !isDisturbed(before, disturbed)) return before
  const [source, target] = [shownIndex(from), shownIndex(to)]
  const obstructed: Obstructed = (curve, enough) => occupied.hits(curve, source, target, enough)
  const route =
    ends.stem === undefined
      ? edgePath(ends.source, ends.target, ends.fan, obstructed, ends.flow)
      : branchPath(ends.stem, ends.target, ends.fan, obstructed, ends.flow)
  if (stays && route.d === before.d && sameBox(route.influence, before.influence)) return before
  endsOf.set(route, ends)
  return route
}

const sameStem = (a: Curve | undefined, b: Curve): a is Curve => a !== undefined && a.every((point, i) => samePoint(point, b[i] as Point))

const samePoint = (a: Point, b: Point): boolean => a.x === b.x && a.y === b.y

/** The stem of the trunk an edge belongs to; the previous one where it is the same. */
const stems = (analysis: Analysis, nodes: NodeDrawings): ((e: number, before: Route | undefined) => Curve | undefined) => {
  const trunks = trunksIn(analysis)
  if (trunks.size === 0) return () => undefined
  const { source, target } = analysis.graph
  const boxAt = (n: number | undefined): Box => (nodes.list[n ?? -1] as NodeDrawing).box
  const known = new Map<Trunk, Curve>()
  return (e, before) => {
    const trunk = trunks.get(e)
    if (trunk === undefined) return undefined
    let stem = known.get(trunk)
    if (stem === undefined) {
      const fresh = stemOf(
        boxAt(source[e]),
        trunk.edges.map((other) => boxAt(target[other])),
      )
      stem = sameStem(before?.stem, fresh) ? before.stem : fresh
      known.set(trunk, stem)
    }
    return stem
  }
}

/** A way for each edge, in the order of the analysis; sought anew only where an end or something in between moved. */
export const edgeWays = (
  analysis: Analysis,
  nodes: NodeDrawings,
  around: Surroundings,
  previous: (edge: EdgeTraits) => Route | undefined,
): readonly Route[] => {
  const stemFor = stems(analysis, nodes)
  const flow = flowOf(analysis, (n) => nodes.list[n]?.box)
  const fanOf = edgeFans(analysis.graph.edges, shownEnds(analysis))
  return analysis.traits.edges.map((edge) => {
    const source = nodes.list[edge.source] as NodeDrawing
    const target = nodes.list[edge.target] as NodeDrawing
    const before = previous(edge)
    const ends = { source: source.box, target: target.box, fan: fanOf(edge.edge), stem: stemFor(edge.index, before), flow }
    return wayOf(ends, source, target, around, before)
  })
}
