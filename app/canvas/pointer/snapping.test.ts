import { describe, expect, test } from 'vitest'
import { linesOf, snapped } from './snapping'

const box = (x: number, y: number, width = 100, height = 60) => ({ x, y, width, height })

describe('what is dragged', () => {
  test('comes to stand on the grid where nothing is near', () => {
    expect(snapped(box(3, 7), { x: 20, y: 20 }, linesOf([]), 6)).toEqual({ by: { x: 17, y: 13 }, guides: [] })
  })

  test.each([
    ['left edges', box(403, 300), { x: 400 }],
    ['right edges', box(347, 300, 150), { x: 350 }],
    ['middles', box(374, 300, 150), { x: 375 }],
  ])('stands in line with others: %s', (_, dragged, { x }) => {
    const { by, guides } = snapped(dragged, { x: 0, y: 0 }, linesOf([box(400, 0)]), 6)
    expect(dragged.x + by.x).toBe(x)
    expect(guides[0]).toMatchObject({ axis: 'x', from: 0 })
  })

  test('takes the nearest of several lines, on both axes at once', () => {
    const { by, guides } = snapped(box(0, 0), { x: 203, y: 501 }, linesOf([box(200, 0), box(206, 900), box(600, 500)]), 8)
    expect(by).toEqual({ x: 200, y: 500 })
    expect(guides.map(({ axis }) => axis)).toEqual(expect.arrayContaining(['x', 'y']))
  })

  test('a guide reaches from the first to the last that stands in line', () => {
    const { guides } = snapped(box(0, 300), { x: 2, y: 0 }, linesOf([box(0, 0), box(0, 900)]), 6)
    expect(guides).toContainEqual({ axis: 'x', at: 0, from: 0, to: 960 })
  })
})
