import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { fontFile } from '../../cli/rasterize'
import { parseModelText } from '../../formats/json/parseModelText'
import { sheetOf } from '../../formats/sheet/sheet'
import { THEME_IDS, type ThemeId } from '../../formats/sheet/themes'
import { printSheet } from '../../formats/svg/exportSvg'
import type { Model } from '../../schema/model'
import { DRAWN_PERSPECTIVES } from '../perspectiveOf'

/*
 * Every perspective on two real architectures, in both themes, against pictures that were looked at and kept. They are painted by
 * resvg with the font of this repository, so they come out alike on every machine. After a change that is meant to be seen:
 *   RENEW_PICTURES=1 npx vitest run model/picture/perspectives/pictures
 * then look at what git shows as changed in kept/.
 */
const RENEW = process.env['RENEW_PICTURES'] === '1'
const kept = new URL('./kept/', import.meta.url)
const unlike = new URL('../../../test-results/pictures/', import.meta.url)
const EXAMPLES = [
  { name: 'opentelemetry-demo', down: ['flagd'] },
  { name: 'dotnet-eshop', down: ['ordering-api'] },
] as const

/** Small files, in which the thinnest line is still visible. */
const SCALE = 0.42
/** A channel of a pixel may differ by this much of 255, and this share of the pixels by more. */
const NEAR = 40
const FEW = 0.0002

const modelOf = (name: string): Model => {
  const text = readFileSync(new URL(`../../../public/examples/${name}.progress.json`, import.meta.url), 'utf8')
  const parsed = parseModelText(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues))
  return parsed.value
}

const FAMILY = 'DejaVu Sans'

const rendered = (svg: string, scale: number) =>
  new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    // No fonts of the machine: the letters are the same everywhere.
    font: {
      fontFiles: [fontFile('regular'), fontFile('bold')],
      loadSystemFonts: false,
      defaultFontFamily: FAMILY,
      sansSerifFamily: FAMILY,
    },
  }).render()

/** A PNG as pixels again. */
const decoded = (png: Uint8Array, width: number, height: number): Uint8Array =>
  rendered(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" image-rendering="optimizeSpeed" href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`,
    1,
  ).pixels

/** Width and height stand at the beginning of every PNG. */
const sizeOf = (png: Uint8Array): readonly [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

/** The share of pixels that are not alike. */
const difference = (a: Uint8Array, b: Uint8Array): number => {
  let unequal = 0
  for (let i = 0; i < a.length; i += 4)
    if ([0, 1, 2].some((channel) => Math.abs((a[i + channel] as number) - (b[i + channel] as number)) > NEAR)) unequal++
  return (unequal * 4) / a.length
}

const paint = (model: Model, perspective: (typeof DRAWN_PERSPECTIVES)[number], theme: ThemeId, down: readonly string[]) => {
  const sheet = sheetOf(model, { analysis: analyze(model), perspective, choice: { down }, title: false })
  return rendered(printSheet(sheet, { theme, embed: false }), SCALE)
}

/** The share of pixels unlike those of the kept picture; a picture that is unlike is left where it can be looked at. */
const unlikeKept = (file: string, picture: ReturnType<typeof paint>): number => {
  const path = new URL(file, kept)
  const png = picture.asPng()
  if (RENEW) {
    mkdirSync(kept, { recursive: true })
    if (!existsSync(path) || Buffer.compare(readFileSync(path), png) !== 0) writeFileSync(path, png)
  }
  const before = existsSync(path) ? new Uint8Array(readFileSync(path)) : new Uint8Array(24)
  const [width, height] = sizeOf(before)
  const sameSize = width === picture.width && height === picture.height
  const share = sameSize ? difference(decoded(before, width, height), new Uint8Array(picture.pixels)) : 1
  if (share > FEW) {
    mkdirSync(unlike, { recursive: true })
    writeFileSync(new URL(file, unlike), png)
  }
  return share
}

describe.each(EXAMPLES)('$name', ({ name, down }) => {
  const model = modelOf(name)
  describe.each(THEME_IDS)('%s', (theme) => {
    test.each(DRAWN_PERSPECTIVES)('%s', (perspective) => {
      const file = `${name}-${perspective}-${theme}.png`
      const share = unlikeKept(file, paint(model, perspective, theme, down))
      expect(share, `${file} looks different now: see test-results/pictures, and the top of this file`).toBeLessThanOrEqual(FEW)
    })
  })
})

test('a picture that is not alike is told from one that is', () => {
  const model = modelOf('dotnet-eshop')
  const first = paint(model, 'plain', 'light', [])
  const png = first.asPng()
  const [width, height] = sizeOf(png)
  expect(difference(decoded(png, width, height), new Uint8Array(first.pixels))).toBe(0)
  const other = paint({ ...model, edges: model.edges.slice(1) }, 'plain', 'light', [])
  expect(difference(new Uint8Array(first.pixels), new Uint8Array(other.pixels))).toBeGreaterThan(FEW)
})
