import type { EdgeKind, Form, NodeKind, ProgressControl, Tiers, Workload } from '../schema/model'

/** One statement about a technology; `verified` when it was read on the page that `source` names. */
export type Fact = {
  readonly key: string
  readonly value: string | boolean
  readonly source: string
  readonly verified: boolean
}

export type ImpliedTrait = 'progress' | 'workload' | 'tiers' | 'trigger'

/** The defaults that a technology fills in where a file states nothing, and the fact behind each. */
export type Implications = {
  readonly node?: { readonly progress?: readonly ProgressControl[]; readonly workload?: Workload; readonly tiers?: Tiers }
  readonly edge?: { readonly trigger?: 'none' }
  readonly because: { readonly [trait in ImpliedTrait]?: Fact }
}

/** What the name of a technology may stand on. */
export type Fits = { readonly nodes: readonly NodeKind[]; readonly edges: readonly EdgeKind[] }

export type Technology = {
  readonly id: string
  readonly name: string
  /** One or two letters out of the name; no trade mark. */
  readonly mark: string
  readonly aliases: readonly string[]
  readonly group: 'channel' | 'runtime' | 'store'
  readonly fits: Fits
  /** Of a channel: whether a message in it is sure to start the work. */
  readonly reliableTrigger?: 'yes' | 'no' | 'conditional'
  /** Of a runtime: what starts work there. */
  readonly triggers?: readonly string[]
  /** Of a runtime: what it calls each durable function form; null where it has none. */
  readonly forms?: { readonly [form in Form]: string | null }
  /** Of a store: the workloads it is used for, the primary one first. */
  readonly workloads?: readonly string[]
  /** On what its behaviour depends: a sentence to show. */
  readonly condition?: string
  /** The traits that depend on `condition`, and which are therefore never implied. */
  readonly conditional?: readonly ImpliedTrait[]
  readonly implies: Implications
}

export type FactsById = { readonly [technology: string]: readonly Fact[] }
