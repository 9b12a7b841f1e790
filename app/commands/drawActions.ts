import type { Point } from '../../model/picture/box'
import { EDGE_KINDS, NODE_KINDS, type Model, type NodeKind } from '../../model/schema/model'
import { addNode, appendNode, besideNode, changeEdgeKind, connect, likelyNext, type Direction } from '../edits/drawing'
import { groupAt } from '../edits/frames'
import { perform } from '../edits/perform'
import { selectedIds } from '../edits/selected'
import { EDGE_WORDS, NODE_WORDS } from '../edits/words'
import { useDocument } from '../store/document'
import { setTool, useTool } from '../store/tool'
import type { Action } from './action'

const model = (): Model => useDocument.getState().model

const EDGE_KEYS = { rpc: 'R', queue: 'Q', topic: 'T', data: 'D' } as const

/** The selected edges get the kind; two selected nodes are joined by one; else the next drag from a node draws one. */
const giveEdgeKind = (kind: (typeof EDGE_KINDS)[number]): void => {
  const { nodes, edges } = selectedIds()
  const [source, target] = [...nodes]
  if (edges.size > 0) perform(changeEdgeKind(model(), [...edges], kind))
  else if (source !== undefined && target !== undefined && nodes.size === 2) perform(connect(model(), source, target, kind))
  else setTool(useTool.getState().tool === kind ? 'select' : kind)
}

const DIRECTIONS: readonly (readonly [string, Direction])[] = [
  ['ArrowRight', 'right'],
  ['ArrowLeft', 'left'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]

/** A connected node in a direction; to the left it comes before the selected one. */
const append = (direction: Direction): void => {
  const [id] = selectedIds().nodes
  const node = model().nodes.find((candidate) => candidate.id === id)
  if (node === undefined) return
  const backwards = direction === 'left'
  const next = backwards ? { node: 'microservice' as const } : (likelyNext(node.kind)[0] ?? { node: 'microservice' as const })
  const place = besideNode(node, direction)
  perform(appendNode(model(), node.id, next.node, place, { backwards, group: groupAt(place) ?? node.group }))
}

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
  ...EDGE_KINDS.map((kind): Action => ({
    id: `edge-${kind}`,
    title: `${EDGE_WORDS[kind]}: join two nodes, or change an edge`,
    group: 'Draw',
    changes: true,
    keys: [EDGE_KEYS[kind]],
    applies: () => selectedIds().edges.size > 0 || selectedIds().nodes.size === 2,
    run: () => giveEdgeKind(kind),
  })),
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
]
