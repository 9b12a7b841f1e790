import { expect, test } from 'vitest'
import { mixedNote } from './mixedNote'

test('says how many have which value, the most frequent first, and never more than can be read', () => {
  expect(
    mixedNote(
      [
        ['', 1],
        ['sales', 3],
      ],
      (team) => team || 'not stated',
    ),
  ).toBe('Mixed: 3 × sales, 1 × not stated.')
  const many = Array.from({ length: 24 }, (_, n) => [`team-${n}`, 1] as const)
  expect(mixedNote(many, (team) => team)).toBe('Mixed: 1 × team-0, 1 × team-1, 1 × team-2, 1 × team-3, 1 × team-4 and 19 more.')
})
