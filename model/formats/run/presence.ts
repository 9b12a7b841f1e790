/** From one shot to another, the latter not included. */
export type Interval = readonly [from: number, to: number]

/** In which shots something is to be seen: intervals that do not touch, ascending. */
export type Presence = readonly Interval[]

/** Collects in which shots each piece of a film is seen. Pieces that look alike are one piece. */
export class Presences {
  private readonly intervals = new Map<string, [number, number][]>()

  see(piece: string, shot: number): void {
    const known = this.intervals.get(piece)
    const last = known?.at(-1)
    if (known === undefined || last === undefined) this.intervals.set(piece, [[shot, shot + 1]])
    else if (last[1] < shot) known.push([shot, shot + 1])
    else last[1] = shot + 1
  }

  /** In the order in which each was seen first. */
  all(): readonly (readonly [piece: string, presence: Presence])[] {
    return [...this.intervals]
  }
}
