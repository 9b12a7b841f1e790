import { applyCommand } from '../../model/graph/applyCommand'
import { likelyKind, whyNot } from '../../model/graph/edgeKinds'
import type { Command } from '../../model/graph/commands'
import type { Point } from '../../model/picture/box'
import { nameOf, type EdgeKind, type Model, type ModelEdge, type ModelNode, type NodeKind } from '../../model/schema/model'
import { edgeSubject, nodeSubject } from '../store/selection'
import { boxOf, freePlaceFor } from './boxes'
import { asFresh, batch, type Edit, type Refused } from './edit'
import { freshIds } from './ids'
import { AN_EDGE, NODE_WORDS, quoted, theEdges } from './words'

/** “Microservice”, “Microservice 2” … */
const freshName = (model: Model, kind: NodeKind): string => {
  const names = new Set(model.nodes.map(nameOf))
  const word = NODE_WORDS[kind]
  let name = word
  for (let n = 2; names.has(name); n++) name = `${word} ${n}`
  return name
}

const newNode = (model: Model, kind: NodeKind, centre: Point, group?: string): ModelNode => {
  const name = freshName(model, kind)
  return {
    id: freshIds(model).node(kind),
    kind,
    name,
    position: freePlaceFor(model, kind, name, centre),
    ...(group === undefined ? {} : { group }),
  }
}

/** A new node near a point of the canvas. */
export const addNode = (model: Model, kind: NodeKind, centre: Point, group?: string): Edit => {
  const node = newNode(model, kind, centre, group)
  return { command: { type: 'addNode', node }, label: `Add ${quoted(node.name ?? node.id)}`, ...asFresh(nodeSubject(node.id)) }
}

const newEdge = (model: Model, kind: EdgeKind, source: ModelNode, target: ModelNode): ModelEdge => {
  const betweenStores = kind === 'data' && source.kind === 'store' && target.kind === 'store'
  return { id: freshIds(model).edge(kind), kind, source: source.id, target: target.id, ...(betweenStores ? { access: 'materialize' } : {}) }
}

const nodeIn = (model: Model, id: string): ModelNode | undefined => model.nodes.find((node) => node.id === id)

/** Why these two cannot be joined by this kind of edge; undefined where they can. Without a kind: by any. */
export const whyNotJoined = (model: Model, source: string, target: string, kind?: EdgeKind): string | undefined => {
  const [from, to] = [nodeIn(model, source), nodeIn(model, target)]
  if (from === undefined || to === undefined) return 'One end is no longer there.'
  return whyNot(kind ?? likelyKind(from.kind, to.kind), from.kind, to.kind)
}

/** An edge between two nodes; of the kind a person most likely means, unless stated. */
export const connect = (model: Model, source: string, target: string, kind?: EdgeKind): Edit | Refused => {
  const [from, to] = [nodeIn(model, source), nodeIn(model, target)]
  if (from === undefined || to === undefined) return { refused: 'One end is no longer there.' }
  const chosen = kind ?? likelyKind(from.kind, to.kind)
  const reason = whyNot(chosen, from.kind, to.kind)
  if (reason !== undefined) return { refused: reason }
  const edge = newEdge(model, chosen, from, to)
  return {
    command: { type: 'addEdge', edge },
    label: `Connect ${quoted(nameOf(from))} to ${quoted(nameOf(to))}`,
    select: [edgeSubject(edge.id)],
  }
}

/** A new node joined to one that is there, in one step. `backwards`: the edge runs from the new node to the old one. `group`: where it goes. */
export const appendNode = (
  model: Model,
  from: string,
  kind: NodeKind,
  centre: Point,
  options: { readonly edge?: EdgeKind | undefined; readonly backwards?: boolean; readonly group?: string | undefined } = {},
): Edit | Refused => {
  const old = nodeIn(model, from)
  if (old === undefined) return { refused: 'The node is no longer there.' }
  const node = newNode(model, kind, centre, options.group)
  const [source, target] = options.backwards === true ? [node, old] : [old, node]
  const edgeKind = options.edge ?? likelyKind(source.kind, target.kind)
  const reason = whyNot(edgeKind, source.kind, target.kind)
  if (reason !== undefined) return { refused: reason }
  const edge = newEdge(model, edgeKind, source, target)
  return {
    command: batch([
      { type: 'addNode', node },
      { type: 'addEdge', edge },
    ]),
    label: `Add ${quoted(node.name ?? node.id)} after ${quoted(nameOf(old))}`,
    ...asFresh(nodeSubject(node.id)),
  }
}

export type Direction = 'left' | 'right' | 'up' | 'down'

const GAP = 100

/** The centre of a place beside a node, in a direction. */
export const besideNode = (node: ModelNode, direction: Direction): Point => {
  const { x, y, width, height } = boxOf(node)
  const centre = { x: x + width / 2, y: y + height / 2 }
  const [along, across] = [width + GAP, height + GAP]
  return {
    left: { x: centre.x - along, y: centre.y },
    right: { x: centre.x + along, y: centre.y },
    up: { x: centre.x, y: centre.y - across },
    down: { x: centre.x, y: centre.y + across },
  }[direction]
}

/** What most likely comes after a node, best first: for the context pad. */
export const likelyNext = (kind: NodeKind): readonly { readonly node: NodeKind; readonly edge: EdgeKind }[] => {
  if (kind === 'person' || kind === 'timer')
    return [
      { node: 'microservice', edge: 'rpc' },
      { node: 'function', edge: 'queue' },
      { node: 'external', edge: 'rpc' },
    ]
  if (kind === 'store')
    return [
      { node: 'stream-job', edge: 'topic' },
      { node: 'store', edge: 'data' },
    ]
  return [
    { node: 'microservice', edge: 'rpc' },
    { node: 'microservice', edge: 'queue' },
    { node: 'function', edge: 'topic' },
    { node: 'store', edge: 'data' },
  ]
}

/** Another kind for an edge; traits that the new kind does not know are dropped. */
export const changeEdgeKind = (model: Model, ids: readonly string[], kind: EdgeKind): Edit | Refused => {
  const commands = ids.map((id): Command => ({ type: 'setEdge', id, patch: { kind } }))
  const result = applyCommand(model, batch(commands))
  return result.ok
    ? { command: batch(commands), label: `Make ${theEdges(model, ids)} ${AN_EDGE[kind]}` }
    : { refused: result.issues[0]?.message ?? 'That is not possible.' }
}

/** One end of an edge moves to another node. */
export const reconnect = (model: Model, id: string, end: 'source' | 'target', node: string): Edit | Refused => {
  const command: Command = { type: 'setEdge', id, patch: end === 'source' ? { source: node } : { target: node } }
  const result = applyCommand(model, command)
  return result.ok
    ? { command, label: `Reconnect ${theEdges(model, [id])}`, select: [edgeSubject(id)] }
    : { refused: result.issues[0]?.message ?? 'That is not possible.' }
}
