import type { Analysis } from '../analysis/analyze'
import type { Boundary } from '../analysis/boundaries'
import type { WorkflowFacts } from '../analysis/coordination'
import type { Premise } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import type { RuleId } from '../schema/ruleIds'
import type { Contract } from '../schema/model'

/** What the findings of a rule speak of, as the proofs see it. */
export type Proven = {
  readonly node: NodeTraits
  readonly edge: EdgeTraits
  readonly boundary: Boundary
  readonly workflow: WorkflowFacts
  readonly contract: Contract
  /** What follows the colon in `channel:…`, `cycle:…` and `pair:…`. */
  readonly id: string
}

type Prove<On extends keyof Proven> = (subject: Proven[On], analysis: Analysis) => readonly Premise[]

/** Every condition on which a rule fires, each a premise of its own: the finding falls with any one of them. */
export type Proof = { readonly [On in keyof Proven]: { readonly on: On; readonly because: Prove<On> } }[keyof Proven]

export type Proofs<Category extends string> = Readonly<Record<Extract<RuleId, `${Category}/${string}`>, Proof>>

export const onNode = (because: Prove<'node'>): Proof => ({ on: 'node', because })
export const onEdge = (because: Prove<'edge'>): Proof => ({ on: 'edge', because })
export const onBoundary = (because: Prove<'boundary'>): Proof => ({ on: 'boundary', because })
export const onWorkflow = (because: Prove<'workflow'>): Proof => ({ on: 'workflow', because })
export const onContract = (because: Prove<'contract'>): Proof => ({ on: 'contract', because })
export const onId = (because: Prove<'id'>): Proof => ({ on: 'id', because })
