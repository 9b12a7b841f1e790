import type { Model } from '../../model/schema/model'
import type { Exploration } from '../../model/simulation/explore'
import type { Progress } from '../../model/simulation/search'

export type PlayRequest = { readonly model: Model }

export type PlayAnswer =
  { readonly type: 'progress'; readonly progress: Progress } | { readonly type: 'done'; readonly exploration: Exploration }
