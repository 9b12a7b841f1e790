import type { Cover } from '../../model/analysis/cover'
import type { StorageType } from '../../model/analysis/storage'
import type { Context, Style } from '../../model/analysis/synchrony'
import type { Duration, EdgeKind, NodeKind, ProgressControl, Trigger, Workload } from '../../model/schema/model'

type Words<Key extends string | number> = Readonly<Record<Key, string>>

export const NODE_KIND: Words<NodeKind> = {
  person: 'Person',
  timer: 'Timer',
  microservice: 'Microservice',
  function: 'Function',
  'stream-job': 'Stream job',
  agent: 'Agent',
  external: 'External service',
  store: 'Store',
}

export const EDGE_KIND: Words<EdgeKind> = { rpc: 'RPC', queue: 'Queue', topic: 'Topic', data: 'Data' }

/** For the nodes that have no verdict. */
export const WITHOUT_VERDICT: Partial<Words<NodeKind>> = {
  person: 'Starts work, and may try again or give up.',
  timer: 'Starts work, again and again until it succeeds.',
  store: 'Keeps data. It does no work of its own, so nobody has to retry it.',
  external: 'Nothing in the drawing calls it; what starts it is not ours to know.',
}

export const COVER: Words<Cover> = {
  durable: 'Something durable, over every way in',
  human: 'A person; nothing durable is sure to',
  none: 'Nothing is sure to',
}

export const CONTROL: Words<ProgressControl> = {
  tolerant: 'Harmless to repeat',
  idempotent: 'Idempotent: a repeat has no further effect',
  transactional: 'Transactional: atomic, but a repeat applies twice',
  'durable-log': 'Durable log: a retry resumes after the finished steps',
}

export const DURATION: Words<Duration> = { short: 'Up to seconds', long: 'Minutes and more', human: 'As long as a person takes' }

export const WORKLOAD: Words<Workload> = {
  oltp: 'Transactions (OLTP)',
  olap: 'Analytics (OLAP)',
  htap: 'Transactions and analytics (HTAP)',
  stream: 'Streams',
  object: 'Objects',
}

export const STORAGE: Words<StorageType> = {
  materializing: 'A durable copy is kept elsewhere',
  'shared-tiering': 'Cold data moves to a tier that others share',
  mixed: 'Some data is copied, some moves to another tier',
  hybrid: 'One system for transactions and analytics',
  'internal-tiering': 'It moves its own cold data to a second tier',
  'single-tier': 'One tier',
}

export const STYLE: Words<Style> = {
  synchronous: 'Synchronous',
  resumable: 'Resumable',
  'async-reply': 'Asynchronous reply',
  'one-way': 'One-way',
}

export const STYLE_MEANING: Words<Style> = {
  synchronous: 'The caller waits: both must be up, and failure and latency pass through.',
  resumable: 'The caller can suspend and go on with the answer, whatever fails meanwhile.',
  'async-reply': 'The answer comes later by itself.',
  'one-way': 'Nobody waits for an answer.',
}

export const CONTEXT: Words<Context> = {
  local: 'The durable function must stay alive meanwhile',
  remote: 'The durable function can suspend meanwhile',
}

export const TRIGGER: Words<Trigger> = {
  none: 'Nobody',
  caller: 'The caller’s side: it has recorded the call and drives it until it is done',
  callee: 'The callee: it accepts durably before it acknowledges',
  channel: 'The channel: it keeps the message until the work is done',
}

export const DESIGN: Words<1 | 2 | 3> = { 3: 'strong', 2: 'moderate', 1: 'loose' }

export const RUNTIME: readonly string[] = [
  'nothing is shared while it runs',
  'the caller is only delayed',
  'the other side must be up to accept',
  'both must be up; failure and latency pass through',
]
