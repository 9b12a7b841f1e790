import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concat } from '../../share/bytes'
import type { Model } from '../../schema/model'
import { chunksOf } from './chunks'
import { packRows, type PackedRows } from './packRows'
import { importPng } from './png'
import { codeLengths } from './prefixCode'
import { aroundRows, rowsChunk } from './writePng'

const model: Model = { format: 'coordinated-progress', version: 1, name: 'Größe', nodes: [{ id: 'a', kind: 'microservice' }], edges: [] }

const pack = (pixels: Int32Array, width: number, opaque: boolean): PackedRows => {
  const below = new Int32Array(pixels.length + width)
  below.set(pixels, width)
  return packRows(below, width, opaque)
}

const fileOf = (pixels: Int32Array, width: number, opaque: boolean, cut: number): Uint8Array => {
  const height = pixels.length / width
  const strips = [pixels.subarray(0, cut * width), pixels.subarray(cut * width)].filter(({ length }) => length > 0)
  const packed = strips.map((strip) => pack(strip, width, opaque))
  const [before, behind] = aroundRows(
    { width, height },
    opaque,
    model,
    packed.map(({ adler }) => adler),
  )
  return concat(before, ...packed.map(rowsChunk), behind)
}

/** By the library of Node, which refuses a stream whose checksum is wrong. */
const pixelsIn = (file: Uint8Array, width: number, opaque: boolean): Int32Array => {
  const packed = [...chunksOf(file)].filter(({ type }) => type === 'IDAT').map(({ content }) => content)
  const raw = inflateSync(concat(...packed))
  const bytesAPixel = opaque ? 3 : 4
  const rowLength = 1 + width * bytesAPixel
  const out = new Uint8Array((raw.length / rowLength) * width * 4).fill(255)
  for (let at = 0; at < raw.length; at++) {
    const [row, inRow] = [Math.floor(at / rowLength), (at % rowLength) - 1]
    if (inRow < 0) continue
    const to = (row * width + Math.floor(inRow / bytesAPixel)) * 4 + (inRow % bytesAPixel)
    out[to] = (raw[at] as number) + (raw[row * rowLength] === 2 ? (out[to - width * 4] as number) : 0)
  }
  return new Int32Array(out.buffer)
}

/** Stretches of few colours, as in drawings, and now and then any. */
const stretches = fc.array(
  fc.record({ colour: fc.oneof(fc.constantFrom(-1, -0x01020304, 0x7f00ff01), fc.integer()), length: fc.integer({ min: 1, max: 400 }) }),
  { minLength: 1, maxLength: 60 },
)

test.each([true, false])('pixels come back as they were, wherever the rows are cut (opaque: %s)', (opaque) => {
  fc.assert(
    fc.property(stretches, fc.integer({ min: 1, max: 300 }), fc.nat(100), (parts, width, part) => {
      const given = parts.flatMap(({ colour, length }) => Array.from({ length }, () => (opaque ? colour | (0xff << 24) : colour)))
      const height = Math.ceil(given.length / width)
      const pixels = Int32Array.from({ length: width * height }, (_, at) => given[at % given.length] as number)
      const file = fileOf(pixels, width, opaque, Math.floor((height * part) / 100))
      expect(pixelsIn(file, width, opaque)).toEqual(pixels)
    }),
    { numRuns: 60 },
  )
})

test('many blocks of noise come back as they were', () => {
  let state = 1
  const pixels = Int32Array.from({ length: 400 * 300 }, () => (state = Math.imul(state, 1_664_525) + 1_013_904_223))
  expect(pixelsIn(fileOf(pixels, 400, false, 100), 400, false)).toEqual(pixels)
})

test('a file written so carries its model, and every chunk is intact', () => {
  const file = fileOf(new Int32Array(60).fill(-1), 10, true, 3)
  expect([...chunksOf(file)].every(({ intact }) => intact)).toBe(true)
  expect([...chunksOf(file)].map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IDAT', 'IDAT', 'IDAT', 'IEND'])
  expect(importPng(file)).toEqual({ ok: true, value: model })
})

test('a blank picture packs to next to nothing', () => {
  expect(pack(new Int32Array(2_000 * 1_000).fill(-1), 2_000, true).bytes.length).toBeLessThan(12_000)
})

test('codes are never longer than deflate allows, and leave no gap', () => {
  const [a, b] = [1, 1]
  const fibonacci = Array.from({ length: 30 }, () => 1).reduce<number[]>((list) => [...list, (list.at(-1) ?? a) + (list.at(-2) ?? b)], [])
  const lengths = codeLengths(Uint32Array.from(fibonacci))
  expect(Math.max(...lengths)).toBeLessThanOrEqual(15)
  expect(lengths.reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1)
})
