import { useEffect, useState } from 'react'
import type { Model } from '../../model/schema/model'
import type { Exploration } from '../../model/simulation/explore'
import type { Progress } from '../../model/simulation/search'
import { useExploration } from '../store/exploration/exploration'
import type { PlayAnswer, PlayRequest } from './playProtocol'

type Explored = Pick<Extract<PlayAnswer, { type: 'done' }>, 'exploration'>

export type Failures =
  | { readonly state: 'searching'; readonly progress: Progress | undefined }
  | { readonly state: 'done'; readonly explored: Explored }
  | { readonly state: 'failed' }

/** One search answers for all nodes of a drawing, so its answer is kept until the drawing changes. */
const known = new WeakMap<Model, Explored>()

/** So many faults are tried here. */
const FAULTS = 2

/** What was found here, or where every failure of the drawing was tried with no fewer faults. */
const foundIn = (model: Model): Explored | undefined => {
  const { explored } = useExploration.getState()
  const tried = explored !== null && explored.model === model && explored.exploration.faults >= FAULTS ? explored : undefined
  return known.get(model) ?? tried
}

/** What a search has found in this drawing, if there was one. */
export const failuresKnown = (model: Model): Exploration | undefined => foundIn(model)?.exploration

/** Tries every failure of the drawing in a worker of its own, so that ending the search is ending the worker. */
export const useFailures = (model: Model): Failures => {
  const [found, setFound] = useState<{ readonly model: Model; readonly failures: Failures }>()
  useEffect(() => {
    if (foundIn(model) !== undefined) return undefined
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
  const explored = foundIn(model)
  if (explored !== undefined) return { state: 'done', explored }
  return found?.model === model ? found.failures : { state: 'searching', progress: undefined }
}
