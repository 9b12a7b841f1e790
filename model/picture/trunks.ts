import type { Analysis } from '../analysis/analyze'
import { hasTrunks } from '../graph/trunks'
import { boundsOf, centreOf, joined, px, type Box, type Point } from './box'
import { curveBounds, type Curve } from './curve'
import { edgePath, type Route } from './edgePath'
import type { Fan } from './edgeFan'
import type { Flow } from './flow'
import { shownEnds } from './groupCards'

/** Edges of one channel from one source to several targets: they share a stem, and the first of them bears its sign. */
export type Trunk = { readonly edges: readonly number[] }

const trunksByAnalysis = new WeakMap<Analysis, ReadonlyMap<number, Trunk>>()

const itself = (node: string): string => node

const findTrunks = (analysis: Analysis): ReadonlyMap<number, Trunk> => {
  if (!hasTrunks(analysis.graph.model)) return new Map()
  const endOf = shownEnds(analysis) ?? itself
  const alike = new Map<string, { readonly edges: number[]; readonly targets: Set<string> }>()
  for (const { index, kind, channel, edge } of analysis.traits.edges) {
    const [source, target] = [endOf(edge.source), endOf(edge.target)]
    if ((kind !== 'queue' && kind !== 'topic') || channel === undefined || source === target) continue
    const key = `${source} ${kind} ${channel}`
    const found = alike.get(key)
    if (found === undefined) alike.set(key, { edges: [index], targets: new Set([target]) })
    else {
      found.edges.push(index)
      found.targets.add(target)
    }
  }
  const trunks = new Map<number, Trunk>()
  for (const trunk of alike.values()) if (trunk.targets.size > 1) for (const e of trunk.edges) trunks.set(e, trunk)
  return trunks
}

/** The trunk an edge belongs to, by index. Once for an analysis. */
export const trunksIn = (analysis: Analysis): ReadonlyMap<number, Trunk> => {
  let trunks = trunksByAnalysis.get(analysis)
  if (trunks === undefined) trunksByAnalysis.set(analysis, (trunks = findTrunks(analysis)))
  return trunks
}

const LEAST = 56
const MOST = 130
const PART_OF_GAP = 0.4

/** How long the stem is: a part of the way to the nearest target that lies ahead. */
const lengthFor = (gaps: readonly number[]): number => {
  const ahead = gaps.filter((gap) => gap > 0)
  return ahead.length === 0 ? LEAST : Math.min(Math.max(Math.min(...ahead) * PART_OF_GAP, LEAST), MOST)
}

/** From the side of the source that faces the targets straight out to where they part. */
export const stemOf = (source: Box, targets: readonly Box[]): Curve => {
  const from = centreOf(source)
  const to = centreOf(boundsOf(targets) ?? source)
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const across = Math.abs(dx) - source.width / 2 >= Math.abs(dy) - source.height / 2
  const way = (across ? dx : dy) < 0 ? -1 : 1
  const gaps = targets.map((box) => {
    if (across) return way > 0 ? box.x - source.x - source.width : source.x - box.x - box.width
    return way > 0 ? box.y - source.y - source.height : source.y - box.y - box.height
  })
  const length = lengthFor(gaps)
  const start: Point = across
    ? { x: way > 0 ? source.x + source.width : source.x, y: from.y }
    : { x: from.x, y: way > 0 ? source.y + source.height : source.y }
  const at = (part: number): Point =>
    across ? { x: start.x + way * length * part, y: start.y } : { x: start.x, y: start.y + way * length * part }
  return [start, at(1 / 3), at(2 / 3), at(1)]
}

const angleOf = ([from, , , to]: Curve): number => Math.atan2(to.y - from.y, to.x - from.x)

/** The way of an edge that leaves a stem at its end. */
export const branchPath = (stem: Curve, target: Box, fan: Fan, obstructed: (curve: Curve, enough: number) => number, flow: Flow): Route => {
  const [start, , , end] = stem
  const branch = edgePath({ x: end.x, y: end.y, width: 0, height: 0 }, target, fan, obstructed, flow)
  return {
    ...branch,
    stem,
    d: `M${px(start.x)} ${px(start.y)}L${px(end.x)} ${px(end.y)}${branch.d.slice(branch.d.indexOf('C'))}`,
    start,
    startAngle: angleOf(stem),
    influence: joined(branch.influence, curveBounds(stem)),
  }
}

/** Where the sign of the channel belongs: near the end of the stem. */
export const alongStem = (route: Route): Route =>
  route.stem === undefined ? route : { ...route, curve: route.stem, middleAt: 0.62, middleAngle: angleOf(route.stem) }
