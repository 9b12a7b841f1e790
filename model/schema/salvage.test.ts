import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryModel } from '../testing/arbitraryModel'
import { invalidSamples, validSample } from '../testing/samples'
import { parseModel } from './parseModel'
import { salvage } from './salvage'

const broken = {
  format: 'coordinated-progress',
  version: 1,
  nmae: 'Shop',
  nodes: [
    { id: 'a', kind: 'microservice', progress: ['idempotent', 'magic'], position: { x: 1 } },
    { id: 'b', kind: 'microservise' },
    { id: 'c', kind: 'store', group: 'g' },
    { id: 'a', kind: 'timer' },
    7,
  ],
  edges: [
    { id: '1', kind: 'data', source: 'a', target: 'c' },
    { id: '2', kind: 'rpc', source: 'a', target: 'b' },
    { id: '3', kind: 'rpc', source: 'a', target: 'a', ack: 'after-work' },
  ],
  groups: [{ id: 'g', name: 'G', parent: 'nowhere' }],
  workflows: [{ id: 'w', name: 'W', edges: ['1', '2'] }],
  settings: { rules: { 'no/such-rule': 'off' } },
}

test('what has a fault is left out, and what cannot be without it', () => {
  const before = JSON.stringify(broken)
  expect(salvage(broken)).toEqual({
    format: 'coordinated-progress',
    version: 1,
    nodes: [
      { id: 'a', kind: 'microservice' },
      { id: 'c', kind: 'store', group: 'g' },
    ],
    edges: [
      { id: '1', kind: 'data', source: 'a', target: 'c' },
      { id: '3', kind: 'rpc', source: 'a', target: 'a' },
    ],
    groups: [{ id: 'g', name: 'G' }],
    workflows: [{ id: 'w', name: 'W', edges: ['1'] }],
    settings: { rules: {} },
  })
  expect(JSON.stringify(broken)).toBe(before)
})

test('a whole file is read as it is, and nothing of a stranger’s', () => {
  expect(salvage(validSample)).toEqual(validSample)
  for (const nothing of [null, 7, [], {}, { nodes: [], edges: [] }, { nodes: [{ id: 'a' }] }]) expect(salvage(nothing)).toBeUndefined()
})

test.each(invalidSamples)('$name: what is left is valid', ({ file }) => {
  const model = salvage(file)
  expect(model === undefined || parseModel(model).ok).toBe(true)
})

test('whatever is done to a model, what is left of it is valid', () => {
  fc.assert(
    fc.property(arbitraryModel(), fc.array(fc.tuple(fc.nat(), fc.jsonValue()), { maxLength: 8 }), (model, blows) => {
      const text = JSON.stringify(model)
      const file = JSON.parse(text) as Record<string, unknown>
      for (const [at, value] of blows) hit(file, at, value)
      const left = salvage(file)
      if (left !== undefined) expect(parseModel(left)).toEqual({ ok: true, value: left })
    }),
    { numRuns: 200 },
  )
})

/** Puts a value somewhere in a file. */
const hit = (file: Record<string, unknown>, at: number, value: unknown): void => {
  const places: [Record<string, unknown>, string][] = []
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const key of Object.keys(part)) {
      places.push([part as Record<string, unknown>, key])
      visit((part as Record<string, unknown>)[key])
    }
  }
  visit(file)
  const place = places[at % places.length]
  if (place !== undefined) place[0][place[1]] = value
}
