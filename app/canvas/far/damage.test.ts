import { expect, test } from 'vitest'
import { analyze } from '../../../model/analysis/analyze'
import { applyCommand } from '../../../model/graph/applyCommand'
import { holds, type Box, type Point } from '../../../model/picture/box'
import { pointAt } from '../../../model/picture/curve'
import { reliability } from '../../../model/picture/perspectives/reliability'
import { sceneOf, type Scene } from '../../../model/picture/scene'
import type { Model } from '../../../model/schema/model'
import { generateModel } from '../../../model/testing/generateModel'
import { damageOf } from './damage'

const generated = generateModel(120, 180)
const model: Model = {
  ...generated,
  nodes: generated.nodes.map((node, i) => ({ ...node, position: { x: Math.floor(i / 12) * 300, y: (i % 12) * 150 } })),
}
const before = sceneOf(analyze(model), reliability, { model })

const renamed = (id: string): Scene => {
  const result = applyCommand(model, { type: 'setNode', id, patch: { name: 'A name that is so long that the card grows with it' } })
  if (!result.ok) throw new Error(result.issues[0]?.message)
  return sceneOf(analyze(result.value), reliability, { model: result.value, previous: before })
}

const isIn = (boxes: readonly Box[], x: number, y: number): boolean => boxes.some((box) => holds(box, { x, y }))
const cornersOnlyIn = (corners: readonly Point[], others: readonly Point[]): readonly Point[] =>
  corners.filter((corner) => !others.some(({ x, y }) => corner.x === x && corner.y === y))
const size = (boxes: readonly Box[]): number => boxes.reduce((sum, { width, height }) => sum + width * height, 0)

test('below the elements of the page: wherever a line or the area of a hull is another one, and little else', () => {
  let lines = 0
  let hulls = 0
  for (const { id } of model.nodes.slice(0, 60)) {
    const now = renamed(id)
    const damage = damageOf({ scene: before, below: true }, { scene: now, below: true }, 30)
    for (const edge of now.edges) {
      const known = before.edgeAt.get(edge.id)
      if (known === undefined || known.route === edge.route) continue
      lines++
      for (const { route } of [known, edge])
        for (let at = 0; at <= 40; at += 1) {
          const { x, y } = pointAt(route.curve, at / 40)
          expect(isIn(damage, x, y)).toBe(true)
        }
    }
    for (const hull of now.hulls) {
      const known = before.hulls.find((other) => other.id === hull.id)
      if (known === undefined || known.shape === hull.shape) continue
      hulls++
      const [was, is] = [known.shape.outlines.flat(), hull.shape.outlines.flat()]
      for (const { x, y } of [...cornersOnlyIn(was, is), ...cornersOnlyIn(is, was)]) expect(isIn(damage, x, y)).toBe(true)
    }
    if (before.bounds !== undefined) expect(size(damage)).toBeLessThan(0.6 * size([before.bounds]))
  }
  expect(lines).toBeGreaterThan(20)
  expect(hulls).toBeGreaterThan(5)
})

test('where nothing is drawn otherwise nothing must be painted', () => {
  expect(damageOf({ scene: before, below: true }, { scene: before, below: true }, 30)).toEqual([])
})
