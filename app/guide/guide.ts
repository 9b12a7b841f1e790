import type { Analysis } from '../../model/analysis/analyze'
import { failureMarks } from '../../model/perspectives/failure'
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
  /** The part of the page that the step speaks of, as a selector; what of it is seen is framed and never covered. */
  readonly at?: string
}

export type GuideKind = 'tour' | 'story'

export type Guide = { readonly title: string; readonly steps: readonly GuideStep[] }

/** What a step speaks of: what it shows, or what is down and all that feels it; nothing is the whole drawing. */
export const spokenOf = ({ show, down = [] }: Pick<GuideStep, 'show' | 'down'>, analysis: Analysis): readonly Subject[] => {
  if (down.length === 0) return show
  const { states } = failureMarks(down, analysis)
  return [
    ...show,
    ...Object.keys(states)
      .filter((id) => states[id] !== 'untouched')
      .map(nodeSubject),
  ]
}
