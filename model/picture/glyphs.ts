import type { EdgeKind, NodeKind } from '../schema/model'
import { circlePath, roundedRectPath } from './path'

/** Path data in a square of 20 px: lines of 1.5 px with round ends, and filled parts. */
export type Glyph = { readonly line: string; readonly filled?: string }

export const NODE_GLYPHS: Readonly<Record<NodeKind, Glyph>> = {
  person: { line: `${circlePath(10, 7, 3.2)}M4 17c.6-3.6 3-5.4 6-5.4s5.4 1.8 6 5.4` },
  timer: { line: `${circlePath(10, 11, 6.2)}M10 7.6V11l2.4 1.6M8 2.6h4` },
  microservice: { line: 'M10 2.6l6.4 3.7v7.4L10 17.4l-6.4-3.7V6.3z' },
  function: { line: 'M6 16.5l4-8.6M5.5 4h2.2c1 0 1.4.5 1.8 1.5l3.6 9.2c.4 1 .8 1.6 2 1.6h.6' },
  'stream-job': { line: 'M2.5 6.5c2.5-2 5-2 7.5 0s5 2 7.5 0M2.5 11c2.5-2 5-2 7.5 0s5 2 7.5 0M2.5 15.5c2.5-2 5-2 7.5 0s5 2 7.5 0' },
  agent: { line: 'M10 2.5l1.7 5.3 5.3 1.7-5.3 1.7L10 16.5l-1.7-5.3L3 9.5l5.3-1.7z' },
  external: { line: 'M11.5 3.5h5v5M16.5 3.5l-7 7M8.5 5H4.5a1 1 0 0 0-1 1v9.5a1 1 0 0 0 1 1H14a1 1 0 0 0 1-1v-4' },
  store: {
    line: 'M4 5a6 2.4 0 1 0 12 0a6 2.4 0 1 0-12 0zM4 5v10c0 1.3 2.7 2.4 6 2.4s6-1.1 6-2.4V5M4 10c0 1.3 2.7 2.4 6 2.4s6-1.1 6-2.4',
  },
}

const CHANNEL = roundedRectPath({ x: 2, y: 5, width: 16, height: 10 }, 2.5)

export const EDGE_GLYPHS: Readonly<Record<EdgeKind, Glyph>> = {
  rpc: { line: 'M3 10h11', filled: 'M13 6.5l4.5 3.5-4.5 3.5z' },
  queue: { line: `${CHANNEL}M6.5 8v4M10 8v4M13.5 8v4` },
  topic: { line: `${CHANNEL}M5 8.5h10M5 11.8h2.5M9 11.8h2.5M13 11.8h2.5` },
  data: { line: 'M3 10h.01M6.5 10h.01M10 10h.01M13.2 7l3.6 3-3.6 3' },
}

/** The channel's sign in the middle of an edge, 32 × 18 px. */
export const CHANNEL_SIGN = { width: 32, height: 18, frame: roundedRectPath({ x: 0, y: 0, width: 32, height: 18 }, 4) } as const
export const CHANNEL_SIGNS: Readonly<Record<'queue' | 'topic', string>> = {
  queue: 'M9 5.5v7M16 5.5v7M23 5.5v7',
  topic: 'M4.5 12h4M11 12h4M17.5 12h4M24 12h4M4.5 6.5h23',
}

/** The circular arrow of an owner: who will start the work again. Drawn in a tab of 22 px. */
export const OWNER_GLYPH = 'M17.5 8.2A5 5 0 1 0 18.2 12.5M18.2 5.8v3h-3'
/** A person instead of the arrow, at the same place. */
export const PERSON_OWNER_GLYPH = `${circlePath(13.5, 8, 2.4)}M9 16.4c.4-2.6 2.2-3.8 4.5-3.8s4.1 1.2 4.5 3.8`
/** Two nodes held together, at the same place: the tab of an area. */
export const AREA_GLYPH = `${circlePath(11, 11, 3)}${circlePath(18.5, 11, 3)}M14 11h1.5`
