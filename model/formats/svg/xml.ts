/** What XML 1.0 cannot hold at all, and the control characters it holds only by courtesy. */
const UNFIT = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Most texts are all of this, and need no second look. */
const PLAIN = /^[\t\n\r !#-%(-;=?-~\u00a0-\ud7ff]*$/

/** Text as it may stand between tags and in attributes. Control characters are dropped. */
export const escapeXml = (text: string): string =>
  PLAIN.test(text) ? text : text.replaceAll(UNFIT, '').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] as string)

/** Whatever may be unfit; half a pair and a whole one look alike here. Quick, for a model is long and seldom has any of it. */
const PERHAPS_UNFIT = /[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd]/

const asEscape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON that survives between the tags of XML, where quotes are quotes: what XML cannot hold is written as an escape of JSON. */
export const jsonInXml = (json: string): string =>
  (PERHAPS_UNFIT.test(json) ? json.replaceAll(UNFIT, asEscape) : json)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED[name] ?? whole
  const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

const unescaped = (text: string): string => text.replaceAll(/&(amp|lt|gt|quot|apos|#\d{1,7}|#[xX][\da-fA-F]{1,6});/g, decoded)

/** The text of an element from what stands between its tags: entities and CDATA sections resolved. */
export const textOfXml = (content: string): string =>
  content
    .split('<![CDATA[')
    .map((piece, at) => {
      if (at === 0) return unescaped(piece)
      const end = piece.indexOf(']]>')
      return end < 0 ? piece : piece.slice(0, end) + unescaped(piece.slice(end + 3))
    })
    .join('')
