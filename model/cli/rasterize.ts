import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ResvgRenderOptions } from '@resvg/resvg-js'
import { isFamiliar } from '../formats/pdf/strangeTexts'
import { emojiFile, withLooseLetters } from './emoji'
import { subsetFont } from './subsetFont'

const require = createRequire(import.meta.url)
const WEIGHTS = ['regular', 'bold'] as const

/** So that there are letters on a machine without fonts, as wide as they were measured. */
export const fontFile = (weight: (typeof WEIGHTS)[number]): string =>
  require.resolve(`dejavu-fonts-ttf/ttf/${weight === 'bold' ? 'DejaVuSans-Bold' : 'DejaVuSans'}.ttf`)

const FAMILY = 'DejaVu Sans'
/** What stands as an entity in the text of a picture. */
const ESCAPED = `&<>"'`

type Fonts = NonNullable<ResvgRenderOptions['font']>

/** resvg reads the file of a font again for each letter: one with those letters alone makes large pictures in a fraction of the time. */
const withFewLetters = async <T>(letters: ReadonlySet<string>, paint: (fonts: Fonts) => T): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'letters-'))
  try {
    const fontFiles = await Promise.all(
      WEIGHTS.map(async (weight) => {
        const file = join(folder, `${weight}.ttf`)
        await writeFile(file, subsetFont(await readFile(fontFile(weight)), letters))
        return file
      }),
    )
    return paint({ fontFiles, loadSystemFonts: false })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** With other scripts in it a picture is painted with whatever fonts the machine has besides. */
const withFonts = <T>(svg: string, paint: (fonts: Fonts) => T): Promise<T> | T => {
  const letters = new Set(svg + ESCAPED)
  return isFamiliar([...letters].join('').replaceAll(/\s/g, ''))
    ? withFewLetters(letters, paint)
    : paint({ fontFiles: [...WEIGHTS.map(fontFile), emojiFile()], loadSystemFonts: true })
}

const painted = async (svg: string, scale: number) => {
  const { Resvg } = await import('@resvg/resvg-js')
  return withFonts(svg, (fonts) =>
    new Resvg(withLooseLetters(svg), {
      fitTo: { mode: 'zoom', value: scale },
      font: { ...fonts, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
    }).render(),
  )
}

/** An SVG of our own as a PNG, `scale` px a px. */
export const rasterize = async (svg: string, scale: number): Promise<Uint8Array> => (await painted(svg, scale)).asPng()

/** An SVG of our own as red, green, blue and alpha, row by row. */
export const pixelsOf = async (svg: string): Promise<Uint8Array> => (await painted(svg, 1)).pixels
