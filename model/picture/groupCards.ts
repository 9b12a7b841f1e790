import type { Analysis } from '../analysis/analyze'
import type { Verdict } from '../analysis/cover'
import { isCollapsed } from '../graph/collapsed'
import type { Group, Size } from '../schema/model'
import { boundsOf, sameBox, type Box } from './box'
import { contractMarks, promisesIn } from './contractMark'
import type { Mark } from './mark'
import { PROMISE_FROM_RIGHT } from './nodeMarks'
import { nodeBox, TEXT_X, type NodeBox } from './nodeBox'
import { teamsIn, type NodeDrawing, type NodeDrawings } from './nodeDrawings'
import { roundedRectPath } from './path'
import type { Perspective } from './perspective'
import type { Tone } from './tone'
import { verdictBadge } from './verdictMark'

/** A collapsed group: what it shows in place of everything that lies in it. */
export type GroupCard = {
  readonly id: string
  readonly name: string
  readonly layout: NodeBox
  readonly team: Tone | undefined
  /** The worst of what lies in it. */
  readonly badge: Verdict | null
  /** Accessible name. */
  readonly spoken: string
  /** From the card's top left corner. */
  readonly marks: readonly Mark[]
}

export type PlacedCard = { readonly card: GroupCard; readonly box: Box }

/** Cards by group id, and all nodes: those in a collapsed group lie where its card is. */
export type Collapsed = { readonly nodes: NodeDrawings; readonly cards: ReadonlyMap<string, PlacedCard> }

/** A collapsed group that lies in no other, and the nodes in it, however deep, ascending. */
type Fold = { readonly group: Group; readonly members: readonly number[]; readonly edges: number }

const outermost = (groups: ReadonlyMap<string, Group>, id: string | undefined): string | undefined => {
  let found: string | undefined
  const seen = new Set<string>()
  for (let at = id; at !== undefined && !seen.has(at); at = groups.get(at)?.parent) {
    seen.add(at)
    const group = groups.get(at)
    if (group !== undefined && isCollapsed(group)) found = at
  }
  return found
}

const foldsByAnalysis = new WeakMap<Analysis, readonly Fold[]>()

const findFolds = ({ graph }: Analysis): readonly Fold[] => {
  if (![...graph.groups.values()].some(isCollapsed)) return []
  const members = new Map<string, number[]>()
  const foldOf = graph.nodes.map((node, n) => {
    const id = outermost(graph.groups, node.group)
    if (id !== undefined) members.set(id, [...(members.get(id) ?? []), n])
    return id
  })
  const edges = new Map<string, number>()
  graph.edges.forEach((_, e) => {
    const id = foldOf[graph.source[e] ?? -1]
    if (id !== undefined && id === foldOf[graph.target[e] ?? -1]) edges.set(id, (edges.get(id) ?? 0) + 1)
  })
  return Array.from(members, ([id, inside]) => ({ group: graph.groups.get(id) as Group, members: inside, edges: edges.get(id) ?? 0 }))
}

