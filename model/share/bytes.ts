import { strFromU8, strToU8 } from 'fflate'

export const concat = (...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Four bytes, highest first. */
export const uint32 = (value: number): Uint8Array => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)

export const readUint32 = (bytes: Uint8Array): number => bytes.subarray(0, 4).reduce((value, byte) => value * 256 + byte, 0)

export const utf8 = (text: string): Uint8Array => strToU8(text)

/** Strict: undefined where the bytes are not exactly what the text is written as. */
export const fromUtf8 = (bytes: Uint8Array): string | undefined => {
  const text = strFromU8(bytes)
  const again = strToU8(text)
  return again.length === bytes.length && again.every((byte, i) => byte === bytes[i]) ? text : undefined
}
