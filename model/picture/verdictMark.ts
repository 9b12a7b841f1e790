import type { Verdict } from '../analysis/cover'
import type { Mark } from './mark'
import { circlePath } from './path'
import type { Tone } from './tone'

export type VerdictMark = {
  readonly tone: Tone
  /** Path data in a disc of 9 px around (9, 9). */
  readonly glyph: string
  /** The verdict in one or two words. */
  readonly title: string
  /** What it means for the work. */
  readonly words: string
}

/** Told apart by glyph as much as by colour. */
export const VERDICT_MARKS: Readonly<Record<Verdict, VerdictMark>> = {
  reliable: { tone: 'ok', glyph: 'M5 9.3l2.6 2.6L13 6.5', title: 'Reliable', words: 'Something durable retries it, and that is safe.' },
  'human-backed': {
    tone: 'human',
    glyph: 'M9 4.8a2 2 0 1 1 0 4 2 2 0 0 1 0-4M5.2 13.2c.5-2.2 2-3.2 3.8-3.2s3.3 1 3.8 3.2',
    title: 'Human-backed',
    words: 'Safe to retry, but only a person will.',
  },
  'retry-unsafe': {
    tone: 'unsafe',
    glyph: 'M12.8 7.2A4.2 4.2 0 1 0 13.2 10M13.2 4.8v2.7h-2.7',
    title: 'Unsafe to retry',
    words: 'It will be retried, and a retry does harm.',
  },
  unstated: {
    tone: 'unstated',
    glyph: 'M7.3 7.2c0-1 .8-1.7 1.8-1.7s1.7.7 1.7 1.6c0 1.3-1.7 1.4-1.7 2.7M9.1 12.5v.2',
    title: 'Not stated',
    words: 'Tell me what protects its work.',
  },
  unowned: { tone: 'error', glyph: 'M9 5v5M9 12.6v.2', title: 'Nobody owns it', words: 'If it fails, nobody is sure to finish it.' },
  unreliable: { tone: 'error', glyph: 'M6 6l6 6M12 6l-6 6', title: 'Unreliable', words: 'Neither retried nor safe to retry.' },
}

/** The badge with its disc's box starting at (x, y), 18 px wide; the ring around it keeps it apart from what lies below. */
export const verdictBadge = (verdict: Verdict, x: number, y: number): readonly Mark[] => {
  const { tone, glyph } = VERDICT_MARKS[verdict]
  return [
    { type: 'path', d: BADGE_DISC, at: [x, y], fill: tone, stroke: 'bg', width: 2, part: 'badge' },
    { type: 'path', d: glyph, at: [x, y], stroke: 'panel', width: 1.8, round: true, part: 'badge' },
  ]
}

export const BADGE_DISC = circlePath(9, 9, 9.5)
