import { diffModels, isSameDrawing, type ListDiff } from '../../model/graph/diff'
import { nameOf, type Model } from '../../model/schema/model'
import { quoted } from '../edits/words'
import { count } from '../../model/schema/count'

const NAMED = 3

const listed = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).map(quoted).join(', ')} and ${names.length - NAMED} more` : names.map(quoted).join(', ')

type Named = { readonly id: string; readonly name?: string }

const partsOf = (what: string, { added, removed, changed }: ListDiff<Named>): readonly string[] => [
  ...(removed.length > 0 ? [`without ${count(removed.length, what)}${what === 'node' ? `: ${listed(removed.map(nameOf))}` : ''}`] : []),
  ...(added.length > 0 ? [`with ${count(added.length, what)} more${what === 'node' ? `: ${listed(added.map(nameOf))}` : ''}`] : []),
  ...(changed.length > 0
    ? [`${count(changed.length, what)} different${what === 'node' ? `: ${listed(changed.map(({ before }) => nameOf(before)))}` : ''}`]
    : []),
]

/** How a version differs from the drawing as it is now, in words. */
export const differenceWords = (version: Model, now: Model): string => {
  const size = `${count(version.nodes.length, 'node')}, ${count(version.edges.length, 'edge')}`
  const diff = diffModels(now, version)
  const parts = [...partsOf('node', diff.nodes), ...partsOf('edge', diff.edges), ...partsOf('group', diff.groups)]
  if (parts.length > 0) return `${size}. Than now: ${parts.join('; ')}.`
  if (!isSameDrawing(diff)) return `${size}. Other names, descriptions, workflows or rule settings than now.`
  return diff.nodes.moved.length + diff.groups.moved.length > 0
    ? `${size}. As now, but for where ${count(diff.nodes.moved.length + diff.groups.moved.length, 'element')} stood.`
    : `${size}. As now.`
}
