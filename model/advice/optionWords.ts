import type { EdgeDrawn } from './adviseEdge'
import type { NodeOption } from './adviseNode'
import type { CoordinationStyle } from '../analysis/coordination'

/** The options of the decision framework, as they stand in a sentence. */
export const EDGE_OPTIONS: Readonly<Record<EdgeDrawn, string>> = {
  rpc: 'a plain call',
  'reliable-rpc': 'a reliable call',
  'async-request-reply': 'a request with a later answer',
  queue: 'a queue',
  topic: 'a topic',
  'fire-and-forget': 'a call that nobody waits for',
}

export const NODE_OPTIONS: Readonly<Record<NodeOption, string>> = {
  plain: 'plain code',
  'stream-processor': 'a stream processor',
  'durable-execution': 'durable execution',
}

export const WORKFLOW_OPTIONS: Readonly<Record<CoordinationStyle, string>> = {
  orchestration: 'orchestration',
  choreography: 'choreography',
  hybrid: 'a hybrid: orchestration at the core, events around it',
  'request-chain': 'a chain of requests',
  none: 'nothing to coordinate',
}
