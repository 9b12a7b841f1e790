import type { Loose } from './loose'
import { TextHistory } from './text'

/** Distinct values of a column in the order they came. */
export type Column = { readonly values: unknown[]; readonly places: Map<unknown, number>; last: number; ways: number }

/** Records of one kind by place, and the place of each by its id. */
export class Roster {
  readonly items: Loose[] = []
  private readonly places = new Map<unknown, number>()

  add(item: Loose): void {
    this.places.set(item['id'], this.items.length)
    this.items.push(item)
  }

  placeOf(id: unknown): number | undefined {
    return this.places.get(id)
  }

  idAt(place: number): unknown {
    return this.items[place]?.['id']
  }
}

/** What writer and reader both know at any point: all that was coded before it. */
export class Memory {
  readonly history: TextHistory
  readonly nodes = new Roster()
  readonly edges = new Roster()
  readonly groups = new Roster()
  /** Nodes below this place have been an edge's target, or stand before one that was. */
  reached = 0
  private readonly columns = new Map<number, Column>()
  private readonly numbers = new Map<number, number>()

  constructor(history?: TextHistory) {
    this.history = new TextHistory(history)
  }

  column(id: number): Column {
    const known = this.columns.get(id)
    if (known !== undefined) return known
    const column = { values: [], places: new Map<unknown, number>(), last: 0, ways: 0 }
    this.columns.set(id, column)
    return column
  }

  /** The number last kept under a key, or 0. */
  recall(key: number): number {
    return this.numbers.get(key >>> 2) ?? 0
  }

  keep(key: number, value: number): void {
    this.numbers.set(key >>> 2, value)
  }
}
