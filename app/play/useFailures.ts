import { useEffect, useState } from 'react'
import type { Model } from '../../model/schema/model'
import type { Exploration } from '../../model/simulation/explore'
import type { Progress } from '../../model/simulation/search'
import type { PlayAnswer, PlayRequest } from './playProtocol'

type Explored = Extract<PlayAnswer, { type: 'done' }>

export type Failures =
  | { readonly state: 'searching'; readonly progress: Progress | undefined }
  | { readonly state: 'done'; readonly explored: Explored }
  | { readonly state: 'failed' }

/** One search answers for all nodes of a drawing, so its answer is kept until the drawing changes. */
const known = new WeakMap<Model, Explored>()

/** What a search has found in this drawing, if there was one. */
export const failuresKnown = (model: Model): Exploration | undefined => known.get(model)?.exploration

/** Tries every failure of the drawing in a worker of its own, so that ending the search is ending the worker. */
export const useFailures = (model: Model): Failures => {
  const [found, setFound] = useState<{ readonly model: Model; readonly failures: Failures }>()
  useEffect(() => {
    if (known.has(model)) return undefined
    const worker = new Worker(new URL('./playWorker.ts', import.meta.url), { type: 'module' })
    const tell = (failures: Failures): void => setFound({ model, failures })
    worker.addEventListener('message', ({ data }: MessageEvent<PlayAnswer>) => {
      if (data.type === 'done') known.set(model, data)
      tell(data.type === 'done' ? { state: 'done', explored: data } : { state: 'searching', progress: data.progress })
    })
    worker.addEventListener('error', () => tell({ state: 'failed' }))
    worker.postMessage({ model } satisfies PlayRequest)
    return () => worker.terminate()
  }, [model])
  const explored = known.get(model)
  if (explored !== undefined) return { state: 'done', explored }
  return found?.model === model ? found.failures : { state: 'searching', progress: undefined }
}
