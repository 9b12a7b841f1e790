import { expect, test } from 'vitest'
import { posts } from '../catalog/posts'
import { terms, type Term } from './terms'

const all: readonly (readonly [string, Term])[] = Object.entries(terms)

test.each(all)('%s says it in two sentences, with its post', (id, { name, text, source }) => {
  expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
  expect(name).toMatch(/^[a-z][\w -]+$/)
  expect(text).toMatch(/^[A-Z].*\.$/)
  expect(text.split(/(?<=[.?!])\s+(?=\p{Lu})/u).length).toBeLessThanOrEqual(2)
  expect(text.length).toBeLessThan(260)
  expect(Object.keys(posts)).toContain(source)
})

test('no term and no text stands twice', () => {
  expect(new Set(all.map(([, { name }]) => name)).size).toBe(all.length)
  expect(new Set(all.map(([, { text }]) => text)).size).toBe(all.length)
})

test('every verdict is a term', () => {
  for (const verdict of ['reliable', 'human-backed', 'retry-unsafe', 'unstated', 'unowned', 'unreliable'])
    expect(terms).toHaveProperty(verdict)
})
