import { holds, type Box, type Point } from '../../../model/picture/box'
import type { Scene } from '../../../model/picture/scene'
import type { Model } from '../../../model/schema/model'
import { idOf, type Subject } from '../../store/selection'

/** Of what is dragged, what lies in no dragged group: only that changes the group it lies in. */
export type Loose = { readonly nodes: readonly string[]; readonly groups: readonly string[] }

/** The groups as they were when the drag began: they must not grow along with what leaves them. */
export type DropTargets = {
  /** The group in which lay what was taken hold of. */
  readonly home: string | undefined
  readonly loose: Loose
  /** Outer ones first. */
  readonly frames: readonly { readonly id: string; readonly box: Box }[]
}

export const dropTargets = (
  { groups }: Scene,
  model: Model,
  subject: Subject,
  dragged: { readonly nodes: ReadonlySet<string>; readonly groups: ReadonlySet<string> },
): DropTargets => {
  const isDragged = (group: string | undefined): boolean => group !== undefined && dragged.groups.has(group)
  const [node, group] = [idOf(subject, 'node'), idOf(subject, 'group')]
  return {
    home: model.nodes.find(({ id }) => id === node)?.group ?? model.groups?.find(({ id }) => id === group)?.parent,
    loose: {
      nodes: model.nodes.filter((candidate) => dragged.nodes.has(candidate.id) && !isDragged(candidate.group)).map(({ id }) => id),
      groups: (model.groups ?? []).filter(({ id, parent }) => dragged.groups.has(id) && !isDragged(parent)).map(({ id }) => id),
    },
    frames: groups.filter(({ id }) => !dragged.groups.has(id)),
  }
}

/** Where what is dragged would come to lie: another group, `null` for out of all, undefined for where it was. */
export const targetAt = ({ home, frames }: DropTargets, point: Point): string | null | undefined => {
  const target = frames.findLast(({ box }) => holds(box, point))?.id
  return target === home ? undefined : (target ?? null)
}
