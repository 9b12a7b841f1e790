import type { Finding } from '../../model/rules/finding'
import { keyOf } from './findingRows'

/** What an edit did to the findings. */
export type FindingChanges = { readonly appeared: ReadonlySet<string>; readonly vanished: readonly Finding[] }

export const NO_CHANGES: FindingChanges = { appeared: new Set(), vanished: [] }

/** Told apart by rule and subject; whether one is waived makes no difference. */
export const findingChanges = (before: readonly Finding[], after: readonly Finding[]): FindingChanges => {
  const [known, found] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  const appeared = new Set([...found].filter((key) => !known.has(key)))
  const vanished = before.filter((finding) => !found.has(keyOf(finding)))
  return appeared.size === 0 && vanished.length === 0 ? NO_CHANGES : { appeared, vanished }
}
