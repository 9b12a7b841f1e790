import type { Analysis } from '../analysis/analyze'
import { overlaps, sameBox, type Box } from './box'
import type { BoxGrid } from './boxGrid'
import { hullShape, type FoundShape, type HullShape } from './hullShape'
import type { HullPlan } from './hullPlan'
import { TAB_HEIGHT } from './hullTabs'
import { areaWords, hullWords, TEXT_X, type HullWords } from './hullWords'
import type { Mark } from './mark'
import { shownIndex, type NodeDrawing, type NodeDrawings } from './nodeDrawings'
import type { Perspective } from './perspective'
import { roundedRectPath } from './path'
import { sameItems } from '../schema/sameItems'
import { tabsFor, type Placing } from './tabPlacing'
import type { Tone } from './tone'

/** A responsibility boundary, or several that hold the same nodes, as it is drawn. */
export type HullDrawing = {
  readonly id: string
  /** What its tab stands for. */
  readonly subject: string
  /** Boundary ids; none for an area. */
  readonly boundaries: readonly string[]
  /** Indices of the nodes inside. */
  readonly members: readonly number[]
  readonly level: number
  readonly tone: Tone
  readonly tint: number
  readonly shape: HullShape
  readonly marks: readonly Mark[]
  readonly tab: Box
  readonly tabMarks: readonly Mark[]
  /** Accessible name. */
  readonly spoken: string
}

type Shaped = FoundShape & { readonly plan: HullPlan; readonly boxes: readonly Box[] }
const shapes = new WeakMap<HullDrawing, Shaped>()

/** A hull that reaches far is mostly empty: what changes there is none of its business. */
const concerns = ({ shape: { bounds }, influence }: FoundShape, changed: Box): boolean =>
  overlaps(changed, bounds) && influence.some((looked) => overlaps(changed, looked))

const shapeOf = (
  plan: HullPlan,
  nodes: NodeDrawings,
  grid: BoxGrid<number>,
  disturbed: readonly Box[] | undefined,
  drawn: HullDrawing | undefined,
): Shaped => {
  const before = drawn === undefined ? undefined : shapes.get(drawn)
  const boxes = plan.members.map((node) => nodes.list[node]?.box as Box)
  const fits = before !== undefined && disturbed !== undefined && before.plan.level === plan.level && sameItems(before.boxes, boxes)
  if (fits && !disturbed.some((box) => concerns(before, box))) return { ...before, plan, boxes }
  const members = new Set(plan.members.map((node) => shownIndex(nodes.list[node] as NodeDrawing)))
  const { shape, influence } = hullShape([...new Set(boxes)], plan.level, members, grid)
  return { plan, boxes, influence, shape: before !== undefined && before.shape.d === shape.d ? before.shape : shape }
}

const hullMarks = (shape: HullShape, tone: Tone, tint: number): readonly Mark[] => [
  { type: 'path', d: shape.d, fill: tone, fillOpacity: tint, stroke: tone, strokeOpacity: 0.55, width: 1.3, dash: [7, 5] },
]

const tabMarks = ({ label, tone, glyph }: HullWords, { x, y, width }: Box): readonly Mark[] => [
  {
    type: 'path',
    d: roundedRectPath({ x: 0, y: 0, width, height: TAB_HEIGHT }, TAB_HEIGHT / 2),
    at: [x, y],
    fill: 'panel',
    stroke: tone,
    strokeOpacity: 0.8,
    width: 1.3,
  },
  { type: 'path', d: glyph, at: [x, y], stroke: tone, width: 1.5, round: true },
  { type: 'text', text: label, at: [x + TEXT_X, y + 15], font: 'tab', tone: 'text' },
]

type Around = {
  readonly nodes: BoxGrid<number>
  readonly disturbed: readonly Box[] | undefined
  /** Names of groups and channels, which no tab may cover. */
  readonly labels: Iterable<Box>
  /** Nodes are being carried. */
  readonly carried: boolean
}

const drawHull = (words: HullWords, shape: HullShape, tab: Box, tint: number, before: HullDrawing | undefined): HullDrawing => {
  const { plan, subject, tone, spoken } = words
  const sameShape = before !== undefined && before.shape === shape && before.tone === tone && before.tint === tint
  const sameTab = before !== undefined && before.spoken === spoken && before.tone === tone && sameBox(before.tab, tab)
  if (before !== undefined && sameShape && sameTab && before.level === plan.level && sameItems(before.members, plan.members)) return before
  return {
    id: plan.id,
    subject,
    boundaries: plan.boundaries.map((boundary) => boundary.id),
    members: plan.members,
    level: plan.level,
    tone,
    tint,
    shape,
    marks: sameShape ? before.marks : hullMarks(shape, tone, tint),
    tab,
    tabMarks: sameTab ? before.tabMarks : tabMarks(words, tab),
    spoken,
  }
}

/** Around a single collapsed group there is nothing to see. */
const isWithinOneCard = ({ members }: HullPlan, { list }: NodeDrawings): boolean => {
  const group = list[members[0] ?? -1]?.hidden?.group
  return group !== undefined && members.every((node) => list[node]?.hidden?.group === group)
}

/** A tab goes along with its hull; it looks for a better place when everything has come to rest. */
const carriedTab = ({ tab, shape: before }: HullDrawing, shape: HullShape): Box =>
  before === shape ? tab : { ...tab, x: tab.x + shape.bounds.x - before.bounds.x, y: tab.y + shape.bounds.y - before.bounds.y }

const placings = new WeakMap<readonly HullDrawing[], Placing>()

/**
 * The hulls, outermost first. Hands back the previous drawing of a hull where neither its nodes nor anything within it moved.
 * Tabs avoid each other and every node, so they are placed all together.
 */
export const drawHulls = (
  analysis: Analysis,
  { hullTint: tint = 0, areas }: Perspective,
  nodes: NodeDrawings,
  around: Around,
  previous: readonly HullDrawing[],
): readonly HullDrawing[] => {
  const known = new Map(previous.map((hull) => [hull.id, hull]))
  const words = (areas === undefined ? hullWords(analysis) : areaWords(analysis, areas(analysis))).filter(
    ({ plan }) => !isWithinOneCard(plan, nodes),
  )
  const shaped = words.map(({ plan }) => shapeOf(plan, nodes, around.nodes, around.disturbed, known.get(plan.id)))
  const wanted = { words, shapes: shaped.map(({ shape }) => shape), labels: [...around.labels] }
  const placing = around.carried ? undefined : tabsFor(wanted, around.nodes, around.disturbed, placings.get(previous))
  const tabs =
    placing?.tabs.map(({ place }) => place) ??
    words.map(({ plan }, at) => carriedTab(known.get(plan.id) as HullDrawing, (shaped[at] as Shaped).shape))
  let same = previous.length === words.length
  const hulls = words.map((word, at): HullDrawing => {
    const { shape } = shaped[at] as Shaped
    const before = known.get(word.plan.id)
    const hull = drawHull(word, shape, tabs[at] as Box, tint, before)
    shapes.set(hull, shaped[at] as Shaped)
    if (hull !== previous[at]) same = false
    return hull
  })
  const drawn = same ? previous : hulls
  if (placing === undefined) placings.delete(drawn)
  else placings.set(drawn, placing)
  return drawn
}
