import type { Edit } from './fix'

/** What an edit changes about who starts work again, by edge and node index: exactly what cover and verdict depend on. */
export type Effect = {
  /** Edges that get a durable holder of their trigger. */
  readonly held?: readonly number[]
  /** Edges that are acknowledged only after the work. */
  readonly acknowledged?: readonly number[]
  /** Edges whose source learns of a failure. */
  readonly watched?: readonly number[]
  /** Nodes whose work becomes safe to repeat. */
  readonly safe?: readonly number[]
  /** Nodes that something durable starts from outside. */
  readonly started?: readonly number[]
}

/** An edit of the vocabulary with what it does; `key` tells edits apart and orders them. */
export type Move = Edit & {
  readonly key: string
  readonly effect: Effect
  /** How far from the target it is, then how it ranks among its like: settles ties. */
  readonly order: number
}
