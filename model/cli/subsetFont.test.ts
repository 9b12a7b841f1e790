import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, expect, test } from 'vitest'
import { fontFile } from './rasterize'
import { subsetFont } from './subsetFont'

const folder = mkdtempSync(join(tmpdir(), 'subset-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const paintedWith = (file: string, text: string): Buffer =>
  Buffer.from(
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40" font-family="DejaVu Sans"><text x="4" y="28" font-size="20">${text}</text></svg>`,
      { font: { fontFiles: [file], loadSystemFonts: false, defaultFontFamily: 'DejaVu Sans' } },
    ).render().pixels,
  )

// Without pairs that are moved together, for a font of few letters does not do that.
const TEXTS = ['0123456789', 'oodenn', 'ä', 'Ż', 'Ω', 'Ж', '→', '…', '§']

test.each(['regular', 'bold'] as const)('the %s font with few letters draws them as the whole font does', (weight) => {
  const whole = fontFile(weight)
  const few = join(folder, `${weight}.ttf`)
  const font = subsetFont(readFileSync(whole), new Set(TEXTS.join('')))
  writeFileSync(few, font)
  expect(font.length).toBeLessThan(readFileSync(whole).length / 8)
  for (const text of TEXTS) {
    const pixels = paintedWith(few, text)
    expect(pixels.some((value) => value !== 0)).toBe(true)
    expect(pixels.equals(paintedWith(whole, text)), text).toBe(true)
  }
})

test('a letter that is not asked for is not there', () => {
  const few = join(folder, 'few.ttf')
  writeFileSync(few, subsetFont(readFileSync(fontFile('regular')), new Set('abc')))
  expect(paintedWith(few, 'q').equals(paintedWith(few, 'z'))).toBe(true)
  expect(paintedWith(few, 'a').equals(paintedWith(few, 'z'))).toBe(false)
})

test('what is no font is refused', () => expect(() => subsetFont(new Uint8Array(100), new Set('a'))).toThrow('no table'))
