import type { ProgressControl } from '../schema/model'

/** What protects the work of a node when it is run again: the strongest of its controls. */
export type Protection = ProgressControl | 'none' | 'unstated'

type ProtectionMark = {
  /** Path data in a square of 12 px. */
  readonly glyph: string
  /** Without the full stop. */
  readonly words: string
}

/** The strongest first. */
export const PROTECTION_MARKS: Readonly<Record<Protection, ProtectionMark>> = {
  'durable-log': { glyph: 'M2.5 1.5h7v9h-7zM4.5 4h3M4.5 6h3M4.5 8h3', words: 'a durable log: a retry resumes after the finished steps' },
  idempotent: { glyph: 'M2.5 4.5h7M2.5 7.5h7', words: 'idempotent: a repeat has no further effect' },
  tolerant: {
    glyph: 'M2 4.5c1.4-2 2.6-2 4 0s2.6 2 4 0M2 8.5c1.4-2 2.6-2 4 0s2.6 2 4 0',
    words: 'harmless to repeat: duplicates do no harm',
  },
  transactional: { glyph: 'M4.5 2h-2v8h2M7.5 2h2v8h-2', words: 'a transaction: atomic, but a repeat applies twice' },
  none: { glyph: 'M6 2a4 4 0 1 1 0 8a4 4 0 0 1 0-8M3.2 8.8l5.6-5.6', words: 'nothing: a repeat does its work twice' },
  unstated: {
    glyph: 'M4.3 4.2c0-1.2.8-1.9 1.8-1.9s1.8.7 1.8 1.7c0 1.5-1.8 1.5-1.8 3M6.1 9.6v.2',
    words: 'not stated',
  },
}

const STRONGEST = ['durable-log', 'idempotent', 'tolerant', 'transactional'] as const

/** `undefined` where the drawing does not say. */
export const protectionOf = (progress: readonly ProgressControl[] | undefined): Protection =>
  progress === undefined ? 'unstated' : (STRONGEST.find((control) => progress.includes(control)) ?? 'none')
