import type { ModelNode } from '../schema/model'

/** A node that was put where it stands by hand: arranging leaves it there unless asked. Kept in the file as `extra.pinned`. */
export const isPinned = ({ extra }: ModelNode): boolean => extra?.['pinned'] === true

/** The node with or without its pin; the same object where nothing changes. */
export const withPin = (node: ModelNode, pinned: boolean): ModelNode => {
  if (isPinned(node) === pinned) return node
  if (pinned) return { ...node, extra: { ...node.extra, pinned: true } }
  const { extra, ...rest } = node
  const { pinned: _, ...others } = extra ?? {}
  return Object.keys(others).length === 0 ? rest : { ...rest, extra: others }
}
