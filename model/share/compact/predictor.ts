/**
 * Guesses the next yes-or-no decision from what followed in several contexts before, and learns from the answer: the context mixing of
 * the PAQ family, in small. Whole numbers only, so that every engine guesses the same: a link must open in another browser.
 *
 * Part of codec 1: any change here makes old links unreadable.
 */

/** Most contexts that one decision may be seen in. */
export const MAX_CONTEXTS = 6
/** Chances are whole numbers below this. */
export const CERTAIN = 65_536

/** A slot holds a guess in 4096ths (12 bits) above the number of answers seen (4 bits). Sixteen slots in a row serve four decisions. */
const SLOT_BITS = 20
const LINE_SHIFT = 36 - SLOT_BITS
const UNDECIDED = 2048 << 4
const MOST_SEEN = 15

const MIXERS = 16 * (MAX_CONTEXTS + 1)
/** One is 2^14; five contexts of equal say start a little above their mean. */
const FIRST_WEIGHT = 5500
const WEIGHT_RATE = 30

/** 4096 / (1 + e^(-x / 256)) at x = -2048, -1920 … 2048. */
const SIGMOID = Int32Array.from(
  [
    [1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047],
    [2549, 2994, 3348, 3607, 3785, 3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094],
  ].flat(),
)

/** Log odds (256ths) to a chance in 4096ths. */
const squash = (x: number): number => {
  if (x > 2047) return 4095
  if (x < -2047) return 1
  const at = (x >> 7) + 16
  const rest = x & 127
  return ((SIGMOID[at] as number) * (128 - rest) + (SIGMOID[at + 1] as number) * rest + 64) >> 7
}

/** The inverse of `squash`. */
const STRETCH = ((): Int16Array => {
  const table = new Int16Array(4096)
  let next = 0
  for (let x = -2047; x <= 2047; x++) for (const p = squash(x); next <= p; next++) table[next] = x
  return table.fill(2047, next)
})()

/** How far the answer after n others moves a guess, in 4096ths: 4096 / (n + 1.2). */
const RATE = Int32Array.from({ length: MOST_SEEN + 1 }, (_, n) => Math.floor(40_960 / (10 * n + 12)))

export class Predictor {
  private readonly slots = new Uint16Array(1 << SLOT_BITS).fill(UNDECIDED)
  private readonly weights = new Int32Array(MIXERS * MAX_CONTEXTS).fill(FIRST_WEIGHT)
  /** Where the slots of the contexts at hand begin. */
  private readonly lines = new Int32Array(MAX_CONTEXTS)
  private count = 0
  private mixer = 0
  /** Of the decision at hand: what its slots say, how they are mixed, and the outcome. */
  private readonly inputs = new Int32Array(MAX_CONTEXTS)
  private node = 0
  private weighed = 0
  private mixed = 2048

  /** Knows from now on what another one has learned, and no more. */
  knowAs(learned: Predictor): void {
    this.slots.set(learned.slots)
    this.weights.set(learned.weights)
  }

  /**
   * Looks at the first `count` contexts (hashes) for up to four decisions, those of one value, that only `node` tells apart. `salt` tells
   * these from other decisions in the same contexts; `mixer` (0 … 15) says what kind of decision they are.
   */
  enter(contexts: Int32Array, count: number, salt: number, mixer: number): void {
    const { lines } = this
    for (let i = 0; i < count; i++) lines[i] = (Math.imul((contexts[i] as number) ^ salt, 0x85ebca6b) >>> LINE_SHIFT) << 4
    this.count = count
    this.mixer = mixer * (MAX_CONTEXTS + 1)
  }

  /** The chance of a yes, 16 … 65,520, at a node (1 … 15) of the value's tree. */
  chance(node: number): number {
    const { slots, weights, lines, inputs, count } = this
    let known = 0
    for (let i = 0; i < count; i++) {
      const state = slots[(lines[i] as number) | node] as number
      inputs[i] = STRETCH[state >> 4] as number
      known += ((state & 15) + 15) >> 4
    }
    const weighed = (this.mixer + known) * MAX_CONTEXTS
    let sum = 0
    for (let i = 0; i < count; i++) sum += ((inputs[i] as number) * (weights[weighed + i] as number)) >> 6
    this.node = node
    this.weighed = weighed
    this.mixed = squash(sum >> 8)
    return this.mixed << 4
  }

  /** Tells the answer (0 or 1) to the decision whose chance was asked last. */
  learn(yes: number): void {
    const { slots, weights, lines, inputs, count, node, weighed } = this
    const error = ((yes << 12) - this.mixed) * WEIGHT_RATE
    const target = yes === 1 ? 4095 : 0
    for (let i = 0; i < count; i++) {
      weights[weighed + i] = (weights[weighed + i] as number) + (((inputs[i] as number) * error + 0x8000) >> 18)
      const slot = (lines[i] as number) | node
      // Read again: two contexts may share a slot.
      const state = slots[slot] as number
      const seen = state & 15
      const guess = state >> 4
      const moved = guess + (((target - guess) * (RATE[seen] as number)) >> 12)
      slots[slot] = (moved << 4) | (seen < MOST_SEEN ? seen + 1 : seen)
    }
  }

  /** Forgets how often it saw things, not what it saw: after a training, so that the model at hand soon outweighs it. */
  unsettle(most: number): void {
    const { slots } = this
    for (let i = 0; i < slots.length; i++) {
      const state = slots[i] as number
      if ((state & 15) > most) slots[i] = (state & ~15) | most
    }
  }
}
