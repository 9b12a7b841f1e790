import type { Command } from '../../../model/graph/commands'
import { batch } from '../../edits/edit'
import { execute } from '../../store/document'
import { announce } from '../../ui/announce'
import type { PieceType, Pieces } from './pieces'

const setCommand = (type: PieceType, id: string, patch: Readonly<Record<string, unknown>>): Command => {
  switch (type) {
    case 'node':
      return { type: 'setNode', id, patch }
    case 'edge':
      return { type: 'setEdge', id, patch }
    case 'group':
      return { type: 'setGroup', id, patch }
  }
}

/** Carries out a command as one step; the answer is why it was refused. */
export const write = (command: Command, label: string, merge?: string): string | undefined => {
  const result = execute(command, label, merge)
  if (result.ok) {
    // A burst of typing is heard by the one who types.
    if (merge === undefined) announce(`${label}.`)
    return undefined
  }
  return result.issues.map(({ message }) => message).join(' ')
}

/** Writes the same into all pieces as one step; `null` takes a key away. The answer is why it was refused. */
export const writeAll = (
  { type, all }: Pieces,
  patch: Readonly<Record<string, unknown>>,
  label: string,
  merge?: string,
): string | undefined => write(batch(all.map(({ id }) => setCommand(type, id, patch))), label, merge)
