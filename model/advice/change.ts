import type { Command } from '../graph/commands'

/** How a recommendation is carried out, and what it costs (the trade-offs of Parts 3 and 4); or why it cannot be. */
export type AdvisedChange =
  | {
      readonly possible: true
      /** Imperative, without the full stop. */
      readonly title: string
      readonly gains: string
      readonly loses: string
      readonly commands: readonly Command[]
    }
  | { readonly possible: false; readonly why: string }

export const impossible = (why: string): AdvisedChange => ({ possible: false, why })
