import type { Repair, Target } from '../../../model/repair/fix'
import type { Model } from '../../../model/schema/model'

export type RepairRequest = { readonly model: Model; readonly target: Target }

/** How many edits are being combined, of how many at most, and how many sets were looked at. */
export type RepairProgress = { readonly edits: number; readonly maxEdits: number; readonly tried: number }

export type RepairAnswer =
  { readonly type: 'progress'; readonly progress: RepairProgress } | { readonly type: 'done'; readonly repair: Repair }
