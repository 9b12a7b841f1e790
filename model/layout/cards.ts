import type { Analysis } from '../analysis/analyze'
import { boundsOf, type Box } from '../picture/box'
import { cardSizes } from '../picture/groupCards'
import { nodeSize } from '../picture/nodeDrawings'
import type { Position, Size } from '../schema/model'

/** A collapsed group as it is laid out: one card, and where its nodes stand from the corner of the card. */
export type Card = Size & {
  readonly id: string
  /** Of the group that the collapsed one lies in. */
  readonly parent: string | undefined
  readonly members: ReadonlyMap<string, Position>
  readonly corner: Position
}

/** Collapsed groups all of whose nodes have a place: these go together, as drawn. The others are laid out for the first time, node by node. */
export const cardsIn = (analysis: Analysis): readonly Card[] => {
  const { nodes } = analysis.graph
  return cardSizes(analysis).flatMap(({ group, members, size }): Card[] => {
    const boxes = new Map<string, Box>()
    for (const n of members) {
      const [node, traits] = [nodes[n], analysis.traits.nodes[n]]
      if (node?.position !== undefined && traits !== undefined) boxes.set(node.id, { ...node.position, ...nodeSize(traits) })
    }
    const corner = boundsOf([...boxes.values()])
    if (corner === undefined || boxes.size < members.length) return []
    const offsets = Array.from(boxes, ([id, { x, y }]) => [id, { x: x - corner.x, y: y - corner.y }] as const)
    return [{ id: `card:${group.id}`, parent: group.parent, ...size, corner: { x: corner.x, y: corner.y }, members: new Map(offsets) }]
  })
}

/** Where the nodes of a card come to stand with it. */
export const membersAt = ({ members }: Card, { x, y }: Position): readonly (readonly [string, Position])[] =>
  Array.from(members, ([id, offset]) => [id, { x: Math.round(x + offset.x), y: Math.round(y + offset.y) }])
