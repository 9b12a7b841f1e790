import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exportSvg } from '../formats/svg/exportSvg'
import { generateModel } from '../testing/generateModel'
import { rasterize } from './rasterize'

/** Other programs that read SVG, how they are recognised, and how they make a PNG of it. */
const READERS: readonly (readonly [
  name: string,
  program: string,
  version: RegExp,
  call: (from: string, to: string) => readonly string[],
])[] = [
  ['librsvg', 'rsvg-convert', /rsvg-convert/, (from, to) => ['-o', to, from]],
  ['ImageMagick', 'convert', /^Version: ImageMagick/m, (from, to) => [from, to]],
  ['Inkscape', 'inkscape', /Inkscape/, (from, to) => [`--export-filename=${to}`, from]],
]

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const model = generateModel(20, 28)
const svg = exportSvg(model, { legend: false })
const size = /width="(\d+)" height="(\d+)"/.exec(svg)?.slice(1).map(Number)

const sizeOfPng = (bytes: Uint8Array): readonly number[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

const isInstalled = (program: string, version: RegExp): boolean => {
  const { stdout, stderr } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  return version.test(`${stdout ?? ''}${stderr ?? ''}`)
}

for (const [name, program, version, call] of READERS) {
  const installed = isInstalled(program, version)
  if (!installed) console.warn(`Skipped: ${name} (${program}) is not installed here, so its reading of a picture is not tested.`)
  test.skipIf(!installed)(`${name} draws the picture as large as it says`, () => {
    const [from, to] = [join(folder, 'drawing.svg'), join(folder, `${program}.png`)]
    writeFileSync(from, svg)
    const { status, stderr } = spawnSync(program, call(from, to), { encoding: 'utf8', timeout: 60_000 })
    expect(status, stderr).toBe(0)
    expect(sizeOfPng(readFileSync(to))).toEqual(size)
  })
}

describe('the rasterizer that comes with the tool', () => {
  test('draws at the scale asked for', async () => {
    expect(sizeOfPng(await rasterize(svg, 1))).toEqual(size)
    expect(sizeOfPng(await rasterize(svg, 2))).toEqual(size?.map((side) => side * 2))
  })

  test('draws letters', async () => {
    const wordless = svg.replaceAll(/<text[^>]*>[^<]*<\/text>/g, '')
    expect(await rasterize(wordless, 1)).not.toEqual(await rasterize(svg, 1))
  })
})
