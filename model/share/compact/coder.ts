import { CERTAIN, MAX_CONTEXTS, type Predictor } from './predictor'

/** What is no work of the codec, or would take longer than anybody waits. */
export class Unreadable extends Error {}

/** Bytes that the interval is told with; the writer leaves out those that do not matter at the end. */
const SAVED = 4

/**
 * Writes and reads decisions as one long number (arithmetic coding): what was likely costs a fraction of a bit. One class for both
 * directions, so that every format is described once: `decide(…, value)` writes the value, or ignores it and answers what was written.
 */
export class Coder {
  /** Hashes of what is known where the next decision is made; callers fill the first few. */
  readonly contexts = new Int32Array(MAX_CONTEXTS)
  readonly reading: boolean
  private readonly predictor: Predictor
  private readonly input: Uint8Array
  private readonly output: number[] = []
  private low = 0
  private high = 0xffff_ffff
  private code = 0
  private next = 0
  private left: number

  /** Takes at most so many decisions (about 8 million a second); reads where there is an input. */
  constructor(predictor: Predictor, decisions: number, input?: Uint8Array) {
    this.predictor = predictor
    this.left = decisions
    this.reading = input !== undefined
    this.input = input ?? new Uint8Array()
    for (let i = 0; i < SAVED; i++) this.code = ((this.code << 8) | this.nextByte()) >>> 0
  }

  /** The end is followed by as many zeros as the writer may have saved. */
  private nextByte(): number {
    if (this.next >= this.input.length + SAVED && this.reading) throw new Unreadable('too little')
    return this.input[this.next++] ?? 0
  }

  /** Begins up to four decisions in the first `count` contexts; see `Predictor.enter`. */
  enter(count: number, salt: number, mixer: number): void {
    this.predictor.enter(this.contexts, count, salt, mixer)
  }

  /** One decision (0 or 1) at a node of the value's tree. */
  decide(node: number, value: number): number {
    if (--this.left < 0) throw new Unreadable('too much')
    const chance = this.predictor.chance(node)
    const middle = this.low + Math.floor(((this.high - this.low) * chance) / CERTAIN)
    const yes = this.reading ? Number(this.code <= middle) : value
    if (yes === 1) this.high = middle
    else this.low = middle + 1
    this.predictor.learn(yes)
    while (((this.low ^ this.high) & 0xff00_0000) === 0) this.shift()
    return yes
  }

  private shift(): void {
    if (this.reading) this.code = ((this.code << 8) | this.nextByte()) >>> 0
    else this.output.push(this.high >>> 24)
    this.low = (this.low << 8) >>> 0
    this.high = ((this.high << 8) | 255) >>> 0
  }

  /** Was all of the input needed? */
  get isAtEnd(): boolean {
    return this.next >= this.input.length
  }

  /** What was written, with the fewest bytes that name a number in the last interval. */
  finish(): Uint8Array {
    for (let width = 0; width <= 32; width += 8) {
      const unit = 2 ** (32 - width)
      const value = Math.ceil(this.low / unit) * unit
      if (value > this.high) continue
      for (let shift = 24; shift > 24 - width; shift -= 8) this.output.push((value >>> shift) & 255)
      break
    }
    return Uint8Array.from(this.output)
  }
}
