import { expect, test } from 'vitest'
import { sheetOf } from '../formats/sheet/sheet'
import { textWidth } from '../picture/textWidth'
import { sketch } from '../testing/sketch'
import { withLooseLetters } from './emoji'
import { lettersWithoutFont } from './letters'
import { printPdf } from './printPdf'
import { pixelsOf } from './rasterize'

const WIDTH = 300
const painted = async (text: string): Promise<Uint8Array> =>
  pixelsOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="40" font-family="sans-serif"><text x="4" y="28" font-size="20">${text}</text></svg>`,
  )

/** How far to the right something is painted, in px. */
const reachOf = (pixels: Uint8Array): number =>
  pixels.reduce((most, value, at) => (at % 4 === 3 && value > 0 ? Math.max(most, ((at - 3) / 4) % WIDTH) : most), 0)

test('an emoji is drawn as itself, not as the box of a missing letter', async () => {
  const rocket = await painted('🚀')
  const card = await painted('💳')
  const nobodys = await painted('\u{10ffff}')
  expect(rocket).not.toEqual(nobodys)
  expect(card).not.toEqual(nobodys)
  expect(rocket).not.toEqual(card)
  expect(await lettersWithoutFont(['🚀', '💳', '✅', '⚡', '\u{10fffe}'])).toEqual(['\u{10fffe}'])
})

/** The rightmost letter, as the rest of the text does not matter to it. */
const endOf = (pixels: Uint8Array): string => {
  const right = reachOf(pixels)
  return Array.from({ length: 40 }, (_, y) => pixels.subarray((y * WIDTH + right - 18) * 4, (y * WIDTH + right + 1) * 4).join(' ')).join(
    '\n',
  )
}

test.each(['Pay 👩‍💻 💳', 'refine the offline flow 💳', 'x 👍🏽 💳', 'x ❤️ 💳', 'x 🇩🇪 💳', 'x 1️⃣ 💳', 'cafe\u0301 💳'])(
  '“%s” ends with a card',
  async (text) => {
    const whole = await painted(text)
    const letters = await painted(text.replace('💳', ''))
    const boxed = await painted(text.replace('💳', '\u{10ffff}'))
    expect(reachOf(letters)).toBeGreaterThan(20)
    expect(reachOf(whole)).toBeGreaterThan(reachOf(letters) + 15)
    expect(endOf(whole)).not.toBe(endOf(boxed))
  },
)

test.each(['🚀🚀🚀', 'Pay 💳', '👩‍💻'])('%s is at most as wide as it is measured', async (text) => {
  expect(reachOf(await painted(text)) - 4).toBeLessThanOrEqual((textWidth(text, 'sub') * 20) / 12)
})

test('what needs no second font stays as it is', () => {
  expect(withLooseLetters('<title>👩‍💻</title><text x="1">offline →</text>')).toBe('<title>👩‍💻</title><text x="1">offline →</text>')
})

test('a PDF holds painted letters only where it needs them', async () => {
  const named = (name: string) => {
    const model = sketch('api -queue-> worker')
    return sheetOf({ ...model, nodes: model.nodes.map((node) => (node.id === 'api' ? { ...node, name } : node)) }, { legend: false })
  }
  const [plain, emoji] = await Promise.all([printPdf(named('Launch'), {}), printPdf(named('Launch 🚀'), {})])
  const holdsPicture = (pdf: Uint8Array): boolean => new TextDecoder('latin1').decode(pdf).includes('/Subtype /Image')
  expect([holdsPicture(plain), holdsPicture(emoji)]).toEqual([false, true])
})
