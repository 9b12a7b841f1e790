import { describe, expect, test } from 'vitest'
import { compactName } from './compactName'
import { FONTS } from './fonts'
import { NOTE_REACH } from './note'
import { textWidth } from './textWidth'

/** How far a “g” reaches below the line, in the font size. */
const DESCENT = 0.22
const box = { width: 196, height: 60 }

describe('compactName', () => {
  test('a short name is large', () => expect(compactName('Orders', 'microservice', box).size).toBe(24))

  test('no word is cut in two where a smaller size keeps it whole', () => {
    expect(compactName('Customer', 'person', { width: 140, height: 60 }).lines.map((line) => line.text)).toEqual(['Customer'])
  })

  test('a longer name takes two lines before it gets small', () => {
    const { size, lines } = compactName('Receipt writer', 'agent', box)
    expect(lines.map((line) => line.text)).toEqual(['Receipt', 'writer'])
    expect(size).toBeGreaterThan(20)
  })

  test.each([
    'Orders',
    'Recommendations',
    'Front-end proxy',
    'Feature flag editor',
    'W'.repeat(90),
    'OrderStatusChangedToAwaitingValidation',
  ])('“%s” stays in its box, and clear of a chip', (name) => {
    for (const kind of ['microservice', 'store', 'person'] as const) {
      for (const noted of [false, true]) {
        const { size, x, lines } = compactName(name, kind, box, noted)
        for (const { text, y } of lines) {
          expect(x + (textWidth(text, 'name') * size) / FONTS.name.size).toBeLessThanOrEqual(box.width)
          expect(y + size * DESCENT).toBeLessThanOrEqual(noted ? box.height - NOTE_REACH : box.height)
          expect(y - size * 0.75).toBeGreaterThanOrEqual(0)
        }
      }
    }
  })
})
