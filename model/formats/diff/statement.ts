/** What a change means, in one sentence, and whether the system is better or worse for it. */
export type Statement = {
  readonly about: 'trigger' | 'cover' | 'verdict' | 'boundary' | 'finding' | 'workflow' | 'synchrony'
  readonly effect: 'better' | 'worse' | 'neutral'
  /** `node:<id>`, `boundary:<id>` … of the new drawing, or of the old one where they are gone. */
  readonly subjects: readonly string[]
  readonly sentence: string
}
