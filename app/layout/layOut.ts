import { arrange, type LayoutOptions } from '../../model/layout/arrange'
import type { Model, Position } from '../../model/schema/model'
import { runElk } from './layoutWorker'

/**
 * New positions by node id, as a `move` command takes them; nodes that stay are left out. Runs in a worker. Rejects when the signal aborts.
 */
export const layOut = (
  model: Model,
  { signal, ...options }: LayoutOptions & { readonly signal?: AbortSignal } = {},
): Promise<Readonly<Record<string, Position>>> => arrange(model, (graph) => runElk(graph, signal), options)
