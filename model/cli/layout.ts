import { positionedBy, type RunElk } from '../layout/arrange'
import type { Model } from '../schema/model'

/** ELK is a megabyte and a half of code: it is loaded when something has to be laid out. */
const runElk: RunElk = async (graph) => {
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js')
  return new Elk().layout(graph)
}

/** The model with a position for every node; nodes that have one stay. */
export const positioned = (model: Model): Promise<Model> => positionedBy(model, runElk)
