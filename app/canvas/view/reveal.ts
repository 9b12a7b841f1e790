/**
 * How many elements are put into the page, or taken out of it, in one frame. It follows what the machine bears: more after a
 * quick frame, fewer after a slow one.
 */
const QUICK = 19
const SLOW = 30
const LEAST = 2
const MOST = 10
const START = 5
/** An edge costs about half of what a node does. */
const EDGES = 2

let pace = START
let last: number | undefined

/** To be called once in a frame while something is revealed. */
export const measurePace = (now: number): void => {
  const took = last === undefined ? undefined : now - last
  last = now
  if (took === undefined || took > 400) return
  if (took > SLOW) pace = Math.max(LEAST, Math.floor(pace / 2))
  else if (took < QUICK) pace = Math.min(MOST, pace + 1)
}

export const restPace = (): void => {
  last = undefined
}

export const nodesPerFrame = (): number => pace
export const edgesPerFrame = (): number => pace * EDGES

/** What is present with the next few of what is wanted, and without the rest once there is much of it. */
export const grown = (
  present: ReadonlySet<string>,
  wanted: readonly string[],
  most: number,
  spare: number,
): { readonly ids: ReadonlySet<string>; readonly complete: boolean } => {
  const missing = wanted.filter((id) => !present.has(id))
  const crowded = present.size > wanted.length + spare
  if (missing.length === 0 && !crowded) return { ids: present, complete: true }
  const add = missing.slice(0, most)
  if (!crowded) return { ids: new Set([...present, ...add]), complete: add.length === missing.length }
  const kept = new Set(wanted)
  return { ids: new Set([...[...present].filter((id) => kept.has(id)), ...add]), complete: add.length === missing.length }
}

/** What is present without the first few. */
export const shrunk = (present: ReadonlySet<string>, most: number): ReadonlySet<string> =>
  present.size === 0 ? present : new Set([...present].slice(most))
