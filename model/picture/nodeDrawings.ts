import { technologyById } from '../catalog/catalog'
import type { Analysis } from '../analysis/analyze'
import type { Verdict } from '../analysis/cover'
import type { NodeTraits } from '../analysis/traits'
import type { NodeKind, Position, Size } from '../schema/model'
import { boundsOf, type Box } from './box'
import type { Mark } from './mark'
import { nodeBox, type NodeBox } from './nodeBox'
import { nodeMarks } from './nodeMarks'
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
}

export type NodeCard = {
  readonly kind: NodeKind
  readonly name: string
  readonly layout: NodeBox
  readonly team: Tone | undefined
  readonly badge: Verdict | null
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

const drawCard = (node: NodeTraits, sub: string, team: Tone | undefined, badge: Verdict | null, spoken: string): NodeCard => {
  const layout = nodeBox({ kind: node.kind, name: node.name, sub, size: node.node.size })
  return {
    kind: node.kind,
    name: node.name,
    layout,
    team,
    badge,
    spoken,
    marks: nodeMarks({ kind: node.kind, box: layout, team, verdict: badge }),
  }
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
  const spoken = spokenNode(node.name, node.kind, analysis.verdict[n] ?? null)
  const sub = subLine(node)
  const { width, height } = node.node.size ?? { width: 0, height: 0 }
  const key = `${sub}\n${team ?? ''}\n${badge ?? ''}\n${width}×${height}\n${spoken}`
  if (previous !== undefined && cardKeys.get(previous) === key) return previous
  const card = drawCard(node, sub, team, badge, spoken)
  cardKeys.set(card, key)
  return card
}

const SPARE_COLUMNS = 6
const SPARE = { width: 280, height: 130 } as const

/** Nodes without a position stand in rows below the others. */
const sparePlaces = (nodes: readonly NodeTraits[], moved: ReadonlyMap<string, Position>): ((node: NodeTraits) => Position) => {
  const placed = nodes.flatMap(({ id, node }) => {
    const position = moved.get(id) ?? node.position
    return position === undefined ? [] : [{ ...position, width: 0, height: SPARE.height * 2 }]
  })
  const bounds = boundsOf(placed)
  const [x, y] = bounds === undefined ? [0, 0] : [bounds.x, bounds.y + bounds.height]
  let next = 0
  return () => {
    const at = next++
    return { x: x + (at % SPARE_COLUMNS) * SPARE.width, y: y + Math.floor(at / SPARE_COLUMNS) * SPARE.height }
  }
}

export type NodeDrawings = { readonly list: readonly NodeDrawing[]; readonly at: ReadonlyMap<string, NodeDrawing> }

/** Hands back the previous drawing of a node where nothing changed, and all of them where nothing did. */
export const drawNodes = (
  analysis: Analysis,
  perspective: Perspective,
  moved: ReadonlyMap<string, Position>,
  previous?: NodeDrawings,
): NodeDrawings => {
  const { nodes } = analysis.traits
  const teams = teamTones(nodes.map((node) => node.team))
  let spare: ((node: NodeTraits) => Position) | undefined
  let same = previous?.list.length === nodes.length
  const list = nodes.map((node, index): NodeDrawing => {
    const before = previous?.at.get(node.id)
    const card = cardOf(analysis, index, perspective, teams, before?.card)
    const position = moved.get(node.id) ?? node.node.position ?? (spare ??= sparePlaces(nodes, moved))(node)
    const { width, height } = card.layout
    const stays =
      before !== undefined &&
      before.box.x === position.x &&
      before.box.y === position.y &&
      before.box.width === width &&
      before.box.height === height
    if (before !== undefined && stays && before.card === card && before.index === index) return before
    same = false
    return {
      index,
      id: node.id,
      kind: node.kind,
      box: before !== undefined && stays ? before.box : { x: position.x, y: position.y, width, height },
      card,
    }
  })
  if (same && previous !== undefined) return previous
  return { list, at: new Map(list.map((node) => [node.id, node])) }
}
