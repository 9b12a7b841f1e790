import type { Analysis } from '../analysis/analyze'
import { instability } from '../analysis/coupling'
import { byName } from '../schema/byName'
import { edgesById, nodesById, type ById } from './byId'

export type CouplingEdgeMark = {
  /** 1 to 3. */
  readonly design: number
  /** 0 to 3. */
  readonly runtime: number
  /** The arrow of knowledge: ids of the node that knows and of the one that is known. */
  readonly knower: string
  readonly known: string
}

export type CouplingNodeMark = { readonly knows: number; readonly knownBy: number; readonly instability: number }

/** Every coordination edge from a node of one team to a node of another, or of the same one. */
export type TeamCell = {
  readonly from: string
  readonly to: string
  readonly edges: readonly string[]
  readonly design: number
  readonly runtime: number
}

export type CouplingMarks = {
  readonly nodes: ById<CouplingNodeMark>
  readonly edges: ById<CouplingEdgeMark>
  /** Rows and columns of the matrix. */
  readonly teams: readonly string[]
  /** The cells that are not empty, by row, then column. */
  readonly cells: readonly TeamCell[]
}

const matrix = ({ traits, coupling }: Analysis): Pick<CouplingMarks, 'teams' | 'cells'> => {
  const teams = [...new Set(traits.nodes.flatMap(({ team }) => team ?? []))].sort(byName)
  const rows = new Map<string, Map<string, { edges: string[]; design: number; runtime: number }>>()
  for (const edge of traits.edges) {
    const [from, to] = [traits.nodes[edge.source]?.team, traits.nodes[edge.target]?.team]
    if (!edge.coordination || from === undefined || to === undefined) continue
    const row = rows.get(from) ?? new Map<string, { edges: string[]; design: number; runtime: number }>()
    const cell = row.get(to) ?? { edges: [], design: 0, runtime: 0 }
    cell.edges.push(edge.id)
    cell.design += coupling.design[edge.index]?.strength ?? 0
    cell.runtime += coupling.runtime[edge.index] ?? 0
    rows.set(from, row.set(to, cell))
  }
  const cells = teams.flatMap((from) =>
    teams.flatMap((to) =>
      rows.get(from)?.has(to) === true ? [{ from, to, ...(rows.get(from)?.get(to) as Omit<TeamCell, 'from' | 'to'>) }] : [],
    ),
  )
  return { teams, cells }
}

export const couplingMarks = (analysis: Analysis): CouplingMarks => {
  const { coupling, graph } = analysis
  const idAt = (n: number): string => graph.nodes[n]?.id ?? ''
  return {
    nodes: nodesById(analysis, ({ index }) => {
      const [knows, knownBy] = [coupling.knows[index] as number, coupling.knownBy[index] as number]
      return { knows, knownBy, instability: instability(knows, knownBy) }
    }),
    edges: edgesById(analysis, ({ index, source, target }) => {
      const design = coupling.design[index]
      if (design === null || design === undefined) return undefined
      const [knower, known] = design.knows === 'source' ? [source, target] : [target, source]
      return { design: design.strength, runtime: coupling.runtime[index] ?? 0, knower: idAt(knower), known: idAt(known) }
    }),
    ...matrix(analysis),
  }
}

const total = (values: Iterable<number | null>): number => {
  let sum = 0
  for (const value of values) sum += value ?? 0
  return sum
}

/** “17 at design time, 9 at run time, 2 edges cross teams”. */
export const couplingSummary = ({ coupling }: Analysis): string => {
  const crossing = total(coupling.teams.map(({ edges }) => edges))
  const parts = [
    `${total(coupling.design.map((design) => design?.strength ?? 0))} at design time`,
    `${total(coupling.runtime)} at run time`,
  ]
  if (crossing > 0) parts.push(crossing === 1 ? '1 edge crosses teams' : `${crossing} edges cross teams`)
  return parts.join(', ')
}
