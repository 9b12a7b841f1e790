import type { Model, Result } from '../schema/model'
import { parseModel } from '../schema/parseModel'
import { fromBase64Url, toBase64Url } from './base64url'
import { concat, readUint32, uint32, utf8 } from './bytes'
import { decodeCompact, encodeCompact } from './compact/compact'
import { crc32 } from './crc32'
import { decrypt, encrypt, isEncrypted } from './encryption'
import { decodePlain, encodePlain, TooBig } from './plain'
import { parseView, roundedView, type View } from './view'
import { webCrypto } from './webCrypto'

/** A model and how to look at it, as they stood in a link. */
export type Shared = { readonly model: Model; readonly view: View }

/** Chromium cuts addresses off at two million characters. */
export const MOST_CHARACTERS = 2_000_000

/**
 * What stands between `#m=` and the dot. Once given, a tag means the same for ever; a better codec gets a tag of its own.
 * `1` compact, `j` deflated JSON, `e` one of these encrypted under a passphrase.
 */
type Content = { readonly tag: '1' | 'j'; readonly bytes: Uint8Array }

const refuse = (message: string): Result<never> => ({ ok: false, issues: [{ pointer: '', message }] })

const TOO_BIG = 'The model is too big for a link; share the file, or a link to the file, instead.'
const NO_CRYPTO = 'This page came over an insecure connection, where browsers offer no encryption; open the tool over https.'
const DAMAGED = 'The link is damaged: it was cut off or changed on its way. Ask for it again, or for the file.'

const contentOf = (model: Model, view: View): Content | undefined => {
  const seen = roundedView(view)
  try {
    const compact = encodeCompact(model, seen)
    if (compact !== undefined) return { tag: '1', bytes: compact }
    const plain = encodePlain(model, seen)
    return plain === undefined ? undefined : { tag: 'j', bytes: plain }
  } catch (error) {
    // The only thing without a bound in a valid model is how deep an `extra` is nested.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const checksum = (tag: string, bytes: Uint8Array): Uint8Array => uint32(crc32(concat(utf8(tag), bytes)))

const hashOf = (tag: string, bytes: Uint8Array): Result<string> => {
  const hash = `#m=${tag}.${toBase64Url(concat(checksum(tag, bytes), bytes))}`
  return hash.length > MOST_CHARACTERS ? refuse(TOO_BIG) : { ok: true, value: hash }
}

/** The hash of a link, from `#` on, that holds the whole model. Put the address of the tool before it. */
export const encodeLink = (model: Model, view: View = {}): Result<string> => {
  const content = contentOf(model, view)
  return content === undefined ? refuse(TOO_BIG) : hashOf(content.tag, content.bytes)
}

/** The same, to be opened with the passphrase only. Takes some tenths of a second, on purpose. */
export const encodeEncryptedLink = async (model: Model, passphrase: string, view: View = {}): Promise<Result<string>> => {
  const crypto = webCrypto()
  if (crypto === undefined) return refuse(NO_CRYPTO)
  if (passphrase === '') return refuse('The passphrase is empty; give one, or share the link without encryption.')
  const content = contentOf(model, view)
  if (content === undefined) return refuse(TOO_BIG)
  return hashOf('e', await encrypt(crypto, passphrase, concat(utf8(content.tag), content.bytes)))
}

/** `#m=<tag>.<payload>`, also in a whole address, with what a sentence leaves behind it. */
const LINK = /(?:^|[#&])m=([A-Za-z0-9]{1,8})\.([A-Za-z0-9_-]*)(?:$|&|[.,;:!?)\]}>'"»”’]+$)/

/** Mail programs break long lines, and some programs encode what needs no encoding. */
const mended = (text: string): string => {
  const joined = text.replaceAll(/\s+/g, '')
  if (!joined.includes('%')) return joined
  try {
    return decodeURIComponent(joined)
  } catch {
    return joined
  }
}

const split = (text: string): Result<{ readonly tag: string; readonly bytes: Uint8Array }> => {
  if (text.length > MOST_CHARACTERS)
    return refuse(`The link has more than ${MOST_CHARACTERS.toLocaleString('en')} characters; no browser keeps that many.`)
  const [, tag, payload] = LINK.exec(mended(text)) ?? []
  if (tag === undefined || payload === undefined) return refuse('There is no model in this link; one that holds a model has “#m=” in it.')
  if (!['1', 'j', 'e'].includes(tag))
    return refuse(`The link was made by a newer release (its model is coded as “${tag}”); open it with that one.`)
  const bytes = fromBase64Url(payload)
  if (bytes === undefined || bytes.length < 4 || readUint32(bytes) !== readUint32(checksum(tag, bytes.subarray(4)))) return refuse(DAMAGED)
  return { ok: true, value: { tag, bytes: bytes.subarray(4) } }
}

const open = (tag: string, bytes: Uint8Array): Result<Shared> => {
  try {
    const { model, view } = tag === '1' ? decodeCompact(bytes) : decodePlain(bytes)
    const parsed = parseModel(model)
    return parsed.ok ? { ok: true, value: { model: parsed.value, view: parseView(view) } } : parsed
  } catch (error) {
    // The checksum is right, so nobody made this by accident; whatever a decoder throws, it is not ours.
    return refuse(
      error instanceof TooBig
        ? 'The link unpacks to more than 8 MB, which no model of this tool needs; it was not opened.'
        : 'The link holds no model that this tool has made; it was not opened.',
    )
  }
}

const openEncrypted = async (bytes: Uint8Array, passphrase: string | undefined): Promise<Result<Shared>> => {
  if (!isEncrypted(bytes)) return refuse('The link’s encryption is none that this tool uses; it was not opened.')
  if (passphrase === undefined) return refuse('The link is encrypted; give its passphrase to open it.')
  const crypto = webCrypto()
  if (crypto === undefined) return refuse(NO_CRYPTO)
  const content = await decrypt(crypto, passphrase, bytes)
  if (content === undefined)
    return refuse('The passphrase does not open this link. Check it for typing errors, or ask whoever sent the link.')
  return open(content[0] === 0x31 ? '1' : 'j', content.subarray(1))
}

/** Does opening this link (a hash or a whole address) take a passphrase? */
export const needsPassphrase = (link: string): boolean => {
  const parts = split(link)
  return parts.ok && parts.value.tag === 'e'
}

/** A hash or a whole address to what it holds, or one sentence why not. Never throws; a hostile link costs at most about a second. */
export const decodeLink = async (link: string, passphrase?: string): Promise<Result<Shared>> => {
  const parts = split(link)
  if (!parts.ok) return parts
  const { tag, bytes } = parts.value
  return tag === 'e' ? openEncrypted(bytes, passphrase) : open(tag, bytes)
}
