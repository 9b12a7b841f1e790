import { expect, test } from 'vitest'
import { grown, shrunk } from './reveal'

const set = (...ids: string[]): ReadonlySet<string> => new Set(ids)

test('what is missing comes a few at a time, until all is there', () => {
  const first = grown(set('a'), ['a', 'b', 'c', 'd'], 2, 10)
  expect([...first.ids]).toEqual(['a', 'b', 'c'])
  expect(first.complete).toBe(false)
  const second = grown(first.ids, ['a', 'b', 'c', 'd'], 2, 10)
  expect(second.complete).toBe(true)
  expect(grown(second.ids, ['a', 'b', 'c', 'd'], 2, 10).ids).toBe(second.ids)
})

test('what is no longer wanted goes once there is much of it', () => {
  expect([...grown(set('a', 'b', 'c'), ['c'], 2, 5).ids]).toEqual(['a', 'b', 'c'])
  expect([...grown(set('a', 'b', 'c'), ['c'], 2, 1).ids]).toEqual(['c'])
})

test('everything goes in the end', () => {
  let ids = set('a', 'b', 'c')
  for (let step = 0; step < 2; step++) ids = shrunk(ids, 2)
  expect(ids.size).toBe(0)
})
