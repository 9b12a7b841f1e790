import { analyze, type Analysis } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import type { Box } from '../picture/box'
import { nodeSize } from '../picture/nodeDrawings'
import type { Model, Position } from '../schema/model'
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

/** Which nodes stay: those that have a place and are pinned or not among those to arrange. */
const stayingNodes = ({ nodes }: Analysis['graph'], { only, pinned }: LayoutOptions): ReadonlyMap<string, Position> =>
  new Map(
    nodes.flatMap(({ id, position }) =>
      position !== undefined && (pinned?.has(id) === true || (only !== undefined && !only.has(id))) ? [[id, position]] : [],
    ),
  )

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

/** Fits an arrangement among the nodes that stay: moved as a whole, then each node to the nearest free place. */
const settle = (
  analysis: Analysis,
  arranged: ReadonlyMap<string, Position>,
  staying: ReadonlyMap<string, Position>,
  anchor: ReadonlyMap<string, Position>,
) => {
  const shift = meanShift(arranged, anchor)
  const wanted: Wanted[] = []
  const obstacles: Box[] = []
  for (const node of analysis.traits.nodes) {
    const stays = staying.get(node.id)
    const place = arranged.get(node.id)
    if (stays !== undefined) obstacles.push({ ...stays, ...nodeSize(node) })
    else if (place !== undefined)
      wanted.push({ id: node.id, position: { x: place.x + shift.x, y: place.y + shift.y }, size: nodeSize(node) })
  }
  return freePlaces(wanted, obstacles)
}

/** New positions by node id, as a `move` command takes them; nodes that stay are left out. Rejects when ELK does. */
export const arrange = async (model: Model, runElk: RunElk, options: LayoutOptions = {}): Promise<Readonly<Record<string, Position>>> => {
  const analysis = analyze(model)
  const { direction = 'right', only } = options
  const staying = stayingNodes(analysis.graph, options)
  // Among pinned nodes the whole is laid out, so that the rest comes to stand as it belongs to them; a selection is laid out by itself.
  const included = only ?? new Set(analysis.graph.nodes.map((node) => node.id))
  if (analysis.graph.nodes.every(({ id }) => !included.has(id) || staying.has(id))) return {}
  const { graph, clusters } = elkGraph(analysis, included, direction)
  const arranged = positionsOf(await runElk(graph), clusters)
  if (staying.size === 0) return Object.fromEntries(arranged)
  const anchor = [...arranged.keys()].some((id) => staying.has(id)) ? staying : placesOf(analysis.graph, included)
  return Object.fromEntries(settle(analysis, arranged, staying, anchor))
}

/** The model with a position for every node. Nodes that have one stay; a model that needs nothing is handed back as it is. */
export const positionedBy = async (model: Model, runElk: RunElk): Promise<Model> => {
  const placed = new Set(model.nodes.flatMap((node) => (node.position === undefined ? [] : [node.id])))
  if (placed.size === model.nodes.length) return model
  const moved = applyCommand(model, { type: 'move', nodes: await arrange(model, runElk, { pinned: placed }) })
  return moved.ok ? moved.value : model
}
