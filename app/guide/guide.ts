import type { Perspective } from '../store/preferences'
import { nodeSubject, type Subject } from '../store/selection'

/** One step of a tour or a story: words, and what the drawing shows meanwhile. */
export type GuideStep = {
  readonly title: string
  readonly text: string
  readonly perspective: Perspective
  /** Selected and brought into view; nothing shows the whole drawing. */
  readonly show: readonly Subject[]
  /** Nodes that are down, in the failure perspective. */
  readonly down?: readonly string[]
  /** The part of the page that the step speaks of, as a selector; it is framed and never covered. */
  readonly at?: string
}

export type GuideKind = 'tour' | 'story'

export type Guide = { readonly title: string; readonly steps: readonly GuideStep[] }

/** What a step speaks of: what it shows, and what is down; nothing is the whole drawing. */
export const spokenOf = ({ show, down = [] }: Pick<GuideStep, 'show' | 'down'>): readonly Subject[] => [...show, ...down.map(nodeSubject)]
