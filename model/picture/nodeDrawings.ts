import { technologyById } from '../catalog/catalog'
import type { Analysis } from '../analysis/analyze'
import type { Verdict } from '../analysis/cover'
import type { NodeTraits } from '../analysis/traits'
import type { Model, ModelNode, NodeKind, Position, Size } from '../schema/model'
import { boundsOf, type Box } from './box'
import { promisesIn, type Promised } from './contractMark'
import type { Mark } from './mark'
import { nodeBox, type NodeBox } from './nodeBox'
import { nodeMarks } from './nodeMarks'
import { chipBox, noteKey, type Note } from './note'
import type { Perspective } from './perspective'
import { spokenNode } from './spokenName'
import { teamTones, type Tone } from './tone'

/** A node as it is drawn. `card` holds for any place; only `box` changes when it moves. */
export type NodeDrawing = {
  readonly index: number
  readonly id: string
  readonly kind: NodeKind
  readonly box: Box
  readonly card: NodeCard
  /** Set where the node lies in a collapsed group, whose card is shown instead; one of its nodes stands in for all. */
  readonly hidden?: { readonly group: string; readonly standIn: number }
}

/** Is the node drawn itself? */
export const isShown = ({ hidden }: NodeDrawing): boolean => hidden === undefined

/** The index of the node that is found where this one is: itself, or the one that stands in for its collapsed group. */
export const shownIndex = ({ index, hidden }: NodeDrawing): number => hidden?.standIn ?? index

/** Does something lie at this node's place on account of it? Of the nodes in a collapsed group only of one. */
export const takesPlace = (node: NodeDrawing): boolean => shownIndex(node) === node.index

export type NodeCard = {
  readonly kind: NodeKind
  readonly name: string
  readonly layout: NodeBox
  readonly team: Tone | undefined
  readonly badge: Verdict | null
  readonly note: Note | null
  /** Where the chip of its note lies, from the node's top left corner; undefined without a note. */
  readonly chip: Box | undefined
  /** What becomes of the promises that the node is under; null where it is under none. */
  readonly promised: Promised | null
  /** Accessible name. */
  readonly spoken: string
  /** From the node's top left corner. */
  readonly marks: readonly Mark[]
}

/** Technology and team; for a store, what it is used for. */
export const subLine = ({ node, kind, workload, team }: NodeTraits): string => {
  const technology = node.technology === undefined ? undefined : (technologyById(node.technology)?.name ?? node.technology)
  return [technology, kind === 'store' ? workload : undefined, team].filter((part) => part !== undefined && part !== '').join(' · ')
}

/** The size a node is drawn at, without drawing it. */
export const nodeSize = (node: NodeTraits): Size => {
  const { width, height } = nodeBox({ kind: node.kind, name: node.name, sub: subLine(node), size: node.node.size })
  return { width, height }
}

type Said = Pick<NodeCard, 'team' | 'badge' | 'note' | 'promised' | 'spoken'>

const drawCard = (node: NodeTraits, sub: string, said: Said): NodeCard => {
  const layout = nodeBox({ kind: node.kind, name: node.name, sub, size: node.node.size })
  const { team, badge, note, promised } = said
  const look = { kind: node.kind, box: layout, team, verdict: badge, note, promiseKept: promised?.kept ?? null }
  const chip = note === null ? undefined : chipBox(note, layout)
  return { kind: node.kind, name: node.name, layout, ...said, chip, marks: nodeMarks(look) }
}

/** What the card shows, as one string: equal keys, equal cards. */
const cardKeys = new WeakMap<NodeCard, string>()

