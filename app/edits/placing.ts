import type { Command } from '../../model/graph/commands'
import { freePlaces } from '../../model/layout/freePlaces'
import type { Model, ModelNode, Position } from '../../model/schema/model'
import { boxesOf, boxOf } from './boxes'

const BESIDE = 280

/** The place it asks for; else left of what it leads to, or right of what leads to it. */
const wantedPlace = (node: ModelNode, commands: readonly Command[], model: Model): Position | undefined => {
  if (node.position !== undefined) return node.position
  const at = (id: string): Position | undefined => model.nodes.find((other) => other.id === id)?.position
  for (const command of commands) {
    if (command.type !== 'addEdge') continue
    const { source, target } = command.edge
    const place = source === node.id ? at(target) : target === node.id ? at(source) : undefined
    if (place !== undefined) return { x: place.x + (source === node.id ? -BESIDE : BESIDE), y: place.y }
  }
  return undefined
}

/** The same edits with a free place for each node that they add, near the one they ask for: nothing new lands on something old. */
export const withFreePlaces = (commands: readonly Command[], model: Model): readonly Command[] => {
  if (!commands.some(({ type }) => type === 'addNode')) return commands
  const taken = [...boxesOf(model)]
  return commands.map((command) => {
    if (command.type !== 'addNode') return command
    const position = wantedPlace(command.node, commands, model)
    if (position === undefined) return command
    const { id } = command.node
    const { width, height } = boxOf(command.node)
    const place = freePlaces([{ id, position, size: { width, height } }], taken).get(id) ?? position
    const node = { ...command.node, position: place }
    taken.push(boxOf(node))
    return { ...command, node }
  })
}
