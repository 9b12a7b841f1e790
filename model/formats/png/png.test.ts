import { Buffer } from 'node:buffer'
import { zlibSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { concat, utf8 } from '../../share/bytes'
import type { Model } from '../../schema/model'
import { arbitraryModel } from '../../testing/arbitraryModel'
import { chunk, chunksOf } from './chunks'
import { embedInPng, importPng } from './png'

/** One transparent pixel, as any program writes it. */
const pixel = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)
const model: Model = {
  format: 'coordinated-progress',
  version: 1,
  name: 'Ein “Bild” 🖼',
  nodes: [{ id: 'a', kind: 'microservice' }],
  edges: [],
}

const messageOf = (bytes: Uint8Array): string | undefined => {
  const opened = importPng(bytes)
  return opened.ok ? undefined : opened.issues[0]?.message
}

test('a picture carries its model and stays the picture it was', () => {
  const carrying = embedInPng(pixel, model)
  expect(importPng(carrying)).toEqual({ ok: true, value: model })
  const chunks = [...chunksOf(carrying)]
  expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'iTXt', 'IDAT', 'IEND'])
  expect(chunks.every(({ intact }) => intact)).toBe(true)
  expect(chunks.at(-1)?.end).toBe(carrying.length)
})

test('a newer model replaces the one before', () => {
  const twice = embedInPng(embedInPng(pixel, model), { ...model, name: 'Second' })
  expect([...chunksOf(twice)].filter(({ type }) => type === 'iTXt')).toHaveLength(1)
  expect(importPng(twice)).toEqual({ ok: true, value: { ...model, name: 'Second' } })
})

test('any valid model comes back as it was', () => {
  fc.assert(
    fc.property(arbitraryModel({ nodes: 6, edges: 6 }), (any) => {
      expect(importPng(embedInPng(pixel, any))).toEqual({ ok: true, value: any })
    }),
    {
      numRuns: 40,
    },
  )
})

test('what is wrong is said', () => {
  expect(messageOf(utf8('GIF89a'))).toMatch(/not a PNG/)
  expect(messageOf(pixel)).toMatch(/carries no model/)
  const carrying = embedInPng(pixel, model)
  const flipped = carrying.slice()
  flipped[100] = (flipped[100] as number) ^ 1
  expect(messageOf(flipped)).toMatch(/damaged/)
  expect(messageOf(carrying.subarray(0, 60))).toMatch(/carries no model/)
})

test('what inflates beyond all models is refused before it fills the memory', () => {
  const bomb = zlibSync(new Uint8Array(90_000_000), { level: 9 })
  const head = utf8('coordinated-progress\0\u0001\0\0\0')
  expect(messageOf(concat(pixel.subarray(0, 8), chunk('iTXt', concat(head, bomb))))).toMatch(/damaged/)
}, 30_000)

test('arbitrary bytes and flips never throw', () => {
  const carrying = embedInPng(pixel, model)
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(carrying.length - 1), fc.nat(255), (bytes, at, value) => {
      importPng(concat(carrying.subarray(0, 8), bytes))
      const changed = carrying.slice()
      changed[at] = value
      const opened = importPng(changed)
      if (opened.ok) expect(opened.value).toEqual(model)
    }),
  )
})
