import { describe, expect, test } from 'vitest'
import { NODE_KINDS } from '../schema/model'
import { nodeBox, TEXT_X } from './nodeBox'
import { nodeShape } from './nodeShape'
import { textWidth } from './textWidth'

describe('nodeBox', () => {
  test('a short name has the base size', () => {
    expect(nodeBox({ kind: 'microservice', name: 'Orders', sub: 'Node · orders' })).toMatchObject({
      width: 196,
      height: 60,
      lines: ['Orders'],
      sub: 'Node · orders',
      baselines: [26.5, 43.5],
    })
  })

  test('a name that needs two lines makes the card wider and taller', () => {
    const box = nodeBox({ kind: 'function', name: 'Write the receipt for the customer', sub: 'Lambda' })
    expect(box.lines).toHaveLength(2)
    expect(box).toMatchObject({ width: 236, height: 78 })
  })

  test('a card without a second line has its name in the middle', () => {
    const { baselines, height } = nodeBox({ kind: 'agent', name: 'Writer', sub: '' })
    expect(baselines).toHaveLength(1)
    expect(Math.abs((baselines[0] ?? 0) - 5 - height / 2)).toBeLessThanOrEqual(1)
  })

  test('a person is a pill as wide as the name needs', () => {
    const short = nodeBox({ kind: 'person', name: 'Ann', sub: '' })
    const long = nodeBox({ kind: 'person', name: 'Customer abroad', sub: '' })
    expect(short.width).toBe(120)
    expect(long.width).toBeGreaterThan(short.width)
    expect(long.lines).toEqual(['Customer abroad'])
  })

  test('a stated size wins, down to a least one', () => {
    expect(nodeBox({ kind: 'store', name: 'Ledger', sub: 'oltp', size: { width: 300, height: 120 } })).toMatchObject({
      width: 300,
      height: 120,
    })
    expect(nodeBox({ kind: 'store', name: 'Ledger', sub: 'oltp', size: { width: -5, height: 0 } })).toMatchObject({ width: 60, height: 36 })
  })

  test.each(NODE_KINDS)('no text of a %s leaves its box, however long or small', (kind) => {
    for (const name of ['x', 'Order processing worker', 'W'.repeat(200), 'OrderStatusChangedToAwaitingValidation'])
      for (const size of [undefined, { width: 80, height: 40 }, { width: 196, height: 44 }, { width: 400, height: 300 }]) {
        const box = nodeBox({ kind, name, sub: 'technology · a team with a long name', size })
        for (const line of box.lines) expect(TEXT_X + textWidth(line, 'name')).toBeLessThanOrEqual(Math.max(box.width, TEXT_X + 20))
        expect(TEXT_X + textWidth(box.sub, 'sub')).toBeLessThanOrEqual(Math.max(box.width, TEXT_X + 20))
        for (const baseline of box.baselines) expect(baseline).toBeLessThanOrEqual(box.height)
      }
  })
})

describe('nodeShape', () => {
  test('kinds differ in shape', () => {
    const size = { width: 196, height: 60 }
    const outlines = new Set(['person', 'microservice', 'store'].map((kind) => nodeShape(kind as 'person', size).outline))
    expect(outlines.size).toBe(3)
    expect(nodeShape('external', size).dashed).toBe(true)
    expect(nodeShape('store', size).lid).toBeDefined()
  })

  test('an outline starts at the origin, wherever the box lies', () => {
    const box = { x: 500, y: 700, width: 196, height: 60 }
    expect(nodeShape('microservice', box).outline).toBe(nodeShape('microservice', { width: 196, height: 60 }).outline)
  })
})
