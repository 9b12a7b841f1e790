import type { Finding } from '../../model/rules/finding'
import { keyOf } from './findingRows'

/** What an edit did to the findings. */
export type FindingChanges = { readonly appeared: ReadonlySet<string>; readonly vanished: readonly Finding[] }

export const NO_CHANGES: FindingChanges = { appeared: new Set(), vanished: [] }

/** What is new after one edit is what was known before the next. */
const keys = new WeakMap<readonly Finding[], ReadonlySet<string>>()

const keysOf = (findings: readonly Finding[]): ReadonlySet<string> => {
  let found = keys.get(findings)
  if (found === undefined) keys.set(findings, (found = new Set(findings.map(keyOf))))
  return found
}

/** The rules come in one order, so that an edit which changes nothing is seen without a key for each finding. */
const areAlike = (before: readonly Finding[], after: readonly Finding[]): boolean =>
  before.length === after.length && after.every(({ rule, subject }, at) => rule === before[at]?.rule && subject === before[at]?.subject)

/** Told apart by rule and subject; whether one is waived makes no difference. */
export const findingChanges = (before: readonly Finding[], after: readonly Finding[]): FindingChanges => {
  if (areAlike(before, after)) return NO_CHANGES
  const [known, found] = [keysOf(before), keysOf(after)]
  const appeared = new Set([...found].filter((key) => !known.has(key)))
  const noneVanished = found.size - appeared.size === known.size
  const vanished = noneVanished ? [] : before.filter((finding) => !found.has(keyOf(finding)))
  return appeared.size === 0 && vanished.length === 0 ? NO_CHANGES : { appeared, vanished }
}
