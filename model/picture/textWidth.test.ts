import { describe, expect, test } from 'vitest'
import { textWidth } from './textWidth'
import { ellipsize, wrapLabel } from './wrapLabel'

describe('textWidth', () => {
  test.each([
    ['a wide letter takes more than a narrow one', 'W', 'i'],
    ['a longer text takes more than its beginning', 'Orders', 'Order'],
    ['an ideograph fills the square', '注文', 'ab'],
    ['an unknown letter is given generous room', 'Ж', 'x'],
  ])('%s', (_, wider, narrower) => {
    expect(textWidth(wider, 'name')).toBeGreaterThan(textWidth(narrower, 'name'))
  })

  test('bold takes more than regular at the same size, and a combining mark nothing', () => {
    expect(textWidth('Orders', 'group')).toBeGreaterThan(textWidth('Orders', 'sub'))
    expect(textWidth('e\u0301', 'sub')).toBe(textWidth('e', 'sub'))
  })

  test('grows with the font size', () => {
    expect(textWidth('Orders', 'sub') / 12).toBeCloseTo(textWidth('Orders', 'label') / 11.5)
  })
})

describe('ellipsize', () => {
  test('leaves alone what fits', () => expect(ellipsize('Orders', 'name', 200)).toBe('Orders'))

  test.each([120, 60, 30, 16])('fits into %d px', (width) => {
    const text = ellipsize('A very long name that never ends', 'name', width)
    expect(text.endsWith('…')).toBe(true)
    expect(textWidth(text, 'name')).toBeLessThanOrEqual(width)
  })
})

describe('wrapLabel', () => {
  test.each([
    ['one line where it fits', 'Orders', 136, ['Orders']],
    ['between words', 'Payment provider adapter', 136, ['Payment', 'provider adapter']],
    ['between the words of a camelCase name', 'OrderStatusChanged', 120, ['OrderStatus', 'Changed']],
    ['after a hyphen', 'order-processing-worker', 150, ['order-processing-', 'worker']],
    ['with blanks made one', '  Receipt   writer ', 136, ['Receipt writer']],
  ])('breaks %s', (_, name, width, lines) => {
    expect(wrapLabel(name, 'name', width)).toEqual(lines)
  })

  test('breaks a word without any place to break, and ends in an ellipsis', () => {
    const lines = wrapLabel('x'.repeat(80), 'name', 136)
    expect(lines).toHaveLength(2)
    expect(lines[1]?.endsWith('…')).toBe(true)
  })

  test.each([
    'Order',
    'order-processing-worker-with-a-long-name',
    'W'.repeat(200),
    '注文'.repeat(40),
    'a b c d e f g h i j k l m n o p q r s t u',
  ])('no line of “%s” is wider than its room', (name) => {
    for (const width of [30, 60, 136, 176])
      for (const line of wrapLabel(name, 'name', width)) expect(textWidth(line, 'name')).toBeLessThanOrEqual(width)
  })
})
