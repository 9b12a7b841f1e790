import { expect, test } from 'vitest'
import { overlaps, type Box } from '../../model/picture/box'
import { cardPlace } from './cardPlace'

const room: Box = { x: 100, y: 50, width: 900, height: 600 }
const size = { width: 320, height: 200 }

test.each<[string, readonly Box[]]>([
  ['nothing', []],
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
  const place = cardPlace(room, size, talkedAbout)
  expect(talkedAbout.filter((box) => overlaps(box, place))).toEqual([])
  expect(place.x).toBeGreaterThanOrEqual(room.x)
  expect(place.y + place.height).toBeLessThanOrEqual(room.y + room.height)
})
