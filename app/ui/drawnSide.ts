import type { ReactNode } from 'react'
import type { Scene } from '../../model/picture/scene'
import type { Subject } from '../store/selection'

/** What becomes of an element from the left drawing to the right one. */
export type Difference = 'comes' | 'goes' | 'changes'

export const DIFFERENCE_SIGNS: Readonly<Record<Difference, string>> = { comes: '+', goes: '−', changes: '≠' }

/** A drawing that is nowhere yet, beside the one that it would replace. */
export type DrawnProposal = {
  readonly before: Scene
  readonly after: Scene
  /** What is heard of it. */
  readonly label: string
  readonly differences: ReadonlyMap<Subject, Difference>
}

/** One of two drawings that are seen side by side. */
export type DrawnSide = {
  readonly scene: Scene | undefined
  /** What is heard of it. */
  readonly label: string
  /** What it is, and what can be done with it. */
  readonly head: ReactNode
  /** In place of a drawing that is not there. */
  readonly instead: ReactNode
  readonly differences: ReadonlyMap<Subject, Difference>
  /** The elements that are pointed out; everything else is dimmed. */
  readonly lit: ReadonlySet<Subject> | undefined
}
