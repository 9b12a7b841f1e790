const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

const SEXTETS: ReadonlyMap<string, number> = new Map(ALPHABET.split('').map((character, value) => [character, value]))

/** Bytes as text that survives in any URL, without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string => {
  const parts: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const group = (a << 16) | (b << 8) | c
    const length = Math.min(bytes.length - i, 3) + 1
    for (let j = 0; j < length; j++) parts.push(ALPHABET[(group >> (18 - 6 * j)) & 63] as string)
  }
  return parts.join('')
}

/** The inverse. Undefined for what `toBase64Url` never writes, so that no two texts mean the same bytes. */
export const fromBase64Url = (text: string): Uint8Array | undefined => {
  if (text.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (const character of text) {
    const value = SEXTETS.get(character)
    if (value === undefined) return undefined
    bits = ((bits << 6) | value) & 0xfff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at++] = bits >> held
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined
}
