import { inTurn, type Waiting } from './inTurn'
import { performWrite } from './performWrite'
import type { Perform, WriterAnswer, WriterRequest } from './writes'

/** In ms; so often the page looks what became of what it sent. */
export const LOOK_EVERY = 250
/** So many times in a row the worker may not have answered; at the first of them it has to be there. */
export const LOOKS = 20

export type Writer = {
  /** Starts the worker, so that it is there before there is anything to write. */
  readonly prepare: () => void
  readonly send: Perform
}

/**
 * Writes in a worker: there, the answers of the database never wait behind keys and pointers, and what was sent needs the page no more.
 * Where the worker does not come up, or has died, the page writes itself: what the worker owes, and all that follows.
 */
export const createWriter = (start: () => Worker, perform: Perform): Writer => {
  const owed = new Map<number, Waiting>()
  let worker: Worker | undefined
  let state: 'none' | 'starting' | 'ready' | 'dead' = 'none'
  let requests = 0
  let looks = 0
  let clock: ReturnType<typeof setInterval> | undefined

  const stopLooking = (): void => {
    clearInterval(clock)
    clock = undefined
  }

  const giveUp = (): void => {
    state = 'dead'
    worker?.terminate()
    stopLooking()
    const left = [...owed.values()]
    owed.clear()
    for (const { write, resolve, reject } of left) void perform(write).then(resolve, reject)
  }

  /** Not every death of a worker is told. Its looks count, not the time: on a busy page, answers and clocks wait together. */
  const look = (): void => {
    looks += 1
    if (state === 'starting' || looks === LOOKS) giveUp()
  }

  const hear = ({ data }: MessageEvent<WriterAnswer>): void => {
    if (state === 'dead') return
    if (data.type === 'ready') return void (state = 'ready')
    looks = 0
    const waiting = owed.get(data.request)
    owed.delete(data.request)
    if (owed.size === 0) stopLooking()
    if (data.type === 'done') waiting?.resolve(data.result)
    else waiting?.reject(new DOMException(data.message, data.name))
  }

  const ask: Perform = (write) =>
    new Promise((resolve, reject) => {
      const request = ++requests
      worker?.postMessage({ request, write } satisfies WriterRequest)
      owed.set(request, { write, resolve, reject })
      clock ??= setInterval(look, LOOK_EVERY)
    })

  const prepare = (): void => {
    if (state !== 'none') return
    state = 'starting'
    try {
      worker = start()
      worker.addEventListener('message', hear)
      worker.addEventListener('error', giveUp)
    } catch {
      giveUp()
    }
  }

  return { prepare, send: (write) => (worker === undefined || state === 'dead' ? perform(write) : ask(write)) }
}

const startWorker = (): Worker => new Worker(new URL('./writingWorker.ts', import.meta.url), { type: 'module' })

export const { prepare: prepareWriter, send } = createWriter(startWorker, inTurn(performWrite))
