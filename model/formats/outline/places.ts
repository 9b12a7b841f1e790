import type { Analysis } from '../../analysis/analyze'
import type { NodeTraits } from '../../analysis/traits'
import { edgesOf } from '../../graph/graphIndex'
import type { Box } from '../../picture/box'
import { nodeSize } from '../../picture/nodeDrawings'
import type { Position } from '../../schema/model'

const COLUMN = 320
const ROW = 120
/** Room for the frames of groups. */
const BETWEEN_BANDS = 120

const targetsOf = (node: number, { graph }: Analysis): readonly number[] =>
  [graph.out, graph.dataOut].flatMap((list) => [...edgesOf(list, node)].map((e) => graph.target[e] as number))

/** Steps from a node that nothing leads to, each edge one step, as far as they are first reached. */
const columnsOf = (analysis: Analysis): ReadonlyMap<number, number> => {
  const { graph } = analysis
  const hasWayIn = new Set(graph.target)
  const all = [...graph.nodes.keys()]
  const columns = new Map<number, number>()
  for (const start of [...all.filter((n) => !hasWayIn.has(n)), ...all]) {
    if (columns.has(start)) continue
    columns.set(start, 0)
    const waiting = [start]
    for (const node of waiting)
      for (const next of targetsOf(node, analysis)) {
        if (columns.has(next)) continue
        columns.set(next, (columns.get(node) ?? 0) + 1)
        waiting.push(next)
      }
  }
  return columns
}

/** Groups from the outside in, each before those in it; the first band is that of the nodes in none. */
const bandsOf = ({ graph }: Analysis): readonly (string | undefined)[] => {
  const groups = graph.model.groups ?? []
  const inside = (parent: string | undefined): readonly string[] =>
    groups.filter((group) => group.parent === parent).flatMap(({ id }) => [id, ...inside(id)])
  return [undefined, ...inside(undefined)]
}

/** Places for the nodes without a position: below everything that has one, in columns, a band of rows for each group. */
const freePlaces = (analysis: Analysis): ReadonlyMap<string, Position> => {
  const { model, nodeAt } = analysis.graph
  const columns = columnsOf(analysis)
  const places = new Map<string, Position>()
  let top = Math.max(0, ...model.nodes.flatMap(({ position }) => (position === undefined ? [] : [position.y + 2 * ROW])))
  for (const band of bandsOf(analysis)) {
    const filled = new Map<number, number>()
    for (const { id, group, position } of model.nodes) {
      if (position !== undefined || group !== band) continue
      const column = columns.get(nodeAt.get(id) ?? 0) ?? 0
      const row = filled.get(column) ?? 0
      filled.set(column, row + 1)
      places.set(id, { x: column * COLUMN, y: top + row * ROW })
    }
    if (filled.size > 0) top += Math.max(...filled.values()) * ROW + BETWEEN_BANDS
  }
  return places
}

const ORIGIN: Position = { x: 0, y: 0 }

/** Where each node stands, by its place in the file. */
export const boxesOf = (analysis: Analysis): readonly Box[] => {
  const { graph, traits } = analysis
  const free = freePlaces(analysis)
  return graph.model.nodes.map(({ id, position }) => ({
    ...(position ?? free.get(id) ?? ORIGIN),
    ...nodeSize(traits.nodes[graph.nodeAt.get(id) ?? 0] as NodeTraits),
  }))
}
