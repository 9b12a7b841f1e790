import { applyCommand } from '../../model/graph/applyCommand'
import type { Model } from '../../model/schema/model'
import { layOut } from './layOut'

/** The model with a position for every node. Nodes that have one stay; a model that needs nothing is handed back as it is. */
export const positioned = async (model: Model, signal?: AbortSignal): Promise<Model> => {
  const placed = new Set(model.nodes.flatMap((node) => (node.position === undefined ? [] : [node.id])))
  if (placed.size === model.nodes.length) return model
  const nodes = await layOut(model, { pinned: placed, ...(signal === undefined ? {} : { signal }) })
  const moved = applyCommand(model, { type: 'move', nodes })
  return moved.ok ? moved.value : model
}
