import { analyze, type Analysis } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import type { Box } from '../picture/box'
import { nodeSize } from '../picture/nodeDrawings'
import type { Model, Position } from '../schema/model'
import { cardsIn, membersAt, type Card } from './cards'
import { elkGraph, positionsOf, type Direction, type ElkGraph } from './elkGraph'
import { freePlaces, type Wanted } from './freePlaces'

/** ELK itself, wherever it runs: in a worker of the page, or in Node. */
export type RunElk = (graph: ElkGraph) => Promise<ElkGraph>

export type LayoutOptions = {
  readonly direction?: Direction
  /** Ids of the nodes to arrange; all by default. The others stay where they are. */
  readonly only?: ReadonlySet<string>
  /** Ids of nodes that stay where they are, and that nothing may land on. */
  readonly pinned?: ReadonlySet<string>
}

/** Which nodes stay: those that have a place and are pinned or not among those to arrange; of a card all of them, if one does. */
const stayingNodes = (
  { nodes }: Analysis['graph'],
  cards: readonly Card[],
  { only, pinned }: LayoutOptions,
): ReadonlyMap<string, Position> => {
  const stays = (id: string): boolean => pinned?.has(id) === true || (only !== undefined && !only.has(id))
  const held = new Set(cards.flatMap(({ members }) => ([...members.keys()].some(stays) ? [...members.keys()] : [])))
  return new Map(nodes.flatMap(({ id, position }) => (position !== undefined && (stays(id) || held.has(id)) ? [[id, position]] : [])))
}

/** Of the ids that have a place in both, the mean way from one place to the other. */
const meanShift = (from: ReadonlyMap<string, Position>, to: ReadonlyMap<string, Position>): Position => {
  let [x, y, count] = [0, 0, 0]
  for (const [id, position] of to) {
    const before = from.get(id)
    if (before === undefined) continue
    x += position.x - before.x
    y += position.y - before.y
    count++
  }
  return count === 0 ? { x: 0, y: 0 } : { x: Math.round(x / count), y: Math.round(y / count) }
}

const placesOf = ({ nodes }: Analysis['graph'], ids: ReadonlySet<string>): ReadonlyMap<string, Position> =>
  new Map(nodes.flatMap(({ id, position }) => (position !== undefined && ids.has(id) ? [[id, position]] : [])))

/** Fits an arrangement among the nodes that stay: moved as a whole, then each node, or card, to the nearest free place. */
const settle = (
  analysis: Analysis,
  cards: readonly Card[],
  arranged: ReadonlyMap<string, Position>,
  staying: ReadonlyMap<string, Position>,
  anchor: ReadonlyMap<string, Position>,
) => {
  const shift = meanShift(arranged, anchor)
  const wanted: Wanted[] = []
  const obstacles: Box[] = []
  const inCards = new Set<string>()
  const moved = new Map<string, Card>()
  for (const card of cards) {
    const { corner, width, height } = card
    const [[first, offset] = ['', corner]] = card.members
    const place = arranged.get(first)
    for (const id of card.members.keys()) inCards.add(id)
    if (staying.has(first)) obstacles.push({ ...corner, width, height })
    else if (place !== undefined) {
      moved.set(card.id, card)
      wanted.push({ id: card.id, position: { x: place.x - offset.x + shift.x, y: place.y - offset.y + shift.y }, size: { width, height } })
    }
  }
  for (const node of analysis.traits.nodes) {
    if (inCards.has(node.id)) continue
    const stays = staying.get(node.id)
    const place = arranged.get(node.id)
    if (stays !== undefined) obstacles.push({ ...stays, ...nodeSize(node) })
    else if (place !== undefined)
      wanted.push({ id: node.id, position: { x: place.x + shift.x, y: place.y + shift.y }, size: nodeSize(node) })
  }
  return Array.from(freePlaces(wanted, obstacles), ([id, place]): (readonly [string, Position])[] => {
    const card = moved.get(id)
    return card === undefined ? [[id, place]] : [...membersAt(card, place)]
  }).flat()
}

/** New positions by node id, as a `move` command takes them; nodes that stay are left out. Rejects when ELK does. */
export const arrange = async (model: Model, runElk: RunElk, options: LayoutOptions = {}): Promise<Readonly<Record<string, Position>>> => {
  const analysis = analyze(model)
  const { direction = 'right', only } = options
  const cards = cardsIn(analysis)
  const staying = stayingNodes(analysis.graph, cards, options)
  // Among pinned nodes the whole is laid out, so that the rest comes to stand as it belongs to them; a selection is laid out by itself.
  const included = only ?? new Set(analysis.graph.nodes.map((node) => node.id))
  if (analysis.graph.nodes.every(({ id }) => !included.has(id) || staying.has(id))) return {}
  const arrangement = elkGraph(analysis, included, direction)
  const arranged = positionsOf(await runElk(arrangement.graph), arrangement)
  if (staying.size === 0) return Object.fromEntries(arranged)
  const anchor = [...arranged.keys()].some((id) => staying.has(id)) ? staying : placesOf(analysis.graph, included)
  return Object.fromEntries(settle(analysis, cards, arranged, staying, anchor))
}

/** The model with a position for every node. Nodes that have one stay; a model that needs nothing is handed back as it is. */
export const positionedBy = async (model: Model, runElk: RunElk): Promise<Model> => {
  const placed = new Set(model.nodes.flatMap((node) => (node.position === undefined ? [] : [node.id])))
  if (placed.size === model.nodes.length) return model
  const moved = applyCommand(model, { type: 'move', nodes: await arrange(model, runElk, { pinned: placed }) })
  return moved.ok ? moved.value : model
}
