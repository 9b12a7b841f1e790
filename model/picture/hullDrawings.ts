import type { Analysis } from '../analysis/analyze'
import type { Boundary } from '../analysis/boundaries'
import { overlaps, sameBox, type Box } from './box'
import type { BoxGrid } from './boxGrid'
import { AREA_GLYPH, OWNER_GLYPH, PERSON_OWNER_GLYPH } from './glyphs'
import { hullShape, type HullShape } from './hullShape'
import { areaPlans, hullPlans, type HullPlan } from './hullPlan'
import { placeTabs, TAB_HEIGHT } from './hullTabs'
import type { Mark } from './mark'
import { shownIndex, teamsIn, type NodeDrawing, type NodeDrawings } from './nodeDrawings'
import { ownerLabel } from '../analysis/ownerLabel'
import type { Area, Perspective } from './perspective'
import { roundedRectPath } from './path'
import { textWidth } from './textWidth'
import { TEAM_TONES, type Tone } from './tone'
import { ellipsize } from './wrapLabel'

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

const LABEL_ROOM = 220
const TEXT_X = 26
const END = 12
const MOST_NAMED = 2
/** Nobody listens to more owners than this; in a dense drawing one set of nodes may have hundreds. */
const MOST_SPOKEN = 12

const toneOf = (analysis: Analysis, { boundaries, strength }: HullPlan): Tone => {
  const { traits } = analysis
  if (strength === 'human') return 'human'
  const [first] = boundaries as readonly [Boundary]
  const edge = traits.edges[first.edges[0] ?? -1]
  const start = edge?.target ?? first.scope[0] ?? 0
  return teamsIn(analysis).get(traits.nodes[start]?.team ?? '') ?? (TEAM_TONES[first.index % TEAM_TONES.length] as Tone)
}

const shorten = (names: readonly string[], end: string, count: number): string => {
  const all = `${names.slice(0, MOST_NAMED).join(', ')}${count > MOST_NAMED ? ` +${count - MOST_NAMED}` : ''}`
  if (textWidth(`${all}${end}`, 'tab') <= LABEL_ROOM) return `${all}${end}`
  const more = count > 1 ? ` +${count - 1}` : ''
  const room = Math.max(LABEL_ROOM - textWidth(`${more}${end}`, 'tab'), LABEL_ROOM / 3)
  return ellipsize(`${ellipsize(names[0] ?? '', 'tab', room)}${more}${end}`, 'tab', LABEL_ROOM)
}

/** “A, B → Target” where several channels lead to one node; else the first owner and how many more. `count` where not all are given. */
export const ownersLabel = (labels: readonly string[], count: number = labels.length): string => {
  const [first = ''] = labels
  const arrow = first.lastIndexOf(' → ')
  const end = arrow < 0 ? '' : first.slice(arrow)
  if (arrow < 0 || !labels.every((label) => label.endsWith(end))) return shorten(labels, '', count)
  return shorten(
    labels.map((label) => label.slice(0, -end.length)),
    end,
    count,
  )
}

type Shaped = { readonly plan: HullPlan; readonly shape: HullShape; readonly boxes: readonly Box[] }
const shapes = new WeakMap<HullDrawing, Shaped>()

const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, at) => item === b[at]))

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
  if (fits && !disturbed.some((box) => overlaps(box, before.shape.bounds))) return { plan, shape: before.shape, boxes }
  const members = new Set(plan.members.map((node) => shownIndex(nodes.list[node] as NodeDrawing)))
  return { plan, shape: hullShape([...new Set(boxes)], plan.level, members, grid), boxes }
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

const countedNodes = (count: number): string => `${count} ${count === 1 ? 'node' : 'nodes'}`

/** What a hull says, whatever its shape. */
type HullWords = {
  readonly plan: HullPlan
  readonly subject: string
  readonly label: string
  readonly glyph: string
  readonly tabWidth: number
  readonly tone: Tone
  readonly spoken: string
}

