import type { Analysis } from '../../analysis/analyze'
import type { ElementChange, ListDiff, TraitChange } from '../../graph/diff'
import type { JsonValue } from '../../schema/model'
import { elementName } from '../elementNames'
import { oneLine } from '../outline/oneLine'
import type { Compared } from './compared'

export type DrawingChange = {
  readonly sign: '+' | '-' | '~'
  /** “microservice “Orders””, “the call from “Web” to “Orders””. */
  readonly element: string
  /** “reply: awaited → none”; empty for what was added or removed. */
  readonly traits: readonly string[]
  /** The element in each drawing, where it can be pointed at: `node:<id>`, `edge:<id>`, `group:<id>`, `workflow:<id>`. */
  readonly before: string | undefined
  readonly after: string | undefined
}

const LONG = 60

const valueText = (value: JsonValue | undefined): string => {
  if (value === undefined) return 'not stated'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map((item) => valueText(item as JsonValue)).join(', ')
  const text = oneLine(typeof value === 'string' ? value : JSON.stringify(value))
  return text.length > LONG ? `${text.slice(0, LONG)}…` : text
}

type Sides = { readonly before: Analysis; readonly after: Analysis }

const edgeText = (id: JsonValue, side: Analysis): string => elementName(`edge:${String(id)}`, side)

const membersText = (before: readonly JsonValue[], after: readonly JsonValue[], sides: Sides): string => {
  const [gone, there] = [before.filter((id) => !after.includes(id)), after.filter((id) => !before.includes(id))]
  const parts = [...gone.map((id) => `without ${edgeText(id, sides.before)}`), ...there.map((id) => `with ${edgeText(id, sides.after)}`)]
  return parts.length === 0 ? 'in another order' : parts.join(', ')
}

/** Long texts and free data are said to have changed; what is in them is for the eyes of the files. */
const traitText = ({ key, before, after }: TraitChange, sides: Sides): string => {
  if (key === 'description' || key === 'extra') {
    if (before === undefined) return `${key} added`
    return after === undefined ? `${key} removed` : `${key} changed`
  }
  if (key === 'edges' && Array.isArray(before) && Array.isArray(after)) return `edges: ${membersText(before, after, sides)}`
  return `${oneLine(key)}: ${valueText(before)} → ${valueText(after)}`
}

type Naming<T> = (item: T, side: Analysis) => string

type Lists<T> = {
  readonly list: ListDiff<T>
  readonly name: Naming<T>
  readonly subject: (item: T) => string | undefined
}

const listChanges = <T>({ list, name, subject }: Lists<T>, before: Analysis, after: Analysis): readonly DrawingChange[] => [
  ...list.removed.map((item) => ({ sign: '-' as const, element: name(item, before), traits: [], before: subject(item), after: undefined })),
  ...list.added.map((item) => ({ sign: '+' as const, element: name(item, after), traits: [], before: undefined, after: subject(item) })),
  ...list.changed.map((change: ElementChange<T>) => ({
    sign: '~' as const,
    element: name(change.before, before),
    traits: change.traits.map((trait) => traitText(trait, { before, after })),
    before: subject(change.before),
    after: subject(change.after),
  })),
]

const nowhere = (): undefined => undefined

const called =
  (type: 'node' | 'edge' | 'group' | 'workflow') =>
  ({ id }: { readonly id: string }): string =>
    `${type}:${id}`

const own = (element: string, traits: readonly TraitChange[], sides: Sides): readonly DrawingChange[] =>
  traits.length === 0
    ? []
    : [{ sign: '~', element, traits: traits.map((trait) => traitText(trait, sides)), before: undefined, after: undefined }]

/** Everything that was added, removed or changed, by name: nodes, edges, groups, workflows, waivers, settings. */
export const drawingChanges = ({ diff, before: { analysis: a }, after: { analysis: b } }: Compared): readonly DrawingChange[] => [
  ...own('the model', diff.model, { before: a, after: b }),
  ...listChanges({ list: diff.nodes, name: ({ id }, side) => elementName(`node:${id}`, side), subject: called('node') }, a, b),
  ...listChanges({ list: diff.edges, name: ({ id }, side) => elementName(`edge:${id}`, side), subject: called('edge') }, a, b),
  ...listChanges({ list: diff.groups, name: ({ name }) => `group “${oneLine(name)}”`, subject: called('group') }, a, b),
  ...listChanges({ list: diff.workflows, name: ({ name }) => `workflow “${oneLine(name)}”`, subject: called('workflow') }, a, b),
  ...listChanges({ list: diff.contracts, name: ({ id }, side) => elementName(`contract:${id}`, side), subject: nowhere }, a, b),
  ...listChanges(
    { list: diff.waivers, name: ({ rule, subject }, side) => `waiver of ${rule} for ${elementName(subject, side)}`, subject: nowhere },
    a,
    b,
  ),
  ...own('the rules', diff.rules, { before: a, after: b }),
]

/** How many elements only stand elsewhere. */
export const movedCount = ({ diff }: Compared): number => diff.nodes.moved.length + diff.groups.moved.length
