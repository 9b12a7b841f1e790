import { useEffect, useState } from 'react'
import type { Repair, Target } from '../../../model/repair/fix'
import type { Model } from '../../../model/schema/model'
import type { RepairAnswer, RepairProgress, RepairRequest } from './repairProtocol'

export type RepairState =
  | { readonly state: 'idle' }
  | { readonly state: 'searching'; readonly progress: RepairProgress | undefined }
  | { readonly state: 'done'; readonly repair: Repair }
  | { readonly state: 'failed' }

type Asked = { readonly model: Model; readonly target: Target }

/** Searches in a worker of its own, so that ending the search is ending the worker. An edit of the model makes the answer void. */
export const useRepair = (
  model: Model,
  target: Target,
): { readonly answer: RepairState; readonly search: () => void; readonly cancel: () => void } => {
  const [asked, setAsked] = useState<Asked>()
  const [found, setFound] = useState<{ readonly asked: Asked; readonly answer: RepairState }>()
  useEffect(() => {
    if (asked === undefined) return undefined
    const worker = new Worker(new URL('./repairWorker.ts', import.meta.url), { type: 'module' })
    const tell = (answer: RepairState): void => setFound({ asked, answer })
    worker.addEventListener('message', ({ data }: MessageEvent<RepairAnswer>) =>
      tell(data.type === 'done' ? { state: 'done', repair: data.repair } : { state: 'searching', progress: data.progress }),
    )
    worker.addEventListener('error', () => tell({ state: 'failed' }))
    worker.postMessage(asked satisfies RepairRequest)
    return () => worker.terminate()
  }, [asked])
  const current = asked?.model === model ? asked : undefined
  const answer: RepairState =
    current === undefined ? { state: 'idle' } : found?.asked === current ? found.answer : { state: 'searching', progress: undefined }
  return { answer, search: () => setAsked({ model, target }), cancel: () => setAsked(undefined) }
}
