import type { Analysis } from '../analysis/analyze'
import type { StorageType } from '../analysis/storage'
import { edgesOf } from '../graph/graphIndex'
import { count } from '../schema/count'
import { edgesById, nodeIds, nodesById, type ById } from './byId'

export type StoreMark = {
  /** Which of the systems it belongs to. */
  readonly system: number
  /** How many movements of data lie between it and where the data is written; 0 is fresh, more is later. */
  readonly lag: number
  /** Nodes that write it, and the distinct teams among them. */
  readonly writers: readonly string[]
  readonly teams: readonly string[]
  readonly sharedWrites: boolean
}

/** What moves here is visible on the other side only later. */
export type MovementMark = { readonly kind: 'copy' | 'move' }

export type StorageSystemMark = {
  readonly stores: readonly string[]
  readonly systems: number
  readonly copies: number
  readonly type: StorageType
  readonly visibility: 'async' | 'immediate'
  readonly workloads: readonly string[]
}

export type StorageMarks = {
  readonly stores: ById<StoreMark>
  readonly movements: ById<MovementMark>
  readonly systems: readonly StorageSystemMark[]
}

/** Breadth first from the stores into which nothing is moved; stores that only move data round among themselves count as fresh. */
const lags = ({ graph, traits }: Analysis): ReadonlyMap<number, number> => {
  const stores = traits.nodes.filter(({ kind }) => kind === 'store').map(({ index }) => index)
  const isMove = (e: number): boolean => traits.edges[e]?.access === 'materialize' || traits.edges[e]?.access === 'tier'
  const lag = new Map<number, number>(stores.filter((store) => !edgesOf(graph.dataIn, store).some(isMove)).map((store) => [store, 0]))
  for (const [store, hops] of lag)
    for (const e of edgesOf(graph.dataOut, store))
      if (isMove(e) && !lag.has(graph.target[e] as number)) lag.set(graph.target[e] as number, hops + 1)
  return lag
}

export const storageMarks = (analysis: Analysis): StorageMarks => {
  const { graph, traits, storage } = analysis
  const system = new Map(storage.flatMap(({ stores }, s) => stores.map((store) => [store, s] as const)))
  const lag = lags(analysis)
  return {
    stores: nodesById(analysis, ({ index, kind }) => {
      if (kind !== 'store') return undefined
      const writing = [...edgesOf(graph.dataIn, index)].filter((e) => traits.edges[e]?.access === 'write')
      const writers = [...new Set(writing.map((e) => graph.source[e] as number))]
      const teams = [...new Set(writers.flatMap((n) => traits.nodes[n]?.team ?? []))].sort()
      return {
        system: system.get(index) ?? 0,
        lag: lag.get(index) ?? 0,
        writers: nodeIds(writers, analysis),
        teams,
        sharedWrites: teams.length > 1,
      }
    }),
    movements: edgesById(analysis, ({ access }) =>
      access === 'materialize' ? { kind: 'copy' } : access === 'tier' ? { kind: 'move' } : undefined,
    ),
    systems: storage.map(({ stores, systems, copies, type, visibility, workloads }) => ({
      stores: nodeIds(stores, analysis),
      systems,
      copies,
      type,
      visibility,
      workloads,
    })),
  }
}

/** “3 stores, 2 copies kept in step, 1 written by several teams”. */
export const storageSummary = (analysis: Analysis): string => {
  const stores = analysis.storage.reduce((sum, { systems }) => sum + systems, 0)
  if (stores === 0) return 'No store'
  const extra = analysis.storage.reduce((sum, { copies }) => sum + copies - 1, 0)
  const shared = Object.values(storageMarks(analysis).stores).filter(({ sharedWrites }) => sharedWrites).length
  const parts = [count(stores, 'store')]
  if (extra > 0) parts.push(`${count(extra, 'copy', 'copies')} to keep in step`)
  if (shared > 0) parts.push(`${shared} written by several teams`)
  return parts.join(', ')
}
