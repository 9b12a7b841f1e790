import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createWriter, LOOK_EVERY, LOOKS } from './writer'
import type { Write, WriterAnswer, WriterRequest, WriteResult } from './writes'

/** A worker that says what the test wants it to say. */
class Puppet extends EventTarget {
  readonly asked: WriterRequest[] = []
  ended = false

  postMessage(request: WriterRequest): void {
    this.asked.push(request)
  }

  terminate(): void {
    this.ended = true
  }

  says(answer: WriterAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }))
  }

  answers(at: number, result: WriteResult): void {
    this.says({ type: 'done', request: this.asked[at]?.request ?? Number.NaN, result })
  }
}

const view = (id: string): Write => ({ type: 'view', id, view: {} })
const written = (id: string): WriteResult => ({
  kind: 'written',
  info: { id, name: id, nodes: 0, edges: 0, created: 0, updated: 0 },
  revision: 1,
})

const setUp = () => {
  const puppet = new Puppet()
  const here: { readonly write: Write; readonly end: (result: WriteResult) => void }[] = []
  const perform = (write: Write) => new Promise<WriteResult>((end) => here.push({ write, end }))
  const writer = createWriter(() => puppet as unknown as Worker, perform)
  return { puppet, here, ...writer }
}

const ready = () => {
  const parts = setUp()
  parts.prepare()
  parts.puppet.says({ type: 'ready' })
  return parts
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the worker', () => {
  test('writes once it is there, and tells each how it went', async () => {
    const { puppet, here, send } = ready()
    const [first, second] = [send(view('a')), send(view('b'))]
    expect(puppet.asked.map(({ write }) => write)).toEqual([view('a'), view('b')])
    puppet.answers(1, written('b'))
    puppet.answers(0, undefined)
    expect(await Promise.all([first, second])).toEqual([undefined, written('b')])
    expect(here).toEqual([])
  })

  test('says by name why something was refused', async () => {
    const { puppet, send } = ready()
    const refused = send(view('a'))
    puppet.says({ type: 'failed', request: puppet.asked[0]?.request ?? 0, name: 'QuotaExceededError', message: 'Full.' })
    const error: unknown = await refused.catch((error: unknown) => error)
    expect(error).toBeInstanceOf(DOMException)
    expect(error).toMatchObject({ name: 'QuotaExceededError', message: 'Full.' })
  })

  test('is sent what is to be written before it is there', async () => {
    const { puppet, here, prepare, send } = setUp()
    prepare()
    const early = send(view('a'))
    puppet.says({ type: 'ready' })
    vi.advanceTimersByTime(LOOK_EVERY)
    puppet.answers(0, written('a'))
    expect(await early).toEqual(written('a'))
    expect(here).toEqual([])
  })

  test('is started once', () => {
    const start = vi.fn(() => new Puppet() as unknown as Worker)
    const { prepare } = createWriter(start, () => Promise.resolve(undefined))
    prepare()
    prepare()
    expect(start).toHaveBeenCalledTimes(1)
  })

  test('may be slow where it answers now and then', () => {
    const { puppet, send } = ready()
    for (let at = 0; at < 3 * LOOKS; at++) {
      void send(view(`${at}`))
      vi.advanceTimersByTime(LOOK_EVERY)
      if (at % (LOOKS - 1) === 0) puppet.answers(at, undefined)
    }
    expect(puppet.ended).toBe(false)
  })

  test('is not waited for where it owes nothing', () => {
    const { puppet, send } = ready()
    void send(view('a'))
    puppet.answers(0, undefined)
    expect(vi.getTimerCount()).toBe(0)
    vi.advanceTimersByTime(10 * LOOKS * LOOK_EVERY)
    expect(puppet.ended).toBe(false)
  })
})

describe('the page writes itself', () => {
  test('where the worker does not come up in time, also what it was sent', () => {
    const { puppet, here, prepare, send } = setUp()
    prepare()
    vi.advanceTimersByTime(100 * LOOK_EVERY)
    void send(view('a'))
    expect(puppet.ended).toBe(false)
    vi.advanceTimersByTime(LOOK_EVERY)
    expect(puppet.ended).toBe(true)
    puppet.says({ type: 'ready' })
    void send(view('b'))
    expect(here.map(({ write }) => write)).toEqual([view('a'), view('b')])
  })

  test('where there is to be no worker', () => {
    const { puppet, here, send } = setUp()
    void send(view('a'))
    expect(here.map(({ write }) => write)).toEqual([view('a')])
    expect(puppet.asked).toEqual([])
  })

  test('where no worker can be had', () => {
    const here: Write[] = []
    const start = () => {
      throw new DOMException('Not here.', 'SecurityError')
    }
    const { prepare, send } = createWriter(start, (write) => {
      here.push(write)
      return Promise.resolve(undefined)
    })
    prepare()
    void send(view('a'))
    expect(here).toEqual([view('a')])
  })

  test.each([
    ['broke', (puppet: Puppet) => puppet.dispatchEvent(new Event('error'))],
    ['fell silent', () => vi.advanceTimersByTime(LOOKS * LOOK_EVERY)],
  ])('what a worker owes that %s, in order, and all that follows', async (_, die) => {
    const { puppet, here, send } = ready()
    const kept = send(view('a'))
    puppet.answers(0, written('a'))
    await kept
    const owed = [send(view('b')), send(view('c'))]
    die(puppet)
    expect(puppet.ended).toBe(true)
    void send(view('d'))
    expect(here.map(({ write }) => write)).toEqual([view('b'), view('c'), view('d')])
    for (const { write, end } of here) end(written('id' in write ? write.id : ''))
    // The dead tell nothing.
    puppet.answers(1, undefined)
    expect(await Promise.all(owed)).toEqual([written('b'), written('c')])
  })
})
