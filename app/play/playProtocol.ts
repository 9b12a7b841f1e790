import type { Model } from '../../model/schema/model'
import type { Exploration } from '../../model/simulation/explore'
import type { Progress } from '../../model/simulation/search'

export type PlayRequest = { readonly model: Model }

export type PlayAnswer =
  | { readonly type: 'progress'; readonly progress: Progress }
  /** With what was tried, and what was not, in whole sentences. */
  | { readonly type: 'done'; readonly exploration: Exploration; readonly summary: readonly string[] }
