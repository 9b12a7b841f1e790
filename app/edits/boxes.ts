import type { Box, Point } from '../../model/picture/box'
import { nodeBox } from '../../model/picture/nodeBox'
import { nameOf, type Model, type ModelNode, type NodeKind, type Position } from '../../model/schema/model'
import { technologyById } from '../../model/catalog/catalog'
import { freePlaces } from '../../model/layout/freePlaces'

export const GRID = 20

export const snap = (value: number, grid: number = GRID): number => Math.round(value / grid) * grid

const subOf = (node: ModelNode): string =>
  [
    node.technology === undefined ? undefined : (technologyById(node.technology)?.name ?? node.technology),
    node.kind === 'store' ? node.workload : undefined,
    node.team,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')

/** Where a node stands and how large it is drawn; a node without a position counts as standing at the origin. */
export const boxOf = (node: ModelNode): Box => {
  const { width, height } = nodeBox({ kind: node.kind, name: nameOf(node), sub: subOf(node), size: node.size })
  return { ...(node.position ?? { x: 0, y: 0 }), width, height }
}

export const boxesOf = (model: Model, ids?: ReadonlySet<string>): readonly Box[] =>
  model.nodes.filter((node) => ids === undefined || ids.has(node.id)).map(boxOf)

/** The free place nearest to a centre for a new node; new elements never land on old ones. */
export const freePlaceFor = (model: Model, kind: NodeKind, name: string, centre: Point): Position => {
  const { width, height } = nodeBox({ kind, name, sub: '' })
  const wanted = { x: snap(centre.x - width / 2), y: snap(centre.y - height / 2) }
  return freePlaces([{ id: 'new', position: wanted, size: { width, height } }], boxesOf(model)).get('new') ?? wanted
}
