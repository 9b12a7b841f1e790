import { expect, test } from 'vitest'
import { overlaps, type Box } from '../../model/picture/box'
import { cardPlace } from './cardPlace'

const room: Box = { x: 100, y: 50, width: 900, height: 600 }
const page = { width: 1200, height: 900 }
const size = { width: 320, height: 200 }

test.each<[string, readonly Box[]]>([
  ['nothing', []],
  ['the whole canvas', [room]],
  ['the left side', [{ x: 100, y: 50, width: 400, height: 600 }]],
  ['the lower half', [{ x: 100, y: 350, width: 900, height: 300 }]],
  [
    'all but the upper left corner',
    [
      { x: 500, y: 50, width: 500, height: 600 },
      { x: 100, y: 340, width: 900, height: 300 },
    ],
  ],
])('keeps clear of %s', (_, talkedAbout) => {
  const place = cardPlace({ canvas: room, page }, size, { spokenOf: talkedAbout })
  expect(talkedAbout.filter((box) => overlaps(box, place))).toEqual([])
  expect(place.x).toBeGreaterThan(0)
  expect(place.y + place.height).toBeLessThan(page.height)
})

test('stays where it is as long as another place is no better', () => {
  const rooms = { canvas: room, page }
  const nothing = { spokenOf: [] }
  const { at } = cardPlace(rooms, size, { spokenOf: [{ x: 100, y: 50, width: 400, height: 600 }] })
  expect(at).not.toBe(cardPlace(rooms, size, nothing).at)
  expect(cardPlace(rooms, { ...size, height: 260 }, nothing, at).at).toBe(at)
  expect(cardPlace(rooms, size, { spokenOf: [room] }, at).at).not.toBe(at)
})

test('stays in the window where the canvas is smaller than the card', () => {
  const place = cardPlace({ canvas: { x: 160, y: 50, width: 200, height: 150 }, page: { width: 360, height: 640 } }, size, { spokenOf: [] })
  expect(place.x).toBeGreaterThanOrEqual(0)
  expect(place.x + place.width).toBeLessThanOrEqual(360)
})

test('of the places that cover nothing spoken of, it takes one that covers little else', () => {
  const rooms = { canvas: room, page }
  const spokenOf = [{ x: 500, y: 50, width: 500, height: 600 }]
  const { at: lower } = cardPlace(rooms, size, { spokenOf })
  const node = { x: 120, y: 400, width: 200, height: 120 }
  const { at: upper } = cardPlace(rooms, size, { spokenOf, beside: [node] }, lower)
  expect(upper).not.toBe(lower)
  expect(cardPlace(rooms, size, { spokenOf, beside: [{ ...node, height: 12 }] }, upper).at).toBe(upper)
  expect(cardPlace(rooms, size, { spokenOf: [{ x: 100, y: 50, width: 400, height: 300 }], beside: [node] }, upper).at).not.toBe(upper)
})
