import type { Perspective, PerspectiveId } from './perspective'
import { boundaries } from './perspectives/boundaries'
import { plain } from './perspectives/plain'
import { reliability } from './perspectives/reliability'

const ALL: Readonly<Partial<Record<PerspectiveId, Perspective>>> = { plain, reliability, boundaries }

/** The perspectives that can be drawn, in the order in which they are offered. */
export const DRAWN_PERSPECTIVES = Object.keys(ALL) as readonly PerspectiveId[]

export const perspectiveOf = (id: PerspectiveId): Perspective => ALL[id] ?? plain
