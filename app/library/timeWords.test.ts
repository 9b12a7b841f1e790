import { expect, test } from 'vitest'
import { timeWords } from './timeWords'

const now = new Date(2026, 2, 12, 15, 30).getTime()

test.each([
  ['just now', new Date(2026, 2, 12, 15, 29, 40)],
  ['1 minute ago', new Date(2026, 2, 12, 15, 28, 50)],
  ['59 minutes ago', new Date(2026, 2, 12, 14, 31)],
  ['today at 9:05', new Date(2026, 2, 12, 9, 5)],
  ['yesterday at 23:59', new Date(2026, 2, 11, 23, 59)],
  ['10 March at 8:00', new Date(2026, 2, 10, 8, 0)],
  ['31 December 2025 at 8:00', new Date(2025, 11, 31, 8, 0)],
])('%s', (words, at) => {
  expect(timeWords(at.getTime(), now).replace(/ 0(\d:)/, ' $1')).toBe(words)
})
