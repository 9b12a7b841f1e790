import { expect, test } from 'vitest'
import { rankSections } from './ranking'

const section = (heading: string, ...titles: readonly string[]) => ({ heading, items: titles.map((title) => ({ key: title, title })) })

const actions = section('Edit', 'Select all of the same kind', 'Select everything', 'Copy')
const nodes = section('Go to', 'Checkout', 'Stock', 'Stock count')

test('a node’s own name comes before letters scattered over an action’s', () => {
  const [first, ...rest] = rankSections([actions, nodes], 'stock')
  expect(first).toEqual(section('Go to', 'Stock', 'Stock count'))
  expect(rest.flatMap(({ items }) => items)).toEqual([])
})

test('an action is found by its words, by their beginnings and by some of its letters', () => {
  for (const search of ['copy', 'cop', 'cpy']) expect(rankSections([nodes, actions], search)[0]?.items[0]?.title, search).toBe('Copy')
  expect(rankSections([actions, nodes], 'same kind')[0]?.items[0]?.title).toBe('Select all of the same kind')
  expect(rankSections([actions, nodes], 'sel ev')[0]?.items[0]?.title).toBe('Select everything')
})

test('before anything is typed everything stands in its order, and what fits nothing finds nothing', () => {
  expect(rankSections([actions, nodes], ' ')).toEqual([actions, nodes])
  expect(rankSections([actions, nodes], 'xyz')).toEqual([])
})
