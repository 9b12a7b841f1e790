import { create } from 'zustand'
import type { Analysis } from '../../../model/analysis/analyze'
import type { Model } from '../../../model/schema/model'
import type { Exploration } from '../../../model/simulation/explore'
import type { Progress } from '../../../model/simulation/search'
import { useDocument } from '../document'
import type { ExplorationAnswer, ExplorationRequest } from './explorationProtocol'

export const FAULTS = [1, 2, 3] as const
export type Faults = (typeof FAULTS)[number]

/** What was found, and of which state of the drawing. */
export type Explored = {
  readonly exploration: Exploration
  readonly model: Model
  readonly analysis: Analysis
  /** So many faults were asked for; fewer were tried where somebody ended the search. */
  readonly asked: Faults
}

export type ExplorationState = {
  /** How many faults a run may have, as somebody chose. */
  readonly faults: Faults
  /** The search under way. */
  readonly search: { readonly faults: Faults; readonly progress: Progress | undefined } | null
  readonly explored: Explored | null
  /** How the last search ended, where it did not come to its end. */
  readonly ended: 'cancelled' | 'failed' | null
}

const NOTHING = { search: null, explored: null, ended: null } as const

/** What trying every failure has shown. It is no part of the drawing. */
export const useExploration = create<ExplorationState>(() => ({ ...NOTHING, faults: 2 }))

let worker: Worker | undefined

const endWorker = (): void => {
  worker?.terminate()
  worker = undefined
}

/** How many faults the next search puts into a run. */
export const setFaults = (faults: Faults): void => useExploration.setState({ faults })

/** Tries every placement of faults, as many as were chosen, in a worker of its own, so that ending the search is ending the worker. */
export const startExploration = (): void => {
  endWorker()
  const { faults } = useExploration.getState()
  const { model, analysis } = useDocument.getState()
  useExploration.setState({ search: { faults, progress: undefined }, ended: null })
  const own = new Worker(new URL('./explorationWorker.ts', import.meta.url), { type: 'module' })
  worker = own
  own.addEventListener('message', ({ data }: MessageEvent<ExplorationAnswer>) => {
    if (worker !== own) return
    if (data.type === 'progress') return useExploration.setState({ search: { faults, progress: data.progress } })
    useExploration.setState({ explored: { exploration: data.exploration, model, analysis, asked: faults } })
    if (data.type === 'found') return
    endWorker()
    useExploration.setState({ search: null })
  })
  own.addEventListener('error', () => {
    if (worker !== own) return
    endWorker()
    useExploration.setState({ search: null, ended: 'failed' })
  })
  own.postMessage({ model, faults } satisfies ExplorationRequest)
}

/** Ends the search; what it has answered so far stays. */
export const cancelExploration = (): void => {
  if (useExploration.getState().search === null) return
  endWorker()
  useExploration.setState({ search: null, ended: 'cancelled' })
}

/** Is this what would be found in the drawing as it is? Where things stand does not matter to it. */
export const isCurrent = (explored: Explored, document: { readonly model: Model; readonly analysis: Analysis }): boolean =>
  explored.analysis === document.analysis || explored.model === document.model

/** What was found of the drawing as it is. */
export const useCurrentExploration = (): Exploration | null => {
  const explored = useExploration((state) => state.explored)
  const current = useDocument((document) => explored !== null && isCurrent(explored, document))
  return current ? (explored?.exploration ?? null) : null
}

useDocument.subscribe((now, before) => {
  if (now.id === before.id) return
  endWorker()
  useExploration.setState(NOTHING)
})
