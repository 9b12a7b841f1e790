import type { ElkGraph } from '../../model/layout/elkGraph'
import { fetchPart } from '../ui/fetchPart'

type Elk = { readonly layout: (graph: ElkGraph) => Promise<ElkGraph>; readonly terminateWorker: () => void }

/** ELK lives in a worker of its own and is fetched when something is first laid out. */
const startElk = async (): Promise<Elk> => {
  const [{ default: ELK }, { default: workerUrl }] = await fetchPart(() =>
    Promise.all([import('elkjs/lib/elk-api.js'), import('elkjs/lib/elk-worker.min.js?url')]),
  )
  return new ELK({ workerFactory: () => new Worker(workerUrl) })
}

let waiting: Promise<Elk> | undefined

const stop = (elk: Elk): void => {
  waiting = undefined
  elk.terminateWorker()
}

/** Lays out a graph. Aborting ends the worker: nothing else stops a layout under way. */
export const runElk = async (graph: ElkGraph, signal?: AbortSignal): Promise<ElkGraph> => {
  signal?.throwIfAborted()
  waiting ??= startElk()
  const elk = await waiting.catch((error: unknown) => {
    waiting = undefined
    throw error
  })
  signal?.throwIfAborted()
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      stop(elk)
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', abort, { once: true })
    elk
      .layout(graph)
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener('abort', abort))
  })
}
