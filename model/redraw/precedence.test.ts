import { expect, test } from 'vitest'
import { inOrder, reach, turned, walk, type Link } from './precedence'

test.each<[string, number[], Link[], number[]]>([
  ['nothing decides', [3, 1, 2], [], [3, 1, 2]],
  [
    'a chain',
    [3, 1, 2],
    [
      [1, 2],
      [2, 3],
    ],
    [1, 2, 3],
  ],
  [
    'by way of another',
    [3, 1],
    [
      [1, 9],
      [9, 3],
    ],
    [1, 3],
  ],
  [
    'a circle after one before it',
    [2, 3, 1],
    [
      [1, 2],
      [2, 3],
      [3, 2],
    ],
    [1, 2, 3],
  ],
  [
    'a loop',
    [1, 2],
    [
      [1, 1],
      [2, 1],
    ],
    [2, 1],
  ],
])('%s', (_, steps, links, expected) => {
  expect(inOrder(steps, links)).toEqual(expected)
})

test('reach follows links, and back', () => {
  const links: Link[] = [
    [1, 2],
    [2, 3],
    [4, 3],
  ]
  expect([...reach([2], links)]).toEqual([2, 3])
  expect([...reach([3], turned(links))].sort((a, b) => a - b)).toEqual([1, 2, 3, 4])
})

test('a walk goes down before it goes on', () => {
  const links: Link[] = [
    [1, 2],
    [1, 4],
    [2, 3],
    [3, 1],
  ]
  expect(walk([1], links)).toEqual([1, 2, 3, 4])
})
