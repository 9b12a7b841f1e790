import { expect, test } from 'vitest'
import { overlaps } from '../picture/box'
import { analyze } from '../analysis/analyze'
import { perspectiveOf } from '../picture/perspectiveOf'
import { sceneOf } from '../picture/scene'
import { generateModel } from '../testing/generateModel'
import { positioned } from './layout'

const boxesOf = (model: Parameters<typeof analyze>[0]) => sceneOf(analyze(model), perspectiveOf('plain')).nodes.map((node) => node.box)

test('gives a place to every node, and no two overlap', async () => {
  const drawn = generateModel(40, 60)
  const model = { ...drawn, nodes: drawn.nodes.map(({ id, kind, name = id }) => ({ id, kind, name })) }
  const placed = await positioned(model)
  expect(placed.nodes.every((node) => node.position !== undefined)).toBe(true)
  const boxes = boxesOf(placed)
  for (const [at, box] of boxes.entries()) for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false)
})

test('nodes that have a place keep it', async () => {
  const drawn = generateModel(12, 16)
  const model = {
    ...drawn,
    nodes: drawn.nodes.map(({ position, ...node }, at) => (at % 2 === 0 && position !== undefined ? { ...node, position } : node)),
  }
  const placed = await positioned(model)
  for (const [at, node] of model.nodes.entries()) if ('position' in node) expect(placed.nodes[at]?.position).toEqual(node.position)
  expect(placed.nodes.every((node) => node.position !== undefined)).toBe(true)
  expect(await positioned(drawn)).toBe(drawn)
})
