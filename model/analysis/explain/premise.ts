import type { Command } from '../../graph/commands'
import type { Analysis } from '../analyze'
import type { EdgeTraits, NodeTraits, Origin } from '../traits'

/** A trait that a premise rests on, so that it can be changed on the spot. */
export type TraitRef = { readonly subject: string; readonly key: string; readonly origin: Origin }

/**
 * One step of a proof. `because` are the steps it follows from: with `needs: 'all'` it falls with any one of them, with
 * `needs: 'any'` each alone is enough and it falls only with all. A leaf may carry the trait it states and the edit that makes
 * it false (`contrary`). `shownAbove` refers to a step that stands elsewhere in the same proof.
 */
export type Premise = {
  readonly sentence: string
  /** `node:<id>`, `edge:<id>`, `boundary:<id>` … that the sentence speaks of. */
  readonly subjects: readonly string[]
  readonly needs: 'all' | 'any'
  readonly because: readonly Premise[]
  readonly trait?: TraitRef
  readonly contrary?: Command
  readonly shownAbove?: true
}

type LeafOptions = { readonly trait?: TraitRef; readonly contrary?: Command; readonly shownAbove?: true }

export const leaf = (sentence: string, subjects: readonly string[], options: LeafOptions = {}): Premise => ({
  sentence,
  subjects,
  needs: 'all',
  because: [],
  ...options,
})

export const follows = (
  sentence: string,
  subjects: readonly string[],
  because: readonly Premise[],
  needs: 'all' | 'any' = 'all',
): Premise => ({
  sentence,
  subjects,
  needs,
  because,
})

export const nodeSubject = (node: NodeTraits): string => `node:${node.id}`
export const edgeSubject = (edge: EdgeTraits): string => `edge:${edge.id}`
export const named = (node: NodeTraits): string => `“${node.name}”`

export const nodeOf = (analysis: Analysis, n: number): NodeTraits => analysis.traits.nodes[n] as NodeTraits
export const edgeOf = (analysis: Analysis, e: number): EdgeTraits => analysis.traits.edges[e] as EdgeTraits

/** “the queue “orders””, “the call from “Web” to “Orders””. */
export const edgeName = (edge: EdgeTraits, analysis: Analysis): string => {
  const source = named(nodeOf(analysis, edge.source))
  const target = named(nodeOf(analysis, edge.target))
  if (edge.kind === 'rpc') return `the call from ${source} to ${target}`
  if (edge.kind === 'data') return `the data edge from ${source} to ${target}`
  return edge.channel === undefined
    ? `the ${edge.kind} from ${source} to ${target}`
    : `the ${edge.kind} “${edge.channel}” from ${source} to ${target}`
}

export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
