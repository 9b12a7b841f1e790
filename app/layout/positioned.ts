import { positionedBy } from '../../model/layout/arrange'
import type { Model } from '../../model/schema/model'
import { runElk } from './layoutWorker'

/** The model with a position for every node. Nodes that have one stay; a model that needs nothing is handed back as it is. */
export const positioned = (model: Model, signal?: AbortSignal): Promise<Model> => positionedBy(model, (graph) => runElk(graph, signal))
