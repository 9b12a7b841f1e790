import { FORMAT, VERSION, type Model } from './model'
import { parseModel } from './parseModel'

type Raw = Record<string, unknown>

/** Each round may lay bare a fault that stood behind another one; more than a few never do. */
const MOST_ROUNDS = 20

/** Of these, a part is never taken out of a key: “idempotent” without “transactional” is another statement, and so is an empty list. */
const WHOLE_KEYS: ReadonlySet<string> = new Set(['nodes', 'edges', 'groups'])
const KEY_DEPTH = 3

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value)

const tokensOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'))

const partOf = (value: unknown, token: string): unknown =>
  Array.isArray(value) ? value[Number(token)] : isRaw(value) ? value[token] : undefined

/** What of a file has to go for one fault: the path to it. */
const culprit = (pointer: string): readonly string[] => {
  const path = tokensOf(pointer)
  return WHOLE_KEYS.has(path[0] ?? '') ? path.slice(0, KEY_DEPTH) : path
}

const LEFT_OUT = Symbol('left out')

const leaveOut = (file: Raw, path: readonly string[]): void => {
  const last = path.at(-1)
  const holder = path.slice(0, -1).reduce(partOf, file as unknown)
  // Places in a list stay until all faults of a round are dealt with: the pointers count on them.
  if (last !== undefined && Array.isArray(holder)) holder[Number(last)] = LEFT_OUT
  else if (last !== undefined && isRaw(holder)) delete holder[last]
}

const closeUp = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((item) => item !== LEFT_OUT).map(closeUp)
  return isRaw(value) ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, closeUp(part)])) : value
}

const startOf = (value: unknown): Raw | undefined => {
  if (!isRaw(value)) return undefined
  const file = JSON.parse(JSON.stringify(value)) as Raw
  const list = (key: string): unknown => (Array.isArray(file[key]) ? file[key] : [])
  return { ...file, format: FORMAT, version: VERSION, nodes: list('nodes'), edges: list('edges') }
}

/**
 * What can still be read of a broken file: every part with a fault is left out, and what cannot be without it. Undefined where no
 * node is left. Never throws; the value itself is not changed.
 */
export const salvage = (value: unknown): Model | undefined => {
  let file = startOf(value)
  for (let round = 0; round < MOST_ROUNDS && file !== undefined; round++) {
    const parsed = parseModel(file)
    if (parsed.ok) return parsed.value.nodes.length === 0 ? undefined : parsed.value
    for (const { pointer } of parsed.issues) leaveOut(file, culprit(pointer))
    file = closeUp(file) as Raw
    if (!Array.isArray(file['nodes']) || !Array.isArray(file['edges'])) return undefined
  }
  return undefined
}
