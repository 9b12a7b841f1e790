import type { Contract, Group, JsonValue, Model, ModelEdge, ModelNode, RuleSetting, Waiver, Workflow } from '../schema/model'
import { sameJson } from './sameJson'

/** One key of one element; undefined where it is not stated. */
export type TraitChange = { readonly key: string; readonly before: JsonValue | undefined; readonly after: JsonValue | undefined }

export type ElementChange<T> = { readonly before: T; readonly after: T; readonly traits: readonly TraitChange[] }

export type ListDiff<T> = {
  /** Every element that is in both, also where nothing about it changed. */
  readonly pairs: readonly (readonly [before: T, after: T])[]
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly ElementChange<T>[]
  /** Those that stand elsewhere or have another size. */
  readonly moved: readonly T[]
}

/** What changed in a drawing. Order means nothing; what only moved is told apart from what changed. */
export type ModelDiff = {
  /** Name, description and extra of the model itself. */
  readonly model: readonly TraitChange[]
  readonly nodes: ListDiff<ModelNode>
  readonly edges: ListDiff<ModelEdge>
  readonly groups: ListDiff<Group>
  readonly workflows: ListDiff<Workflow>
  readonly contracts: ListDiff<Contract>
  readonly waivers: ListDiff<Waiver>
  /** By rule. */
  readonly rules: readonly TraitChange[]
}

const GEOMETRY = ['position', 'size']

const valueOf = (item: object, key: string): JsonValue | undefined => (item as Record<string, JsonValue | undefined>)[key]

const traitChanges = (before: object, after: object, ignored: readonly string[]): readonly TraitChange[] => {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => {
    const [a, b] = [valueOf(before, key), valueOf(after, key)]
    return ignored.includes(key) || sameJson(a, b) ? [] : [{ key, before: a, after: b }]
  })
}

type Key<T> = (item: T) => string

/** Items by key, without those that share it with another. */
const unique = <T>(items: readonly T[], key: Key<T>): ReadonlyMap<string, T> => {
  const found = new Map<string, T | undefined>()
  for (const item of items) found.set(key(item), found.has(key(item)) ? undefined : item)
  return new Map([...found].flatMap(([k, item]) => (item === undefined ? [] : [[k, item] as const])))
}

type Pair<T> = readonly [before: T, after: T]

const pairsBy = <T>(before: readonly T[], after: readonly T[], keyBefore: Key<T>, keyAfter: Key<T>): readonly Pair<T>[] => {
  const there = unique(after, keyAfter)
  return [...unique(before, keyBefore)].flatMap(([key, item]): readonly Pair<T>[] => {
    const other = there.get(key)
    return other === undefined ? [] : [[item, other]]
  })
}

/** Pairs by identity first, then, among those left over, by what they look like: an element may have got another id. */
const diffList = <T extends object>(
  before: readonly T[],
  after: readonly T[],
  identity: Key<T>,
  looks: readonly [before: Key<T>, after: Key<T>] = [identity, identity],
): ListDiff<T> => {
  const same = pairsBy(before, after, identity, identity)
  const [pairedBefore, pairedAfter] = [new Set(same.map(([a]) => a)), new Set(same.map(([, b]) => b))]
  const isLeft = (paired: ReadonlySet<T>) => (item: T) => !paired.has(item)
  const alike = pairsBy(before.filter(isLeft(pairedBefore)), after.filter(isLeft(pairedAfter)), ...looks)
  for (const [a, b] of alike) {
    pairedBefore.add(a)
    pairedAfter.add(b)
  }
  const pairs = [...same, ...alike]
  const changed = pairs.map(([a, b]) => ({ before: a, after: b, traits: traitChanges(a, b, GEOMETRY) }))
  return {
    pairs,
    added: after.filter(isLeft(pairedAfter)),
    removed: before.filter(isLeft(pairedBefore)),
    changed: changed.filter(({ traits }) => traits.length > 0),
    moved: pairs.flatMap(([a, b]) => (GEOMETRY.every((key) => sameJson(valueOf(a, key), valueOf(b, key))) ? [] : [b])),
  }
}

/** Two waivers may speak of one finding: the first is compared with the first, the second with the second. */
const waiverKeys = (...lists: readonly (readonly Waiver[])[]): Key<Waiver> => {
  const keys = new Map<Waiver, string>()
  for (const list of lists) {
    const seen = new Map<string, number>()
    for (const waiver of list) {
      const key = `${waiver.rule} ${waiver.subject}`
      const count = seen.get(key) ?? 0
      seen.set(key, count + 1)
      keys.set(waiver, `${key} ${count}`)
    }
  }
  return (waiver) => keys.get(waiver) ?? ''
}

const byId = ({ id }: { readonly id: string }): string => id
const byName = (item: { readonly kind?: string; readonly name?: string; readonly id: string }): string =>
  `${item.kind ?? ''} ${item.name ?? item.id}`

/** Same ends, kind and name; the ends of the old edge are looked up under their new ids. */
const byEnds =
  (idOf: (id: string) => string): Key<ModelEdge> =>
  ({ kind, source, target, name, channel }) =>
    JSON.stringify([kind, idOf(source), idOf(target), name, channel])

const NOT_THE_MODEL_ITSELF = ['$schema', 'format', 'version', 'nodes', 'edges', 'groups', 'workflows', 'contracts', 'waivers', 'settings']

export const diffModels = (before: Model, after: Model): ModelDiff => {
  const nodes = diffList(before.nodes, after.nodes, byId, [byName, byName])
  const newIds = new Map(nodes.pairs.map(([a, b]) => [a.id, b.id]))
  const rules = (model: Model): Readonly<Record<string, RuleSetting>> => model.settings?.rules ?? {}
  return {
    model: traitChanges(before, after, NOT_THE_MODEL_ITSELF),
    nodes,
    edges: diffList(before.edges, after.edges, byId, [byEnds((id) => newIds.get(id) ?? id), byEnds((id) => id)]),
    groups: diffList(before.groups ?? [], after.groups ?? [], byId, [byName, byName]),
    workflows: diffList(before.workflows ?? [], after.workflows ?? [], byId, [byName, byName]),
    contracts: diffList(before.contracts ?? [], after.contracts ?? [], byId),
    waivers: diffList(before.waivers ?? [], after.waivers ?? [], waiverKeys(before.waivers ?? [], after.waivers ?? [])),
    rules: traitChanges(rules(before), rules(after), []),
  }
}

const LISTS = ['nodes', 'edges', 'groups', 'workflows', 'contracts', 'waivers'] as const

/** Is there any difference but places and sizes? */
export const isSameDrawing = (diff: ModelDiff): boolean =>
  diff.model.length === 0 &&
  diff.rules.length === 0 &&
  LISTS.every((key) => diff[key].added.length === 0 && diff[key].removed.length === 0 && diff[key].changed.length === 0)
