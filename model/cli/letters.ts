import { escapeXml } from '../formats/svg/xml'
import { pixelsOf } from './rasterize'

const CELL = 24
const COLUMNS = 40
/** No font has this one, so it shows how a letter looks that a font lacks. */
const NOBODYS = '\u{10ffff}'
const BOX = '□'

const cellAt = (index: number): readonly [x: number, y: number] => [(index % COLUMNS) * CELL, Math.floor(index / COLUMNS) * CELL]

const letterInCell = (letter: string, index: number): string => {
  const [x, y] = cellAt(index)
  return `<text x="${x + 2}" y="${y + 17}" font-size="14" fill="#000">${escapeXml(letter)}</text>`
}

/** Which of these letters no font of this machine draws: as the box of a font that lacks it, or as nothing at all. */
export const lettersWithoutFont = async (letters: readonly string[]): Promise<readonly string[]> => {
  if (letters.length === 0) return []
  const cells = [NOBODYS, ...letters]
  const [width, height] = [COLUMNS * CELL, Math.ceil(cells.length / COLUMNS) * CELL]
  const pixels = await pixelsOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="sans-serif">${cells.map(letterInCell).join('')}</svg>`,
  )
  const seen = cells.map((_, index) => {
    const [x, y] = cellAt(index)
    const rows = Array.from({ length: CELL }, (_, row) => pixels.subarray(((y + row) * width + x) * 4, ((y + row) * width + x + CELL) * 4))
    return rows.map((row) => row.join(' ')).join('\n')
  })
  const [nobodys] = seen
  return letters.filter((_, at) => seen[at + 1] === nobodys || /^[0\s]*$/.test(seen[at + 1] as string))
}

/** A picture with boxes where letters are that cannot be drawn: nothing may vanish. */
export const boxed = (svg: string, missing: readonly string[]): string =>
  missing.reduce((text, letter) => text.replaceAll(letter, BOX), svg)
