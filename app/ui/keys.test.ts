import { expect, test } from 'vitest'
import { matches, showKeys } from './keys'

const pressed = (key: string, code: string, modifiers: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
  key,
  code,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...modifiers,
})

test.each([
  ['Mod+D', pressed('d', 'KeyD', { ctrlKey: true }), true],
  ['Mod+D', pressed('D', 'KeyD', { ctrlKey: true, shiftKey: true }), false],
  ['Mod+Shift+Z', pressed('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), true],
  ['Shift+1', pressed('!', 'Digit1', { shiftKey: true }), true],
  ['1', pressed('1', 'Digit1'), true],
  ['1', pressed('!', 'Digit1', { shiftKey: true }), false],
  ['?', pressed('?', 'Slash', { shiftKey: true }), true],
  ['?', pressed('?', 'Minus', { shiftKey: true }), true],
  ['R', pressed('r', 'KeyR'), true],
  ['R', pressed('r', 'KeyR', { altKey: true }), false],
  ['Delete', pressed('Delete', 'Delete'), true],
  ['Mod++', pressed('+', 'BracketRight', { ctrlKey: true }), true],
  ['Mod+ArrowLeft', pressed('ArrowLeft', 'ArrowLeft', { ctrlKey: true }), true],
])('%s, %o: %s', (keys, event, expected) => {
  expect(matches(keys, event)).toBe(expected)
})

test('shows them in the order people say them', () => {
  expect(['Mod+Shift+Z', 'Delete', 'Alt+ArrowUp', '?', 'Mod++'].map(showKeys)).toEqual(['Ctrl+Shift+Z', 'Del', 'Alt+↑', '?', 'Ctrl++'])
})
