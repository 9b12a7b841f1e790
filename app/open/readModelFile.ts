import { parseModelText } from '../../model/formats/json/parseModelText'
import type { Model, Result } from '../../model/schema/model'
import { fetchPart } from '../ui/fetchPart'

const PNG = [0x89, 0x50, 0x4e, 0x47]

/** No text has a zero in it; what is no text has one soon. */
const isBinary = (text: string): boolean => text.slice(0, 1000).includes('\0')

const NO_MODEL =
  'This is neither a text nor a picture in which a model could lie. Open a .progress.json file, or an SVG or PNG that was exported with its model.'

/** The model in a file: a `.progress.json`, or a picture that carries one. */
export const readModelFile = async (file: Blob): Promise<Result<Model>> => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (PNG.every((byte, at) => bytes[at] === byte)) return (await fetchPart(() => import('../../model/formats/png/png'))).importPng(bytes)
  const text = new TextDecoder().decode(bytes)
  if (isBinary(text)) return { ok: false, issues: [{ pointer: '', message: NO_MODEL }] }
  const start = text.trimStart()
  if (!start.startsWith('<')) return parseModelText(text)
  const { importSvg, isSvg } = await fetchPart(() => import('../../model/formats/svg/importSvg'))
  return isSvg(text) ? importSvg(text) : parseModelText(text)
}
