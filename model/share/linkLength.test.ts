import { expect, test } from 'vitest'
import { linkLength } from './linkLength'

test.each([
  [0, 'everywhere'],
  [2_000, 'everywhere'],
  [2_001, 'chats'],
  [8_000, 'chats'],
  [8_001, 'some'],
])('%i characters fit: %s', (characters, reach) => {
  expect(linkLength(characters)).toMatchObject({ characters, reach })
})

test('the sentence says what to do with a long one', () => {
  expect(linkLength(12_345).sentence).toBe(
    '12,345 characters: the link is too long for some programs. Share the file, or a link to the file, instead.',
  )
})
