import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { applyCommand } from '../graph/applyCommand'
import { overlaps, type Box } from '../picture/box'
import { takesPlace } from '../picture/nodeDrawings'
import { perspectiveOf } from '../picture/perspectiveOf'
import { sceneOf } from '../picture/scene'
import type { Group, Model, ModelNode, Position } from '../schema/model'
import { makeRoom } from './makeRoom'

const collapsed = { collapsed: true }
const nodeAt = (id: string, x: number, y: number, group?: string): ModelNode => ({
  id,
  kind: 'microservice',
  position: { x, y },
  ...(group === undefined ? {} : { group }),
})
const modelOf = (nodes: readonly ModelNode[], groups: readonly Group[]): Model => ({
  format: 'coordinated-progress',
  version: 1,
  nodes,
  edges: [],
  groups,
})

const unfolded = (model: Model, ids: readonly string[]): Model => ({
  ...model,
  groups: (model.groups ?? []).map((group) => {
    const { extra: _, ...open } = group
    return ids.includes(group.id) ? open : group
  }),
})

const expand = (model: Model, ...ids: readonly string[]): Model => {
  const open = unfolded(model, ids)
  const moved = applyCommand(open, { type: 'move', ...makeRoom(analyze(model), analyze(open), new Set(ids)) })
  if (!moved.ok) throw new Error('It could not be moved.')
  return moved.value
}

const drawn = (model: Model) => {
  const scene = sceneOf(analyze(model), perspectiveOf('plain'))
  return {
    nodes: new Map(scene.nodes.filter(takesPlace).map(({ id, box }) => [id, box])),
    groups: new Map(scene.groups.map(({ id, box }) => [id, box])),
  }
}

/** Where which nodes lie on a node or in the frame of a group that they do not belong to. */
const collisions = (model: Model): readonly string[] => {
  const { nodes, groups } = drawn(model)
  const parentOf = new Map((model.groups ?? []).map(({ id, parent }) => [id, parent]))
  const liesIn = (group: string | undefined, wanted: string): boolean =>
    group !== undefined && (group === wanted || liesIn(parentOf.get(group), wanted))
  const boxes: (readonly [string, Box, string | undefined])[] = model.nodes.flatMap(({ id, group }) => {
    const box = nodes.get(id)
    return box === undefined ? [] : [[id, box, group] as const]
  })
  return boxes.flatMap(([id, box, group], n) => [
    ...boxes.slice(n + 1).flatMap(([other, its]) => (overlaps(box, its) ? [`${id} on ${other}`] : [])),
    ...Array.from(groups).flatMap(([frame, its]) => (!liesIn(group, frame) && overlaps(box, its) ? [`${id} in ${frame}`] : [])),
  ])
}

const placesOf = (model: Model): Readonly<Record<string, Position | undefined>> =>
  Object.fromEntries(model.nodes.map(({ id, position }) => [id, position]))

describe('a group that is expanded', () => {
  const wide = [nodeAt('a', 0, 0, 'g'), nodeAt('b', 300, 0, 'g'), nodeAt('c', 300, 200, 'g')]

  test('moves nothing where there is room', () => {
    const model = modelOf([...wide, nodeAt('far', 800, 0)], [{ id: 'g', name: 'G', extra: collapsed }])
    expect(makeRoom(analyze(model), analyze(unfolded(model, ['g'])), new Set(['g']))).toEqual({ nodes: {}, groups: {} })
  })

  test('pushes aside what was arranged beside its card, all on one side equally far', () => {
    const model = modelOf(
      [...wide, nodeAt('right', 280, 0), nodeAt('farther', 600, 40), nodeAt('below', 0, 120), nodeAt('left', -400, 0)],
      [{ id: 'g', name: 'G', extra: collapsed }],
    )
    const next = expand(model, 'g')
    expect(collisions(next)).toEqual([])
    const [before, after] = [placesOf(model), placesOf(next)]
    expect(['a', 'b', 'c', 'left'].map((id) => after[id])).toEqual(['a', 'b', 'c', 'left'].map((id) => before[id]))
    expect((after['farther']?.x ?? 0) - (after['right']?.x ?? 0)).toBe(320)
    expect(after['right']?.y).toBe(0)
    expect(after['below']?.x).toBe(0)
    expect((after['below']?.y ?? 0) % 20).toBe(0)
  })

  test('makes room in the group around it, and that one among what lies beside it', () => {
    const model = modelOf(
      [...wide, nodeAt('inside', 280, 0, 'around'), nodeAt('beside', 560, 0), nodeAt('held', 580, 240, 'other')],
      [
        { id: 'g', name: 'G', parent: 'around', extra: collapsed },
        { id: 'around', name: 'Around' },
        { id: 'other', name: 'Other', position: { x: 540, y: 180 }, size: { width: 300, height: 200 } },
      ],
    )
    const next = expand(model, 'g')
    expect(collisions(next)).toEqual([])
    const [before, after] = [model.groups?.[2]?.position, next.groups?.[2]?.position]
    const [held, heldAfter] = [placesOf(model)['held'], placesOf(next)['held']]
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBeGreaterThan(0)
    expect((after?.x ?? 0) - (before?.x ?? 0)).toBe((heldAfter?.x ?? 0) - (held?.x ?? 0))
  })

  test('a card inside it stays one, and a group in it is expanded with it where both are', () => {
    const model = modelOf(
      [...wide.map((node) => ({ ...node, group: 'inner' })), nodeAt('d', 0, -120, 'g'), nodeAt('right', 280, 0)],
      [
        { id: 'g', name: 'G', extra: collapsed },
        { id: 'inner', name: 'Inner', parent: 'g', extra: collapsed },
      ],
    )
    expect(collisions(expand(model, 'g'))).toEqual([])
    expect(collisions(expand(model, 'g', 'inner'))).toEqual([])
    expect(collisions(expand(model, 'inner', 'g'))).toEqual([])
  })

  test('whatever lay free of its card lies free of its frame', () => {
    const place = fc.record({ x: fc.integer({ min: -40, max: 40 }), y: fc.integer({ min: -40, max: 40 }) })
    const home = fc.constantFrom(undefined, 'g', 'inner', 'around')
    const cell = fc.record({ place, group: home })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 14 }), (cells) => {
        const model = modelOf(
          cells.map(({ place: { x, y }, group }, n) => nodeAt(`n${n}`, x * 20, y * 20, group)),
          [
            { id: 'around', name: 'Around' },
            { id: 'g', name: 'G', parent: 'around', extra: collapsed },
            { id: 'inner', name: 'Inner', parent: 'g' },
          ],
        )
        fc.pre(collisions(model).length === 0)
        const open = expand(model, 'g')
        const members = new Set(model.nodes.filter(({ group }) => group === 'g' || group === 'inner').map(({ id }) => id))
        // What lay badly in the group when it was collapsed still does.
        const fresh = collisions(open).filter((pair) => {
          const [one = '', , other = ''] = pair.split(' ')
          return !members.has(one) || !(members.has(other) || other === 'inner')
        })
        expect(fresh).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
