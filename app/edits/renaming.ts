import { nameOf, type Model } from '../../model/schema/model'
import { idOf, type Subject } from '../store/selection'
import { showToast } from '../ui/toast'
import { execute, useDocument } from '../store/document'
import type { Edit } from './edit'
import { renameChannel } from './grouping'
import { perform } from './perform'
import { quoted } from './words'
import { count } from '../../model/schema/count'

const nodeIn = (model: Model, subject: Subject) => model.nodes.find(({ id }) => id === idOf(subject, 'node'))
const edgeIn = (model: Model, subject: Subject) => model.edges.find(({ id }) => id === idOf(subject, 'edge'))
const groupIn = (model: Model, subject: Subject) => model.groups?.find(({ id }) => id === idOf(subject, 'group'))

/** What renaming starts from: the name, or of a queue or topic its channel. */
export const nameToEdit = (model: Model, subject: Subject): string => {
  const node = nodeIn(model, subject)
  if (node !== undefined) return nameOf(node)
  const edge = edgeIn(model, subject)
  if (edge !== undefined) return (edge.kind === 'queue' || edge.kind === 'topic' ? edge.channel : edge.name) ?? ''
  return groupIn(model, subject)?.name ?? ''
}

const renameEdit = (model: Model, subject: Subject, name: string): Edit | undefined => {
  const value = name === '' ? null : name
  const node = nodeIn(model, subject)
  if (node !== undefined)
    return {
      command: { type: 'setNode', id: node.id, patch: { name: value } },
      label: `Rename ${quoted(nameOf(node))} to ${quoted(name || node.id)}`,
    }
  const edge = edgeIn(model, subject)
  if (edge !== undefined) {
    const key = edge.kind === 'queue' || edge.kind === 'topic' ? 'channel' : 'name'
    return {
      command: { type: 'setEdge', id: edge.id, patch: { [key]: value } },
      label: name === '' ? `Take the ${key} away` : `Name the ${key} ${quoted(name)}`,
    }
  }
  const group = groupIn(model, subject)
  return group === undefined || name === ''
    ? undefined
    : { command: { type: 'setGroup', id: group.id, patch: { name } }, label: `Rename ${quoted(group.name)} to ${quoted(name)}` }
}

/** Renaming one edge of a channel leaves the others; whoever meant the channel gets it with one more click. */
const offerChannel = (before: Model, subject: Subject, name: string): void => {
  const edge = edgeIn(before, subject)
  const old = edge?.channel
  if (edge === undefined || old === undefined || old === name || name === '') return
  const others = before.edges.filter((other) => other.kind === edge.kind && other.channel === old && other.id !== edge.id).length
  if (others === 0) return
  showToast({
    sentence: `${quoted(old)} is still on ${count(others, 'other edge')}.`,
    action: {
      title: others === 1 ? 'Rename it too' : 'Rename them too',
      run: () => void perform(renameChannel(useDocument.getState().model, edge.kind, old, name)),
    },
  })
}

/** Renames an element; answers why it cannot, if it cannot. */
export const rename = (subject: Subject, name: string): string | undefined => {
  const { model } = useDocument.getState()
  const trimmed = name.trim()
  if (trimmed === nameToEdit(model, subject)) return undefined
  const edit = renameEdit(model, subject, trimmed)
  if (edit === undefined) return undefined
  const result = execute(edit.command, edit.label)
  if (!result.ok) return result.issues.map(({ message }) => message).join(' ')
  offerChannel(model, subject, trimmed)
  return undefined
}