const tabWidthOf = (label: string): number => Math.ceil(TEXT_X + textWidth(label, 'tab') + END)

const wordsByAnalysis = new WeakMap<Analysis, readonly HullWords[]>()

const wordsOf = (analysis: Analysis, plan: HullPlan): HullWords => {
  const owners = plan.boundaries.slice(0, MOST_SPOKEN).map((boundary) => ownerLabel(analysis, boundary))
  const more = plan.boundaries.length - owners.length
  const label = ownersLabel(owners, plan.boundaries.length)
  const tone = toneOf(analysis, plan)
  return {
    plan,
    subject: `boundary:${plan.id}`,
    label,
    glyph: tone === 'human' ? PERSON_OWNER_GLYPH : OWNER_GLYPH,
    tabWidth: tabWidthOf(label),
    tone,
    spoken: `boundary ${owners.join(', ')}${more > 0 ? ` and ${more} more` : ''}, ${plan.strength}, ${countedNodes(plan.members.length)}`,
  }
}

/** Outer hulls first, so that inner ones lie upon them. */
const outerFirst = (plans: readonly HullPlan[]): readonly HullPlan[] =>
  [...plans].sort((a, b) => b.level - a.level || b.members.length - a.members.length || (a.id < b.id ? -1 : 1))

/** Once for an analysis. */
const hullWords = (analysis: Analysis): readonly HullWords[] => {
  let words = wordsByAnalysis.get(analysis)
  if (words === undefined) wordsByAnalysis.set(analysis, (words = outerFirst(hullPlans(analysis)).map((plan) => wordsOf(analysis, plan))))
  return words
}

const areaWords = (analysis: Analysis, areas: readonly Area[]): readonly HullWords[] => {
  const bySubject = new Map(areas.map((area) => [area.subject, area]))
  return outerFirst(areaPlans(areas, analysis.graph.nodes.length)).map((plan): HullWords => {
    const { subject, label: whole, tone } = bySubject.get(plan.id) as Area
    const label = ellipsize(whole, 'tab', LABEL_ROOM)
    return {
      plan,
      subject,
      label,
      glyph: AREA_GLYPH,
      tabWidth: tabWidthOf(label),
      tone,
      spoken: `${whole}, ${countedNodes(plan.members.length)}`,
    }
  })
}

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

/** All that decides where tabs go. */
type Placing = {
  readonly words: readonly HullWords[]
  readonly shapes: readonly HullShape[]
  readonly nodes: BoxGrid<number>
  readonly labels: readonly Box[]
}

const placings = new WeakMap<readonly HullDrawing[], Placing>()

const samePlacing = (a: Placing, b: Placing): boolean =>
  a.nodes === b.nodes &&
  sameItems(a.shapes, b.shapes) &&
  a.labels.length === b.labels.length &&
  a.labels.every((label, at) => sameBox(label, b.labels[at] as Box)) &&
  a.words.every(({ tabWidth }, at) => tabWidth === b.words[at]?.tabWidth)

/** Where nothing that decides has changed, the tabs stay: looking for free places costs the most in a large drawing. */
const tabsFor = (placing: Placing, previous: readonly HullDrawing[]): readonly Box[] => {
  const before = placings.get(previous)
  if (before !== undefined && samePlacing(placing, before)) return previous.map(({ tab }) => tab)
  const wanted = placing.words.map(({ tabWidth }, at) => ({ ...(placing.shapes[at] as HullShape), width: tabWidth }))
  return placeTabs(wanted, placing.nodes, placing.labels)
}

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
  const placing = { words, shapes: shaped.map(({ shape }) => shape), nodes: around.nodes, labels: [...around.labels] }
  const tabs = around.carried
    ? words.map(({ plan }, at) => carriedTab(known.get(plan.id) as HullDrawing, (shaped[at] as Shaped).shape))
    : tabsFor(placing, previous)
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
  if (around.carried) placings.delete(drawn)
  else placings.set(drawn, placing)
  return drawn
}
