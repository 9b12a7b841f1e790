import { expect, test } from 'vitest'
import { chipMarks, noteGrowth, type Note } from './note'

const card = { width: 196, height: 60 }

test.each<[string, Note, number]>([
  ['a short chip grows by half', { text: 'fresh', tone: 'ok' }, 1.5],
  ['a long one as far as its card goes', { text: 'owned by nobody here', tone: 'human' }, 1.2],
  ['one that was cut off hardly at all', { text: 'n'.repeat(40), tone: 'human' }, 1.1],
])('%s', (_, note, about) => {
  const { x, y, factor } = noteGrowth(note, card)
  expect(factor).toBeCloseTo(about, 1)
  const [chip] = chipMarks(note, x, y, card.width - 2 * x)
  const straight = Number(/h([\d.]+)a([\d.]+)/.exec(chip?.type === 'path' ? chip.d : '')?.[1])
  expect(x + (straight + 18) * factor).toBeLessThanOrEqual(card.width)
})
