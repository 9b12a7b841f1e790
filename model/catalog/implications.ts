import type { Tiers, Workload } from '../schema/model'
import type { Fact, Implications } from './technology'

/** A fact that was read on the page named. Only such a fact may imply a default. */
export const seen = (key: string, value: string | boolean, source: string): Fact => ({ key, value, source, verified: true })

export const NOTHING: Implications = { because: {} }

/** A channel that keeps messages in memory: nothing durable starts the receiver's work. */
export const inMemory = (fact: Fact): Implications => ({ edge: { trigger: 'none' }, because: { trigger: fact } })

/** A durable execution engine, or a stream processor that checkpoints its state. */
export const durableLog = (fact: Fact): Implications => ({ node: { progress: ['durable-log'] }, because: { progress: fact } })

export const storing = (workload: Workload, fact: Fact, tiers?: Tiers, tiersFact?: Fact): Implications =>
  tiers === undefined || tiersFact === undefined
    ? { node: { workload }, because: { workload: fact } }
    : { node: { workload, tiers }, because: { workload: fact, tiers: tiersFact } }
