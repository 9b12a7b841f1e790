import { expect, test } from 'vitest'
import { inTurn } from './inTurn'
import type { Perform, Write, WriteResult } from './writes'

const drawing = (id: string, base = 0): Write => ({
  type: 'document',
  id,
  kept: { model: { format: 'coordinated-progress', version: 1, nodes: [], edges: [] } },
  view: {},
  base,
  tab: 'this one',
  at: 0,
})
const view = (id: string): Write => ({ type: 'view', id, view: {} })

/** Performs nothing until it is told how the write that is under way ends. */
const byHand = () => {
  const begun: Write[] = []
  const ends: { resolve: (result: WriteResult) => void; reject: (error: unknown) => void }[] = []
  const perform: Perform = (write) => {
    begun.push(write)
    return new Promise((resolve, reject) => ends.push({ resolve, reject }))
  }
  return { begun, ends, write: inTurn(perform) }
}

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('one begins when the one before has ended', async () => {
  const { begun, ends, write } = byHand()
  const asked = [drawing('a'), view('a'), drawing('b')]
  const all = Promise.all(asked.map(write))
  for (let done = 0; done < asked.length; done++) {
    expect(begun).toEqual(asked.slice(0, done + 1))
    ends[done]?.resolve(undefined)
    await settled()
  }
  await all
})

test('of one document only the newest is written of what waits; the rest waits its turn', async () => {
  const { begun, ends, write } = byHand()
  const under = write(drawing('a', 1))
  const overtaken = write(drawing('a', 2))
  const others = [write(drawing('b', 3)), write(view('a'))]
  const newest = write(drawing('a', 4))
  const result = { kind: 'conflict', stored: {} } as WriteResult
  for (let done = 0; done < 4; done++) {
    ends[done]?.resolve(result)
    await settled()
  }
  expect(begun).toEqual([drawing('a', 1), drawing('b', 3), view('a'), drawing('a', 4)])
  expect(await overtaken).toBeUndefined()
  expect(await Promise.all([under, ...others, newest])).toEqual([result, result, result, result])
})

test('one that is refused does not keep the next from its turn', async () => {
  const { ends, write } = byHand()
  const refused = write(drawing('a'))
  const next = write(drawing('b'))
  ends[0]?.reject(new DOMException('Full.', 'QuotaExceededError'))
  await expect(refused).rejects.toMatchObject({ name: 'QuotaExceededError' })
  ends[1]?.resolve(undefined)
  expect(await next).toBeUndefined()
})
