import { expect, test } from 'vitest'
import { analyze } from '../../../model/analysis/analyze'
import { reliability } from '../../../model/picture/perspectives/reliability'
import { sceneOf } from '../../../model/picture/scene'
import type { Model } from '../../../model/schema/model'
import { sketch } from '../../../model/testing/sketch'
import type { Difference } from '../../ui/drawnSide'
import { boxOfSubjects, differenceMarks } from './differenceMarks'

const drawing: Model = {
  ...sketch('a -rpc,id=x-> b'),
  groups: [{ id: 'g', name: 'G' }],
}
const placed: Model = {
  ...drawing,
  nodes: drawing.nodes.map((node, at) => ({ ...node, position: { x: at * 300, y: 40 }, ...(node.id === 'b' ? { group: 'g' } : {}) })),
}
const scene = sceneOf(analyze(placed), reliability)

const marks = (...differences: readonly (readonly [string, Difference])[]) =>
  differenceMarks(scene, new Map(differences)).map(({ subject, difference, type }) => [subject, difference, type])

test('nodes, edges and groups are marked where they stand', () => {
  expect(marks(['node:a', 'comes'], ['edge:x', 'changes'], ['group:g', 'goes'])).toEqual([
    ['node:a', 'comes', 'node'],
    ['edge:x', 'changes', 'edge'],
    ['group:g', 'goes', 'group'],
  ])
  expect(differenceMarks(scene, new Map([['node:a', 'comes']]))[0]?.at).toEqual({ x: 0, y: 40 })
})

test('what is not drawn is not marked', () => {
  expect(marks(['node:zz', 'comes'], ['edge:zz', 'goes'], ['workflow:w', 'changes'])).toEqual([])
})

test('what is pointed out has a place', () => {
  expect(boxOfSubjects(scene, new Set(['node:a', 'boundary:root:p']))).toEqual(scene.nodeAt.get('a')?.box)
  expect(boxOfSubjects(scene, new Set(['node:zz']))).toBeUndefined()
  expect(boxOfSubjects(undefined, new Set(['node:a']))).toBeUndefined()
})
