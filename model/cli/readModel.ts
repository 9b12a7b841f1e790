import { importPng } from '../formats/png/png'
import { importSvg, isSvg } from '../formats/svg/importSvg'
import { parseModelText } from '../formats/json/parseModelText'
import type { Model, Result } from '../schema/model'
import { decodeLink } from '../share/link'
import { UsageError } from './args'
import { decode, expandInputs, type Input } from './inputs'
import { issueText } from './issueText'
import { withRegions } from './regions'
import { complain, type Terminal } from './terminal'

/** Opens encrypted links. Not an option: a command line can be read by others. */
export const PASSPHRASE = 'PROGRESS_PASSPHRASE'

const PNG = [0x89, 0x50, 0x4e, 0x47]

const isLink = (text: string): boolean => /(?:^|[#&])m=[A-Za-z0-9]+\./.test(text)

/** A model as JSON, in an SVG or PNG picture, or in a link that stands alone. */
const modelIn = async (
  bytes: Uint8Array,
  passphrase: string | undefined,
): Promise<{ readonly text: string; readonly model: Result<Model> }> => {
  if (PNG.every((byte, at) => bytes[at] === byte)) return { text: '', model: importPng(bytes) }
  const decoded = decode(bytes)
  if (!decoded.ok) return { text: '', model: { ok: false, issues: [{ pointer: '', message: decoded.message }] } }
  const { text } = decoded
  if (isSvg(text)) return { text: '', model: importSvg(text) }
  if (!text.trimStart().startsWith('{') && isLink(text.trim())) return { text: '', model: await modelOfLink(text.trim(), passphrase) }
  return { text, model: parseModelText(text) }
}

const modelOfLink = async (link: string, passphrase: string | undefined): Promise<Result<Model>> => {
  const shared = await decodeLink(link, passphrase)
  return shared.ok ? { ok: true, value: shared.value.model } : shared
}

const modelOfInput = async (input: Input, passphrase: string | undefined, terminal: Terminal): Promise<Model | undefined> => {
  const reading = await input.readBytes()
  const { text, model } = reading.ok
    ? await modelIn(reading.bytes, passphrase)
    : { text: '', model: { ok: false as const, issues: [{ pointer: '', message: reading.message }] } }
  if (model.ok) return model.value
  complain(terminal, issueText({ name: input.name, issues: withRegions(model.issues, text) }))
  return undefined
}

/**
 * What FILE or LINK names: a JSON file, a picture that carries its model, `-`, or a link that holds one. Undefined after it has been said
 * why there is no model.
 */
export const readModel = async (operand: string, terminal: Terminal): Promise<Model | undefined> => {
  const passphrase = terminal.env[PASSPHRASE]
  if (isLink(operand)) {
    const model = await modelOfLink(operand, passphrase)
    if (model.ok) return model.value
    complain(terminal, issueText({ name: `${operand.slice(0, 40)}…`, issues: model.issues }))
    return undefined
  }
  if (/^https?:/i.test(operand))
    throw new UsageError(
      `“${operand}” holds no model: such a link has “#m=” in it. To read a file from the web, fetch it first and pass it as -.`,
    )
  const inputs = await expandInputs([operand], terminal)
  const [input] = inputs
  if (input === undefined || inputs.length > 1) throw new UsageError(`“${operand}” names ${inputs.length} files; one is needed.`)
  return modelOfInput(input, passphrase, terminal)
}
