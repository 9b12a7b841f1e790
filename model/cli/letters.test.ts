import { expect, test } from 'vitest'
import { boxed, lettersWithoutFont } from './letters'

test('letters that no font has are told from those that one has', async () => {
  expect(await lettersWithoutFont(['A', '\u{10fffe}', 'ж', '→', '\u{5fffe}'])).toEqual(['\u{10fffe}', '\u{5fffe}'])
})

test('more letters than one row holds', async () => {
  const many = Array.from({ length: 90 }, (_, at) => String.fromCodePoint(0x410 + (at % 60)))
  expect(await lettersWithoutFont([...many, '\u{10fffe}'])).toEqual(['\u{10fffe}'])
})

test('nothing to ask, nothing missing', async () => expect(await lettersWithoutFont([])).toEqual([]))

test('a missing letter leaves a box', () => expect(boxed('<text>a💳b</text>', ['💳'])).toBe('<text>a□b</text>'))
