import type { Analysis } from '../analysis/analyze'
import { namesOf } from '../rules/words'

export type FailureStepKind =
  'down' | 'stopped' | 'waiting' | 'kept' | 'refused' | 'lost' | 'starved' | 'untouched' | 'restart' | 'redone' | 'twice' | 'unfinished'

/** One step of the story of a failure. */
export type FailureStep = {
  readonly kind: FailureStepKind
  /** One or two whole sentences, to be read out. */
  readonly sentence: string
  /** `node:<id>`, `edge:<id>`, `boundary:<id>`: what the canvas shows with it. */
  readonly subjects: readonly string[]
}

export const nodeSubjects = (nodes: Iterable<number>, { graph }: Analysis): readonly string[] =>
  Array.from(nodes, (n) => `node:${graph.nodes[n]?.id ?? ''}`)
export const edgeSubjects = (edges: Iterable<number>, { graph }: Analysis): readonly string[] =>
  Array.from(edges, (e) => `edge:${graph.edges[e]?.id ?? ''}`)

/** The verb for one or for several. */
export const verb = (nodes: readonly unknown[], one: string, several: string): string => (nodes.length === 1 ? one : several)

/** The first few by name. */
export const names = (nodes: readonly number[], analysis: Analysis): string => namesOf(nodes, analysis, 5)
