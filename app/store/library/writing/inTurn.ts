import type { Perform, Write, WriteResult } from './writes'

export type Waiting = {
  readonly write: Write
  readonly resolve: (result: WriteResult) => void
  readonly reject: (error: unknown) => void
}

/** A later write of the same document holds all that this one holds. */
const isOvertaken = (write: Write, later: readonly Waiting[]): boolean =>
  write.type === 'document' && later.some(({ write: other }) => other.type === 'document' && other.id === write.id)

/** One write after the other, in the order they were asked for. What waited too long to be worth writing is left out. */
export const inTurn = (perform: Perform): Perform => {
  const waiting: Waiting[] = []
  let working = false
  const work = async (): Promise<void> => {
    working = true
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { write, resolve, reject } = next
      if (isOvertaken(write, waiting)) resolve(undefined)
      else await perform(write).then(resolve, reject)
    }
    working = false
  }
  return (write) =>
    new Promise((resolve, reject) => {
      waiting.push({ write, resolve, reject })
      if (!working) void work()
    })
}
