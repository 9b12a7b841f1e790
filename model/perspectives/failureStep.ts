import type { Analysis } from '../analysis/analyze'
import { namesOf } from '../analysis/words'
import type { ById } from './byId'

export type FailureState = 'down' | 'stopped' | 'waiting' | 'starved' | 'untouched'

export type FailureStepKind = FailureState | 'kept' | 'refused' | 'lost' | 'restart' | 'redone' | 'twice' | 'unfinished'

/** What becomes of a node once what was down is back. */
export type RecoveryState = 'starts' | 'may-try' | 'resumes' | 'again' | 'twice' | 'perhaps-twice' | 'by-hand' | 'unfinished'

/** One step of the story of a failure. */
export type FailureStep = {
  readonly kind: FailureStepKind
  /** One or two whole sentences, to be read out. */
  readonly sentence: string
  /** `node:<id>`, `edge:<id>`, `boundary:<id>`: what the canvas shows with it. */
  readonly subjects: readonly string[]
  /** What it says of nodes, by id. */
  readonly states: ById<FailureState | RecoveryState>
}

/** Steps that are told of the time after all is back. */
const RECOVERY: ReadonlySet<FailureStepKind> = new Set(['restart', 'redone', 'twice', 'unfinished'])
export const isRecovery = ({ kind }: FailureStep): boolean => RECOVERY.has(kind)

/**
 * What has been told of each node up to a step, the latest of each, by id. With the first step of the recovery all are up: what they
 * were meanwhile holds no more.
 */
export const toldAt = (steps: readonly FailureStep[], at: number): ById<FailureState | RecoveryState> => {
  const told = steps.slice(0, at + 1)
  const recovering = told.some(isRecovery)
  return Object.fromEntries(told.filter((step) => isRecovery(step) === recovering).flatMap(({ states }) => Object.entries(states)))
}

/** The state of each of these nodes. */
export const statesOf = <T extends string>(nodes: Iterable<number>, state: (node: number) => T, { graph }: Analysis): ById<T> =>
  Object.fromEntries(Array.from(nodes, (n) => [graph.nodes[n]?.id ?? '', state(n)]))

export const nodeSubjects = (nodes: Iterable<number>, { graph }: Analysis): readonly string[] =>
  Array.from(nodes, (n) => `node:${graph.nodes[n]?.id ?? ''}`)
export const edgeSubjects = (edges: Iterable<number>, { graph }: Analysis): readonly string[] =>
  Array.from(edges, (e) => `edge:${graph.edges[e]?.id ?? ''}`)

/** The verb for one or for several. */
export const verb = (nodes: readonly unknown[], one: string, several: string): string => (nodes.length === 1 ? one : several)

/** The first few by name. */
export const names = (nodes: readonly number[], analysis: Analysis): string => namesOf(nodes, analysis, 5)
