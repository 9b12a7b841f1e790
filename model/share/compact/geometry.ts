import type { Position, Size } from '../../schema/model'
import { codeRepeating, field, type Place } from './field'
import { codeNumber, codeSymbol, fold, given, hash, MIXER, unfold } from './values'

/** Steps that numbers are often multiples of: n × times / parts. The canvas grid is 20 px. */
const STEPS = [
  { times: 20, parts: 1 },
  { times: 5, parts: 1 },
  { times: 1, parts: 1 },
  { times: 1, parts: 2 },
  { times: 1, parts: 3 },
  { times: 1, parts: 100 },
]
const AS_IT_IS = 7
const MOST = 2 ** 40

const stepsIn = (value: number, step: { readonly times: number; readonly parts: number }): number =>
  Math.round((value * step.parts) / step.times)

const formOf = (value: number): number => {
  if (Object.is(value, -0) || !(Math.abs(value) < MOST)) return AS_IT_IS
  const form = STEPS.findIndex((step) => (stepsIn(value, step) * step.times) / step.parts === value)
  return form < 0 ? AS_IT_IS : form
}

/** The eight bytes of a number that follows no pattern. */
const codeDouble = ({ coder, column }: Place, value: number | undefined): number => {
  const bytes = new DataView(new ArrayBuffer(8))
  if (value !== undefined) bytes.setFloat64(0, value)
  for (let i = 0; i < 8; i++) bytes.setUint8(i, codeSymbol(coder, given(coder, hash(60, column, i)), MIXER.position, 8, bytes.getUint8(i)))
  return bytes.getFloat64(0)
}

/** A number as its distance from another, in the coarsest steps that hit it exactly. */
const codeNear = (place: Place, id: number, value: number | undefined, from: number): number => {
  const { coder, memory } = place
  const lastForm = memory.recall(hash(61, id))
  const forms = given(coder, hash(62, id), hash(63, id, lastForm))
  const form = codeSymbol(coder, forms, MIXER.choice, 3, value === undefined ? 0 : formOf(value))
  memory.keep(hash(61, id), form + 1)
  const step = STEPS[form]
  if (step === undefined) return codeDouble(place, value)
  const base = stepsIn(from, step)
  const last = memory.recall(hash(64, id, form))
  const contexts = given(coder, hash(65, id, form), hash(66, id, form, last))
  const folded = codeNumber(coder, contexts, MIXER.position, value === undefined ? 0 : fold(stepsIn(value, step) - base))
  memory.keep(hash(64, id, form), folded)
  return ((base + unfold(folded)) * step.times) / step.parts
}

const byValue = (value: number): unknown => (Object.is(value, -0) ? '-0' : value)

/** An object of exactly these numbers. */
const hasNumbers = (value: unknown, ...keys: readonly string[]): boolean => {
  if (typeof value !== 'object' || value === null) return false
  const object = value as Record<string, unknown>
  return Object.keys(object).length === keys.length && keys.every((key) => typeof object[key] === 'number')
}

const isPosition = (value: unknown): value is Position => hasNumbers(value, 'x', 'y')
const isSize = (value: unknown): value is Size => hasNumbers(value, 'width', 'height')

/** Nodes of a layer share x and stand at even distances, so y is told from the last one with the same x. */
export const position = field('position', isPosition, (place, value) => {
  const { memory, column, previous } = place
  const before = previous?.['position'] as Position | undefined
  const x = codeRepeating(place, column, value?.x, (fresh) => codeNear(place, column + 1, fresh, before?.x ?? 0), byValue)
  const above = hash(67, column, Math.round(x))
  const y = codeNear(place, column + 2, value?.y, memory.recall(above) || (before?.y ?? 0))
  memory.keep(above, Number.isFinite(y) ? y : 0)
  return { x, y }
})

export const size = field('size', isSize, (place, value) => {
  const { column } = place
  const side = (id: number, length: number | undefined): number =>
    codeRepeating(place, id, length, (fresh) => codeNear(place, id + 2, fresh, 0), byValue)
  return { width: side(column, value?.width), height: side(column + 1, value?.height) }
})

type Viewport = { readonly x: number; readonly y: number; readonly zoom: number }

const isViewport = (value: unknown): value is Viewport => hasNumbers(value, 'x', 'y', 'zoom')

export const viewport = field('viewport', isViewport, (place, value) => ({
  x: codeNear(place, place.column, value?.x, 0),
  y: codeNear(place, place.column + 1, value?.y, 0),
  zoom: codeNear(place, place.column + 2, value?.zoom, 1),
}))
