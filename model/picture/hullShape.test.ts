import { describe, expect, test } from 'vitest'
import { overlaps, holds, type Box } from './box'
import { boxGrid } from './boxGrid'
import { hullPadding, hullShape } from './hullShape'
import { enlargeTabs, placeTabs } from './hullTabs'
import { outlinesOf } from './rectilinear'

const at = (x: number, y: number): Box => ({ x, y, width: 196, height: 60 })

const shapeOf = (members: readonly Box[], others: readonly Box[] = [], level = 0) => {
  const nodes = boxGrid<number>()
  ;[...members, ...others].forEach((box, index) => nodes.add(box, index))
  return hullShape(members, level, new Set(members.keys()), nodes).shape
}

/** Whether a point lies in the outline, by counting crossings; the corners' roundness does not matter here. */
const covers = (d: string, x: number, y: number): boolean => {
  const points = Array.from(d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)A[\d.]+ [\d.]+ 0 0 [01] (-?[\d.]+) (-?[\d.]+)/g), (part) =>
    part.slice(1).map(Number),
  )
  const corners = points.flatMap(([ax, ay, bx, by]) => [
    { x: ax as number, y: ay as number },
    { x: bx as number, y: by as number },
  ])
  let inside = false
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  })
  return inside
}

describe('hullShape', () => {
  test('one node has a padded rectangle around it', () => {
    const { bounds, d } = shapeOf([at(100, 100)])
    expect(bounds).toEqual({ x: 80, y: 80, width: 236, height: 100 })
    expect(d.match(/A/g)).toHaveLength(4)
  })

  test('an outer hull keeps clear of an inner one', () => {
    expect(shapeOf([at(0, 0)], [], 2).bounds.x).toBe(-hullPadding(2))
    expect(hullPadding(2)).toBeGreaterThan(hullPadding(1))
  })

  test('two nodes one above the other share one rectangle', () => {
    expect(shapeOf([at(0, 0), at(0, 120)]).d.match(/A/g)).toHaveLength(4)
  })

  test('holds every member and leaves out the node between them', () => {
    const members = [at(0, 0), at(600, 0)]
    const { d } = shapeOf(members, [at(300, 0)])
    expect(covers(d, 98, 30)).toBe(true)
    expect(covers(d, 698, 30)).toBe(true)
    const straight = shapeOf(members)
    expect(covers(straight.d, 398, 30)).toBe(true)
  })

  test('goes around a node in the corner', () => {
    const { d } = shapeOf([at(0, 0), at(400, 0), at(400, 300)], [at(0, 300)])
    expect(covers(d, 98, 30)).toBe(true)
    expect(covers(d, 498, 330)).toBe(true)
    expect(covers(d, 98, 330)).toBe(false)
  })

  test('many nodes are one shape too', () => {
    const members = Array.from({ length: 120 }, (_, i) => at((i % 12) * 260, Math.floor(i / 12) * 120))
    const { d, bounds } = shapeOf(members)
    expect(d.match(/z/g)).toHaveLength(1)
    for (const box of members) expect(holds(bounds, box)).toBe(true)
  })
})

describe('outlinesOf', () => {
  test('touching boxes become one outline', () => {
    const boxes = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 10, y: 0, width: 10, height: 10 },
    ]
    expect(outlinesOf(boxes)).toHaveLength(1)
    expect(outlinesOf(boxes)[0]).toHaveLength(4)
  })

  test('a hole has an outline of its own', () => {
    const ring = [
      { x: 0, y: 0, width: 90, height: 30 },
      { x: 0, y: 60, width: 90, height: 30 },
      { x: 0, y: 0, width: 30, height: 90 },
      { x: 60, y: 0, width: 30, height: 90 },
    ]
    expect(outlinesOf(ring)).toHaveLength(2)
    expect(outlinesOf(ring, 40)).toHaveLength(1)
  })

  test('boxes that meet in one corner stay two outlines', () => {
    const boxes = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 10, y: 10, width: 10, height: 10 },
    ]
    expect(outlinesOf(boxes)).toHaveLength(2)
  })
})

describe('placeTabs', () => {
  test('tabs of hulls on the same place do not cover each other, nor a node', () => {
    const nodes = boxGrid<number>()
    nodes.add(at(0, 0), 0)
    const shape = shapeOf([at(0, 0)])
    const tabs = placeTabs(
      [1, 2, 3].map(() => ({ ...shape, width: 180 })),
      { nodes, labels: [] },
    ).map(({ place }) => place)
    tabs.forEach((tab, i) => {
      expect(nodes.some(tab, () => true)).toBe(false)
      for (const other of tabs.slice(i + 1))
        expect(
          tab.x < other.x + other.width && other.x < tab.x + tab.width && tab.y < other.y + other.height && other.y < tab.y + tab.height,
        ).toBe(false)
    })
  })
})

describe('enlargeTabs', () => {
  const wide = (x: number): Box => ({ x, y: 0, width: 600, height: 60 })
  const scales = [2.7, 2.1, 1.6]

  test('a tab is as large as there is room for, and covers neither a tab nor a node', () => {
    const boxes = [wide(0), wide(900)]
    const around: readonly Box[] = [-77, 107].map((y) => ({ x: -50, y, width: 700, height: 30 }))
    const nodes = boxGrid<number>()
    ;[...boxes, ...around].forEach((box, index) => nodes.add(box, index))
    const wanted = boxes.map((box, index) => ({ ...hullShape([box], 0, new Set([index]), nodes).shape, width: 150, tab: box }))
    const tabs = enlargeTabs([...wanted, ...wanted], scales, { nodes, labels: [], isSeen: () => true })
    expect(tabs.map(({ scale }) => scale)).toEqual([1.6, 2.7, 1.6, 2.7])
    tabs.forEach(({ box, scale }, at) => {
      expect(box.width).toBe(150 * scale)
      expect(nodes.some(box, () => true)).toBe(false)
      for (const other of tabs.slice(at + 1)) expect(overlaps(box, other.box)).toBe(false)
    })
  })

  test('where no larger one would be seen or nothing is free, a tab stays as it is', () => {
    const nodes = boxGrid<number>()
    nodes.add(wide(0), 0)
    const wanted = { ...hullShape([wide(0)], 0, new Set([0]), nodes).shape, width: 150, tab: { x: 1, y: 2, width: 150, height: 22 } }
    const asItIs = [{ box: wanted.tab, scale: 1 }]
    expect(enlargeTabs([wanted], scales, { nodes, labels: [], isSeen: () => false })).toEqual(asItIs)
    const label: Box = { x: -1000, y: -1000, width: 3000, height: 3000 }
    expect(enlargeTabs([wanted], scales, { nodes, labels: [label], isSeen: () => true })).toEqual(asItIs)
  })
})
