import { boundsOf, type Box, type Point } from '../../model/picture/box'
import type { Model, Position } from '../../model/schema/model'
import { boxOf } from './boxes'
import type { Edit, Refused } from './edit'
import { theNodes } from './words'
import { count } from '../../model/schema/count'

export type Side = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

const selectedBoxes = (model: Model, ids: ReadonlySet<string>): readonly (readonly [string, Box])[] =>
  model.nodes.filter((node) => ids.has(node.id)).map((node) => [node.id, boxOf(node)] as const)

const moveEdit = (places: readonly (readonly [string, Position])[], label: string): Edit => ({
  command: { type: 'move', nodes: Object.fromEntries(places), pinned: true },
  label,
})

const alignedTo = (side: Side, bounds: Box, box: Box): Position => {
  switch (side) {
    case 'left':
      return { x: bounds.x, y: box.y }
    case 'centre':
      return { x: bounds.x + (bounds.width - box.width) / 2, y: box.y }
    case 'right':
      return { x: bounds.x + bounds.width - box.width, y: box.y }
    case 'top':
      return { x: box.x, y: bounds.y }
    case 'middle':
      return { x: box.x, y: bounds.y + (bounds.height - box.height) / 2 }
    case 'bottom':
      return { x: box.x, y: bounds.y + bounds.height - box.height }
  }
}

/** Lines nodes up along one side, or the middle, of what surrounds them all. */
export const align = (model: Model, ids: ReadonlySet<string>, side: Side): Edit | Refused => {
  const boxes = selectedBoxes(model, ids)
  const bounds = boundsOf(boxes.map(([, box]) => box))
  if (bounds === undefined || boxes.length < 2) return { refused: 'Select at least two nodes to align them.' }
  return moveEdit(
    boxes.map(([id, box]) => [id, alignedTo(side, bounds, box)] as const),
    `Align ${count(boxes.length, 'node')}`,
  )
}

/** Spreads nodes so that the gaps between them are equal; the outermost two stay. */
export const distribute = (model: Model, ids: ReadonlySet<string>, axis: 'horizontally' | 'vertically'): Edit | Refused => {
  const [at, size] = axis === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const boxes = selectedBoxes(model, ids).toSorted(([, a], [, b]) => a[at] - b[at])
  const [first, last] = [boxes[0]?.[1], boxes.at(-1)?.[1]]
  if (first === undefined || last === undefined || boxes.length < 3) return { refused: 'Select at least three nodes to distribute them.' }
  const taken = boxes.reduce((sum, [, box]) => sum + box[size], 0)
  const gap = (last[at] + last[size] - first[at] - taken) / (boxes.length - 1)
  let next = first[at]
  const places = boxes.map(([id, box]) => {
    const place = { x: box.x, y: box.y, [at]: Math.round(next) }
    next += box[size] + gap
    return [id, place] as const
  })
  return moveEdit(places, `Distribute ${count(boxes.length, 'node')} ${axis}`)
}

/** Moves nodes by a few px. */
export const nudge = (model: Model, ids: ReadonlySet<string>, by: Point): Edit => {
  const places = selectedBoxes(model, ids).map(([id, box]) => [id, { x: box.x + by.x, y: box.y + by.y }] as const)
  return moveEdit(places, `Move ${theNodes(model, ids)}`)
}
