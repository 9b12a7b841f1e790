import { deflateSync, Inflate } from 'fflate'
import type { Model } from '../schema/model'
import { concat, fromUtf8, utf8 } from './bytes'
import { jsonText } from './jsonText'
import type { View } from './view'

/** 8 MB: more than the largest model that a link is of use for. */
const MOST_INFLATED = 8_000_000

/** Input is inflated in bites of this size; a byte becomes at most 1,032, so that memory stays bounded. */
const BITE = 1024

export class TooBig extends Error {}

/** JSON, deflated: for models too big for the compact codec. Undefined where even this would not open again. */
export const encodePlain = (model: Model, view: View): Uint8Array | undefined => {
  const json = utf8(jsonText({ model, view }))
  return json.length > MOST_INFLATED ? undefined : deflateSync(json, { level: 9 })
}

/** Stops as soon as more comes out than a model may have. Throws `TooBig`, or whatever fflate throws for broken data. */
const inflate = (bytes: Uint8Array): Uint8Array => {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((part) => {
    length += part.length
    parts.push(part)
  })
  for (let at = 0; at < bytes.length; at += BITE) {
    stream.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length)
    if (length > MOST_INFLATED) throw new TooBig()
  }
  return concat(...parts)
}

/** The inverse; throws for what is none of ours. */
export const decodePlain = (bytes: Uint8Array): { readonly model: unknown; readonly view: unknown } => {
  const text = fromUtf8(inflate(bytes))
  if (text === undefined) throw new SyntaxError('not UTF-8')
  const { model, view } = JSON.parse(text) as { readonly model?: unknown; readonly view?: unknown }
  return { model, view }
}
