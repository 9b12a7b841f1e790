import { afterEach, expect, test, vi } from 'vitest'
import { today } from './today'

afterEach(() => void vi.useRealTimers())

test.each([
  [new Date(2026, 0, 5, 0, 1), '2026-01-05'],
  [new Date(2026, 11, 31, 23, 59), '2026-12-31'],
])('the day where the person is: %s', (now, day) => {
  vi.useFakeTimers({ now })
  expect(today()).toBe(day)
})
