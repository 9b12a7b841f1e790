import { Unzlib, zlibSync } from 'fflate'
import { concat, fromUtf8, utf8 } from '../../share/bytes'
import type { Model, Result } from '../../schema/model'
import { parseModelText } from '../json/parseModelText'
import { chunk, chunksOf, isPng } from './chunks'

const KEYWORD = 'coordinated-progress'
/** Keyword; compressed; by zlib; no language, no translated keyword (PNG specification, 11.3.3.4). */
const HEAD = utf8(`${KEYWORD}\0\u0001\0\0\0`)

/** A model as text is never longer; what inflates beyond means harm. */
const MOST_INFLATED = 64_000_000
const BITE = 4_096

const refuse = (message: string): Result<never> => ({ ok: false, issues: [{ pointer: '', message }] })
const NO_MODEL =
  'This PNG file carries no model. A picture reopens when it was exported by this tool, and nothing (a chat, an image editor) has written it anew since.'
const DAMAGED = 'The model in this PNG file is damaged, so it cannot be opened. Export the picture again, or ask for the file of the model.'

/** The chunk of text that carries a model. */
export const modelChunk = (model: Model): Uint8Array => chunk('iTXt', concat(HEAD, zlibSync(utf8(JSON.stringify(model)), { level: 9 })))

/** The same picture with the model in a text chunk, so that it reopens in the tool. An earlier model in it is replaced. */
export const embedInPng = (png: Uint8Array, model: Model): Uint8Array => {
  const text = modelChunk(model)
  const parts: Uint8Array[] = [png.subarray(0, 8)]
  let at = 8
  for (const { type, content, end } of chunksOf(png)) {
    if (!(type === 'iTXt' && isOurs(content))) parts.push(png.subarray(at, end))
    if (type === 'IHDR') parts.push(text)
    at = end
  }
  return concat(...parts)
}

const isOurs = (content: Uint8Array): boolean => HEAD.every((byte, at) => content[at] === byte)

/** Stops as soon as more comes out than a model may have. Undefined for what is too big or no zlib data. */
const inflate = (bytes: Uint8Array): Uint8Array | undefined => {
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Unzlib((part) => {
    length += part.length
    parts.push(part)
  })
  try {
    for (let at = 0; at < bytes.length; at += BITE) {
      stream.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length)
      if (length > MOST_INFLATED) return undefined
    }
  } catch {
    return undefined
  }
  return concat(...parts)
}

/** The model in a picture, or why there is none. Never throws. */
export const importPng = (bytes: Uint8Array): Result<Model> => {
  if (!isPng(bytes)) return refuse('This is not a PNG file.')
  for (const { type, content, intact } of chunksOf(bytes)) {
    if (type !== 'iTXt' || !isOurs(content)) continue
    const inflated = intact ? inflate(content.subarray(HEAD.length)) : undefined
    const text = inflated === undefined ? undefined : fromUtf8(inflated)
    return text === undefined ? refuse(DAMAGED) : parseModelText(text)
  }
  return refuse(NO_MODEL)
}
