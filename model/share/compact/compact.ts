import type { Model } from '../../schema/model'
import type { View } from '../view'
import { Coder, Unreadable } from './coder'
import { modelFormat, viewFormat } from './formats'
import { Memory } from './memory'
import { Predictor } from './predictor'
import { codeRecord } from './record'
import type { TextHistory } from './text'
import { trainingModel } from './training'

/** About half a second of work in either direction: several thousand nodes. */
const MOST_DECISIONS = 4_000_000
const FIRMNESS = 2

type Learned = { readonly predictor: Predictor; readonly history: TextHistory }

let learned: Learned | undefined

/** What architecture models look like, learned once from the training model. */
const learn = (): Learned => {
  if (learned !== undefined) return learned
  const predictor = new Predictor()
  const memory = new Memory()
  codeRecord(new Coder(predictor, MOST_DECISIONS), memory, modelFormat, trainingModel())
  predictor.unsettle(FIRMNESS)
  learned = { predictor, history: memory.history }
  return learned
}

/** Nothing here waits for anything, so one predictor serves all, one after the other. */
let working: Predictor | undefined

const start = (input?: Uint8Array): readonly [Coder, Memory] => {
  const { predictor, history } = learn()
  working ??= new Predictor()
  working.knowAs(predictor)
  return [new Coder(working, MOST_DECISIONS, input), new Memory(history)]
}

/** Model and view in as few bytes as we can, or undefined where the model is too big for this codec. */
export const encodeCompact = (model: Model, view: View): Uint8Array | undefined => {
  const [coder, memory] = start()
  try {
    codeRecord(coder, memory, modelFormat, model)
    codeRecord(coder, memory, viewFormat, view)
    return coder.finish()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

/** The inverse. Throws `Unreadable` (or a `SyntaxError` of JSON inside) for bytes that `encodeCompact` did not write. */
export const decodeCompact = (bytes: Uint8Array): { readonly model: unknown; readonly view: unknown } => {
  const [coder, memory] = start(bytes)
  const model = codeRecord(coder, memory, modelFormat, undefined)
  const view = codeRecord(coder, memory, viewFormat, undefined)
  if (!coder.isAtEnd) throw new Unreadable('more than a model')
  return { model, view }
}
