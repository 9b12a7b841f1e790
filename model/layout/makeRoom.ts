import type { Analysis } from '../analysis/analyze'
import { boundsOf, joined, type Box, type Point } from '../picture/box'
import { cardSizes } from '../picture/groupCards'
import { frameAround } from '../picture/groupDrawings'
import { nodeSize } from '../picture/nodeDrawings'
import type { Position, Size } from '../schema/model'
import { roomNeeded, shiftOf } from './room'

/** Positions by node id and by group id, as a `move` command takes them. */
export type Moved = { readonly nodes: Readonly<Record<string, Position>>; readonly groups: Readonly<Record<string, Position>> }

type Sizes = ReadonlyMap<string, Size>
type Element = { readonly type: 'node' | 'group'; readonly id: string }

const sizesOfCards = (analysis: Analysis): Map<string, Size> => new Map(cardSizes(analysis).map(({ group, size }) => [group.id, size]))

/** What lies in each group, in no group under `undefined`. */
const contentsOf = ({ graph }: Analysis): ((group: string | undefined) => readonly Element[]) => {
  const inside = new Map<string | undefined, Element[]>()
  const put = (group: string | undefined, element: Element): void => {
    const known = inside.get(group)
    if (known === undefined) inside.set(group, [element])
    else known.push(element)
  }
  for (const { id, group } of graph.nodes) put(group, { type: 'node', id })
  for (const { id, parent } of graph.groups.values()) put(parent, { type: 'group', id })
  return (group) => inside.get(group) ?? []
}

/** Where everything lies, and how it is moved. `cards` are the groups that are collapsed just now. */
const placesIn = (analysis: Analysis, cards: Sizes) => {
  const { graph, traits } = analysis
  const contents = contentsOf(analysis)
  const boxes = new Map(traits.nodes.map((node) => [node.id, { ...(node.node.position ?? { x: 0, y: 0 }), ...nodeSize(node) }]))
  const stated = new Map(Array.from(graph.groups.values(), ({ id, position }) => [id, position]))
  const movedNodes: Record<string, Position> = {}
  const movedGroups: Record<string, Position> = {}

  const nodesDeepIn = (group: string): readonly Box[] =>
    contents(group).flatMap(({ type, id }) => (type === 'group' ? nodesDeepIn(id) : (boxes.get(id) ?? [])))

  const boxOf = ({ type, id }: Element): Box | undefined => {
    if (type === 'node') return boxes.get(id)
    const card = cards.get(id)
    const corner = card && boundsOf(nodesDeepIn(id))
    if (corner !== undefined) return { ...corner, ...card }
    const held = boundsOf(contents(id).flatMap((element) => boxOf(element) ?? []))
    const [position, size] = [stated.get(id), graph.groups.get(id)?.size]
    const own = position === undefined || size === undefined ? undefined : { ...position, ...size }
    if (held === undefined) return own
    return own === undefined ? frameAround(held) : joined(frameAround(held), own)
  }

  const shift = ({ type, id }: Element, by: Point): void => {
    if (type === 'group') for (const element of contents(id)) shift(element, by)
    const at = type === 'node' ? boxes.get(id) : stated.get(id)
    if (at === undefined) return
    const to = { x: at.x + by.x, y: at.y + by.y }
    ;(type === 'node' ? movedNodes : movedGroups)[id] = to
    if (type === 'node') boxes.set(id, { ...(boxes.get(id) as Box), ...to })
    else stated.set(id, to)
  }

  return { contents, boxOf, shift, moved: { nodes: movedNodes, groups: movedGroups } satisfies Moved }
}

/**
 * What must move so that groups which are expanded cover nothing that their cards left free. A group makes room among what lies
 * beside it; where the group around it grows with it, that one does, too. `before` has the groups collapsed, `after` expanded.
 */
export const makeRoom = (before: Analysis, after: Analysis, expanded: ReadonlySet<string>): Moved => {
  const cards = sizesOfCards(before)
  const cardsAfter = sizesOfCards(after)
  const { contents, boxOf, shift, moved } = placesIn(before, cards)
  const { groups } = before.graph

  const pushAside = (id: string, was: readonly (Box | undefined)[]): void => {
    const [ownBox, ...around] = was
    const parent = groups.get(id)?.parent
    const grown = boxOf({ type: 'group', id })
    const beside = contents(parent).filter((element) => element.type === 'node' || element.id !== id)
    if (ownBox !== undefined && grown !== undefined) {
      const boxes = beside.map((element) => boxOf(element))
      const room = roomNeeded(
        ownBox,
        grown,
        boxes.flatMap((box) => box ?? []),
      )
      beside.forEach((element, n) => {
        const box = boxes[n]
        const by = box === undefined ? { x: 0, y: 0 } : shiftOf(room, ownBox, box)
        if (by.x !== 0 || by.y !== 0) shift(element, by)
      })
    }
    if (parent !== undefined) pushAside(parent, around)
  }

  const outwards = (id: string): readonly string[] => {
    const parent = groups.get(id)?.parent
    return parent === undefined ? [id] : [id, ...outwards(parent)]
  }

  for (const id of expanded) {
    if (!cards.has(id)) continue
    const was = outwards(id).map((group) => boxOf({ type: 'group', id: group }))
    cards.delete(id)
    for (const [inner, size] of cardsAfter) if (outwards(inner).includes(id)) cards.set(inner, size)
    pushAside(id, was)
  }
  return moved
}
