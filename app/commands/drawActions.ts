import type { Point } from '../../model/picture/box'
import { EDGE_KINDS, NODE_KINDS, type EdgeKind, type Model, type ModelNode, type NodeKind } from '../../model/schema/model'
import { addNode, appendNode, besideNode, changeEdgeKind, connect, likelyNext, type Direction } from '../edits/drawing'
import { groupAt } from '../edits/frames'
import { perform } from '../edits/perform'
import { selectedIds } from '../edits/selected'
import { AN_EDGE, NODE_WORDS } from '../edits/words'
import { useDocument } from '../store/document'
import { setTool, useTool } from '../store/tool'
import type { Action } from './action'

const model = (): Model => useDocument.getState().model

const EDGE_KEYS = { rpc: 'R', queue: 'Q', topic: 'T', data: 'D' } as const

const selectsEdges = (): boolean => selectedIds().edges.size > 0
const selectsTwoNodes = (): boolean => !selectsEdges() && selectedIds().nodes.size === 2

/** The selected edges get the kind. */
const makeAction = (kind: EdgeKind): Action => ({
  id: `make-${kind}`,
  title: `Make it ${AN_EDGE[kind]}`,
  group: 'Draw',
  changes: true,
  keys: [EDGE_KEYS[kind]],
  applies: selectsEdges,
  run: () => void perform(changeEdgeKind(model(), [...selectedIds().edges], kind)),
})

/** Two selected nodes are joined, the one selected first is where the edge starts. */
const joinAction = (kind: EdgeKind): Action => ({
  id: `join-${kind}`,
  title: `Join the two by ${AN_EDGE[kind]}`,
  group: 'Draw',
  changes: true,
  keys: [EDGE_KEYS[kind]],
  applies: selectsTwoNodes,
  run: () => {
    const [source, target] = [...selectedIds().nodes]
    if (source !== undefined && target !== undefined) perform(connect(model(), source, target, kind))
  },
})

/** Where there is nothing to give the kind to, the next drag from a node draws one. */
const toolAction = (kind: EdgeKind): Action => ({
  id: `tool-${kind}`,
  title: `Draw ${kind === 'rpc' ? 'RPC' : kind} edges from node to node`,
  group: 'Draw',
  changes: true,
  keys: [EDGE_KEYS[kind]],
  applies: () => !selectsEdges() && !selectsTwoNodes(),
  run: () => setTool(useTool.getState().tool === kind ? 'select' : kind),
})

const DIRECTIONS: readonly (readonly [string, Direction])[] = [
  ['ArrowRight', 'right'],
  ['ArrowLeft', 'left'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]

/** The selected nodes, where it is one. */
const selectedNodes = (): readonly ModelNode[] => {
  const ids = selectedIds().nodes
  return ids.size === 1 ? model().nodes.filter(({ id }) => ids.has(id)) : []
}

type Joined = { readonly edge?: EdgeKind; readonly backwards?: boolean }

const appendBeside = (node: ModelNode, direction: Direction, kind: NodeKind, joined: Joined): void => {
  const place = besideNode(node, direction)
  perform(appendNode(model(), node.id, kind, place, { ...joined, group: groupAt(place) ?? node.group }))
}

/** A connected node in a direction; to the left it comes before the selected one. */
const append = (direction: Direction): void => {
  const [node] = selectedNodes()
  if (node === undefined) return
  const backwards = direction === 'left'
  const next = backwards ? 'microservice' : (likelyNext(node.kind)[0]?.node ?? 'microservice')
  appendBeside(node, direction, next, { backwards })
}

/** What most likely comes after the one selected node, as beside it on the canvas. */
const thenActions: readonly Action[] = [
  ...new Map(NODE_KINDS.flatMap(likelyNext).map((next) => [`${next.node} ${next.edge}`, next])).values(),
].map(({ node, edge }): Action => ({
  id: `then-${node}-${edge}`,
  title: `Then a ${NODE_WORDS[node].toLowerCase()} by ${edge === 'rpc' ? 'RPC' : edge}`.replace(/^Then a (?=[aeiou])/, 'Then an '),
  group: 'Draw',
  changes: true,
  applies: () => {
    const [only] = selectedNodes()
    return only !== undefined && likelyNext(only.kind).some((next) => next.node === node && next.edge === edge)
  },
  run: () => {
    const [only] = selectedNodes()
    if (only !== undefined) appendBeside(only, 'right', node, { edge })
  },
}))

const addAt = (kind: NodeKind, place: Point): void => void perform(addNode(model(), kind, place, groupAt(place)))

/** What can be drawn. `pointer` is where a new node goes. */
export const drawActions = (pointer: () => Point): readonly Action[] => [
  ...NODE_KINDS.map((kind, i): Action => ({
    id: `add-${kind}`,
    title: `Add a ${NODE_WORDS[kind].toLowerCase()}`.replace(/\ba (?=[aeiou])/, 'an '),
    group: 'Draw',
    changes: true,
    keys: [String(i + 1)],
    run: () => addAt(kind, pointer()),
  })),
  ...EDGE_KINDS.map(makeAction),
  ...EDGE_KINDS.map(joinAction),
  ...EDGE_KINDS.map(toolAction),
  ...DIRECTIONS.map(([key, direction]): Action => ({
    id: `append-${direction}`,
    title:
      direction === 'left'
        ? 'Add a connected node before'
        : `Add a connected node ${direction === 'right' ? 'after' : direction === 'up' ? 'above' : 'below'}`,
    group: 'Draw',
    changes: true,
    keys: [`Mod+${key}`],
    applies: () => selectedIds().nodes.size === 1,
    run: () => append(direction),
  })),
  ...thenActions,
]