const cardOf = (
  analysis: Analysis,
  n: number,
  perspective: Perspective,
  teams: ReadonlyMap<string, Tone>,
  previous: NodeCard | undefined,
): NodeCard => {
  const node = analysis.traits.nodes[n] as NodeTraits
  const badge = perspective.badge(analysis, n)
  const team = node.team === undefined ? undefined : teams.get(node.team)
  const note = perspective.note?.(analysis, n) ?? null
  const heard = spokenNode(node.name, node.kind, analysis.verdict[n] ?? null)
  const promised = perspective.promises === true ? (promisesIn(analysis).get(n) ?? null) : null
  const spoken = [heard, note?.spoken ?? note?.text, promised?.words].filter((part) => part !== undefined && part !== '').join(', ')
  const sub = subLine(node)
  const { width, height } = node.node.size ?? { width: 0, height: 0 }
  const key = `${sub}\n${team ?? ''}\n${badge ?? ''}\n${width}×${height}\n${spoken}\n${noteKey(note)}`
  if (previous !== undefined && cardKeys.get(previous) === key) return previous
  const card = drawCard(node, sub, { team, badge, note, promised, spoken })
  cardKeys.set(card, key)
  return card
}

const SPARE_COLUMNS = 6
const SPARE = { width: 280, height: 130 } as const

const positionsByModel = new WeakMap<readonly ModelNode[], ReadonlyMap<string, Position>>()

/** Positions come from the model itself: an analysis outlives a move. */
const positionsIn = ({ nodes }: Model): ReadonlyMap<string, Position> => {
  let positions = positionsByModel.get(nodes)
  if (positions === undefined) {
    positions = new Map(nodes.flatMap(({ id, position }) => (position === undefined ? [] : [[id, position]])))
    positionsByModel.set(nodes, positions)
  }
  return positions
}

/** Nodes without a position stand in rows below the others. */
const sparePlaces = (placed: Iterable<Position>): (() => Position) => {
  const bounds = boundsOf(Array.from(placed, ({ x, y }) => ({ x, y, width: 0, height: SPARE.height * 2 })))
  const [x, y] = bounds === undefined ? [0, 0] : [bounds.x, bounds.y + bounds.height]
  let next = 0
  return () => {
    const at = next++
    return { x: x + (at % SPARE_COLUMNS) * SPARE.width, y: y + Math.floor(at / SPARE_COLUMNS) * SPARE.height }
  }
}

const teamsByAnalysis = new WeakMap<Analysis, ReadonlyMap<string, Tone>>()

/** The colours of the teams, once for an analysis. */
export const teamsIn = (analysis: Analysis): ReadonlyMap<string, Tone> => {
  let teams = teamsByAnalysis.get(analysis)
  if (teams === undefined) teamsByAnalysis.set(analysis, (teams = teamTones(analysis.traits.nodes.map((node) => node.team))))
  return teams
}

export type NodeDrawings = { readonly list: readonly NodeDrawing[]; readonly at: ReadonlyMap<string, NodeDrawing> }

const atSamePlace = (box: Box, { x, y }: Position, { width, height }: Size): boolean =>
  box.x === x && box.y === y && box.width === width && box.height === height

/**
 * Hands back the previous drawing of a node where nothing changed, and all of them where nothing did. `sameLooks` says that analysis
 * and perspective are those of the previous drawings: only places can differ.
 */
export const drawNodes = (
  analysis: Analysis,
  perspective: Perspective,
  model: Model,
  moved: ReadonlyMap<string, Position>,
  previous?: NodeDrawings,
  sameLooks = false,
): NodeDrawings => {
  const { nodes } = analysis.traits
  const teams = teamsIn(analysis)
  const positions = positionsIn(model)
  let spare: (() => Position) | undefined
  let same = previous?.list.length === nodes.length
  const list = nodes.map((node, index): NodeDrawing => {
    const before = sameLooks ? previous?.list[index] : previous?.at.get(node.id)
    const card = sameLooks && before !== undefined ? before.card : cardOf(analysis, index, perspective, teams, before?.card)
    const position = moved.get(node.id) ?? positions.get(node.id) ?? (spare ??= sparePlaces(positions.values()))()
    const stays = before !== undefined && atSamePlace(before.box, position, card.layout)
    if (stays && before.card === card && before.index === index) return before
    same = false
    const box = stays ? before.box : { x: position.x, y: position.y, width: card.layout.width, height: card.layout.height }
    return { index, id: node.id, kind: node.kind, box, card }
  })
  if (same && previous !== undefined) return previous
  return { list, at: new Map(list.map((node) => [node.id, node])) }
}
