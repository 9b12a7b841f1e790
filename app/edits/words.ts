import { count } from '../../model/schema/count'
import { nameOf, type EdgeKind, type Model, type NodeKind } from '../../model/schema/model'

export const NODE_WORDS: Readonly<Record<NodeKind, string>> = {
  person: 'Person',
  timer: 'Timer',
  microservice: 'Microservice',
  function: 'Function',
  'stream-job': 'Stream job',
  agent: 'Agent',
  external: 'External',
  store: 'Store',
}

export const EDGE_WORDS: Readonly<Record<EdgeKind, string>> = { rpc: 'RPC', queue: 'Queue', topic: 'Topic', data: 'Data' }

/** As it stands in a sentence. */
export const AN_EDGE: Readonly<Record<EdgeKind, string>> = { rpc: 'an RPC', queue: 'a queue', topic: 'a topic', data: 'a data edge' }

export const quoted = (name: string): string => `“${name}”`

/** One node by its name, several by how many they are: “Orders”, 3 nodes. */
export const theNodes = ({ nodes }: Pick<Model, 'nodes'>, ids: ReadonlySet<string>): string => {
  const only = ids.size === 1 ? nodes.find(({ id }) => ids.has(id)) : undefined
  return only === undefined ? count(ids.size, 'node') : quoted(nameOf(only))
}

/** One edge by its ends, several by how many they are: “Orders → Stock”, 3 edges. */
export const theEdges = ({ nodes, edges }: Pick<Model, 'nodes' | 'edges'>, ids: readonly string[]): string => {
  const only = ids.length === 1 ? edges.find(({ id }) => id === ids[0]) : undefined
  const endOf = (end: string): string => nameOf(nodes.find(({ id }) => id === end) ?? { id: end })
  return only === undefined ? count(ids.length, 'edge') : quoted(`${endOf(only.source)} → ${endOf(only.target)}`)
}