/** Once for an analysis. */
const foldsOf = (analysis: Analysis): readonly Fold[] => {
  let folds = foldsByAnalysis.get(analysis)
  if (folds === undefined) foldsByAnalysis.set(analysis, (folds = findFolds(analysis)))
  return folds
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

const cardLayout = ({ group, members, edges }: Fold): NodeBox => {
  const nodes = counted(members.length, 'node')
  return nodeBox({ kind: 'microservice', name: group.name, sub: edges === 0 ? nodes : `${nodes} · ${counted(edges, 'edge')}` })
}

/** Collapsed groups, the nodes that their cards stand for, and how large these are drawn. */
export const cardSizes = (
  analysis: Analysis,
): readonly { readonly group: Group; readonly members: readonly number[]; readonly size: Size }[] =>
  foldsOf(analysis).map((fold) => {
    const { width, height } = cardLayout(fold)
    return { group: fold.group, members: fold.members, size: { width, height } }
  })

const endsByAnalysis = new WeakMap<Analysis, (node: string) => string>()

/** What an end of an edge is drawn at: a node, or the card of its collapsed group. The same function for the same analysis. */
export const shownEnds = (analysis: Analysis): ((node: string) => string) | undefined => {
  const folds = foldsOf(analysis)
  if (folds.length === 0) return undefined
  let ends = endsByAnalysis.get(analysis)
  if (ends === undefined) {
    const groups = new Map(
      folds.flatMap(({ group, members }) => members.map((n) => [analysis.graph.nodes[n]?.id ?? '', `group ${group.id}`] as const)),
    )
    endsByAnalysis.set(analysis, (ends = (node) => groups.get(node) ?? node))
  }
  return ends
}

/** Groups that are not drawn, because they lie in a collapsed one. */
export const isInsideCollapsed = ({ graph }: Analysis, group: Group): boolean => outermost(graph.groups, group.parent) !== undefined

const WORST_FIRST = ['unreliable', 'unowned', 'retry-unsafe', 'unstated', 'human-backed', 'reliable'] as const satisfies readonly Verdict[]

/** The verdict that weighs most; null where there is none. */
export const worstOf = (verdicts: Iterable<Verdict | null>): Verdict | null => {
  const found = new Set(verdicts)
  return WORST_FIRST.find((verdict) => found.has(verdict)) ?? null
}

const SHEET = 5
const RADIUS = 10
const GLYPH_X = 16
const OPEN_GLYPH = 'M7.5 5l5 5-5 5'

type Look = { readonly team: Tone | undefined; readonly badge: Verdict | null; readonly promiseKept: boolean | null }

const cardMarks = (layout: NodeBox, { team, badge, promiseKept }: Look): readonly Mark[] => {
  const { width, height, lines, sub, baselines } = layout
  const sheet = (offset: number): Mark => ({
    type: 'path',
    d: roundedRectPath({ x: offset, y: offset, width, height }, RADIUS),
    fill: 'panel',
    stroke: 'border',
    width: 1.3,
  })
  return [
    sheet(SHEET),
    sheet(0),
    ...(team === undefined ? [] : [{ type: 'path', d: `M3.5 14V${height - 14}`, stroke: team, width: 4, round: true } as const]),
    { type: 'path', d: OPEN_GLYPH, at: [GLYPH_X, layout.glyphY], stroke: 'muted', width: 1.8, round: true },
    ...lines.map((text, row): Mark => ({ type: 'text', text, at: [TEXT_X, baselines[row] as number], font: 'name', tone: 'text' })),
    { type: 'text', text: sub, at: [TEXT_X, baselines[lines.length] as number], font: 'sub', tone: 'muted' },
    ...(promiseKept === null ? [] : contractMarks(promiseKept, width - PROMISE_FROM_RIGHT, -9)),
    ...(badge === null ? [] : verdictBadge(badge, width - 14, -9)),
  ]
}

/** Does all that lies in it keep its promises? Null where nothing is promised, or the perspective does not say. */
const promiseKeptIn = (analysis: Analysis, members: readonly number[], perspective: Perspective): boolean | null => {
  if (perspective.promises !== true) return null
  const promised = members.flatMap((n) => promisesIn(analysis).get(n) ?? [])
  return promised.length === 0 ? null : promised.every(({ kept }) => kept)
}

const cardKeys = new WeakMap<GroupCard, string>()

const cardOf = (analysis: Analysis, fold: Fold, perspective: Perspective, before: GroupCard | undefined): GroupCard => {
  const { group, members } = fold
  const { id, name } = group
  const badge = worstOf(members.map((n) => perspective.badge(analysis, n)))
  const verdict = worstOf(members.map((n) => analysis.verdict[n] ?? null))
  const promiseKept = promiseKeptIn(analysis, members, perspective)
  const promises = promiseKept === null ? [] : [promiseKept ? 'promises kept' : 'promise broken']
  const team = group.team === undefined ? undefined : teamsIn(analysis).get(group.team)
  const layout = cardLayout(fold)
  const spoken = [name, 'group', counted(members.length, 'node'), ...(verdict === null ? [] : [verdict]), ...promises].join(', ')
  const key = `${name}\n${layout.sub}\n${team ?? ''}\n${badge ?? ''}\n${spoken}`
  if (before !== undefined && cardKeys.get(before) === key) return before
  const card = { id, name, layout, team, badge, spoken, marks: cardMarks(layout, { team, badge, promiseKept }) }
  cardKeys.set(card, key)
  return card
}

/** The card stands where what lies in the group begins, so that it covers nothing else. */
const boxOf = ({ layout: { width, height } }: GroupCard, members: readonly NodeDrawing[]): Box => {
  const { x, y } = boundsOf(members.map((node) => node.box)) as Box
  return { x, y, width, height }
}

const hiddenIn = (node: NodeDrawing, box: Box, group: string, standIn: number, before: NodeDrawing | undefined): NodeDrawing =>
  before !== undefined &&
  before.box === box &&
  before.card === node.card &&
  before.index === node.index &&
  before.hidden?.group === group &&
  before.hidden.standIn === standIn
    ? before
    : { ...node, box, hidden: { group, standIn } }

/** Puts the nodes of collapsed groups where the cards of these are. What did not change is handed back as it was. */
export const collapse = (analysis: Analysis, perspective: Perspective, placed: NodeDrawings, before?: Collapsed): Collapsed => {
  const folds = foldsOf(analysis)
  if (folds.length === 0) return { nodes: placed, cards: before?.cards.size === 0 ? before.cards : new Map() }
  const cards = new Map<string, PlacedCard>()
  const list = [...placed.list]
  for (const fold of folds) {
    const known = before?.cards.get(fold.group.id)
    const card = cardOf(analysis, fold, perspective, known?.card)
    const fresh = boxOf(
      card,
      fold.members.map((n) => placed.list[n] as NodeDrawing),
    )
    const box = known !== undefined && sameBox(known.box, fresh) ? known.box : fresh
    cards.set(fold.group.id, known?.card === card && known.box === box ? known : { card, box })
    // The last one, because it is the last to be painted into the raster that edges look at.
    const standIn = fold.members.at(-1) as number
    for (const n of fold.members) {
      const node = placed.list[n] as NodeDrawing
      list[n] = hiddenIn(node, box, fold.group.id, standIn, before?.nodes.at.get(node.id))
    }
  }
  const same = before?.nodes.list.length === list.length && list.every((node, n) => node === before.nodes.list[n])
  return { nodes: same ? before.nodes : { list, at: new Map(list.map((node) => [node.id, node])) }, cards }
}
