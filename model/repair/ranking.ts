type Rank = { readonly cost: number; readonly order: number }
type Placed<T> = Rank & { readonly key: string; readonly item: T }

const compare = (a: Rank, b: Rank): number => a.cost - b.cost || a.order - b.order

/** Keeps the best few. */
export class Ranking<T> {
  #placed: Placed<T>[] = []
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = limit
  }

  /** False where nothing with at least this rank could come in; among equals the key decides, so they are let in. */
  hasRoomFor(atLeast: Rank): boolean {
    const last = this.#placed[this.#limit - 1]
    return last === undefined || compare(atLeast, last) <= 0
  }

  add(rank: Rank & { readonly key: string }, item: T): void {
    this.#placed.push({ cost: rank.cost, order: rank.order, key: rank.key, item })
    this.#placed.sort((a, b) => compare(a, b) || (a.key < b.key ? -1 : 1))
    this.#placed.length = Math.min(this.#placed.length, this.#limit)
  }

  items(): readonly T[] {
    return this.#placed.map(({ item }) => item)
  }
}
