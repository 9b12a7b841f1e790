import type { Model } from '../../../model/schema/model'
import type { Exploration } from '../../../model/simulation/explore'
import type { Progress } from '../../../model/simulation/search'

export type ExplorationRequest = { readonly model: Model; readonly faults: number }

/** `found`: everything with so many faults was tried, and more are to come; `done`: nothing more comes. */
export type ExplorationAnswer =
  { readonly type: 'progress'; readonly progress: Progress } | { readonly type: 'found' | 'done'; readonly exploration: Exploration }
