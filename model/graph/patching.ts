import type { RecordField } from '../schema/field'
import type { Issue, Model } from '../schema/model'
import type { Patch } from './commands'

export type Keyed = { readonly id: string }

/** Stops a command that cannot be carried out; caught at the one place below, so that a batch is all or none. */
export class Refusal extends Error {
  readonly issue: Issue

  constructor(issue: Issue) {
    super(issue.message)
    this.issue = issue
  }
}

export const refuse = (pointer: string, message: string): never => {
  throw new Refusal({ pointer, message })
}

export const patched = <T extends object>(item: T, patch: Patch<T>): T => {
  const result = { ...item } as Record<string, unknown>
  let changed = false
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined || value === result[key] || (value === null && !(key in result))) continue
    changed = true
    if (value === null) delete result[key]
    else result[key] = value
  }
  return changed ? (result as T) : item
}

export const checkRecord = (record: RecordField, item: unknown, pointer: string): void => {
  if (!record.accepts(item)) record.explain(item, pointer, (at, message) => refuse(at, message))
}

export const replaceIn = <T extends Keyed>(list: readonly T[], id: string, what: string, change: (item: T) => T): readonly T[] => {
  const at = list.findIndex((item) => item.id === id)
  const item = list[at] ?? refuse('', `There is no ${what} with the id "${id}" any more.`)
  const next = change(item)
  return next === item ? list : list.with(at, next)
}

export const withList = (model: Model, key: 'groups' | 'workflows' | 'contracts' | 'waivers', list: readonly unknown[]): Model => {
  if (list === model[key]) return model
  if (list.length > 0) return { ...model, [key]: list }
  const { [key]: _, ...rest } = model
  return rest
}
