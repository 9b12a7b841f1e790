import { isPinned } from '../../model/graph/pinned'
import type { Model, ModelNode } from '../../model/schema/model'
import type { Edit, Refused } from './edit'
import { theNodes } from './words'

const idsByNodes = new WeakMap<readonly ModelNode[], ReadonlySet<string>>()

/** Ids of the nodes that stay where they are when the rest is arranged. */
export const pinnedNodes = ({ nodes }: Model): ReadonlySet<string> => {
  let ids = idsByNodes.get(nodes)
  if (ids === undefined) idsByNodes.set(nodes, (ids = new Set(nodes.filter(isPinned).map(({ id }) => id))))
  return ids
}

/** Pins nodes where they are; unpins them where all of them are pinned already. */
export const togglePins = (model: Model, ids: ReadonlySet<string>): Edit | Refused => {
  const nodes = model.nodes.filter((node) => ids.has(node.id) && node.position !== undefined)
  if (nodes.length === 0) return { refused: 'Select the nodes to pin.' }
  const pinned = !nodes.every(isPinned)
  const places = Object.fromEntries(nodes.map(({ id, position }) => [id, position ?? { x: 0, y: 0 }]))
  return {
    command: { type: 'move', nodes: places, pinned },
    label: `${pinned ? 'Pin' : 'Unpin'} ${theNodes(model, new Set(nodes.map(({ id }) => id)))}`,
  }
}
