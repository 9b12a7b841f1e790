import type { Perspective, PerspectiveId } from './perspective'
import { boundaries } from './perspectives/boundaries'
import { coordination } from './perspectives/coordination'
import { coupling, type CouplingTime } from './perspectives/coupling'
import { failure } from './perspectives/failure'
import { plain } from './perspectives/plain'
import { reliability } from './perspectives/reliability'
import { storage } from './perspectives/storage'
import { synchrony } from './perspectives/synchrony'

/** What a perspective is asked besides. */
export type PerspectiveChoice = {
  /** Coupling: by what its edges weigh; at design time unless told. */
  readonly coupling?: CouplingTime
  /** Failure: the ids of the nodes that are down. */
  readonly down?: readonly string[]
  /** Failure: the step up to which its story has been told, from 0; undefined for all of the outage. */
  readonly told?: number | undefined
}

type Drawn = (choice: PerspectiveChoice) => Perspective

const ALL: Readonly<Partial<Record<PerspectiveId, Drawn>>> = {
  plain: () => plain,
  reliability: () => reliability,
  boundaries: () => boundaries,
  synchrony: () => synchrony,
  coupling: ({ coupling: time = 'design' }) => coupling[time],
  coordination: () => coordination,
  storage: () => storage,
  failure: ({ down, told }) => failure(down, told),
}

/** The perspectives that can be drawn, in the order in which they are offered. */
export const DRAWN_PERSPECTIVES = Object.keys(ALL) as readonly PerspectiveId[]

/** The same choice gives the same object. */
export const perspectiveOf = (id: PerspectiveId, choice: PerspectiveChoice = {}): Perspective => ALL[id]?.(choice) ?? plain
