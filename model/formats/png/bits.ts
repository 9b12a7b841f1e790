/** Bits as deflate packs them: the first one lowest. */
export type Bits = { bytes: Uint8Array<ArrayBuffer>; at: number; held: number; count: number }

export const createBits = (): Bits => ({ bytes: new Uint8Array(65_536), at: 0, held: 0, count: 0 })

/** Makes sure that so many more bytes can be written. */
export const makeRoom = (bits: Bits, bytes: number): void => {
  if (bits.at + bytes <= bits.bytes.length) return
  const larger = new Uint8Array(2 * (bits.at + bytes))
  larger.set(bits.bytes.subarray(0, bits.at))
  bits.bytes = larger
}

/** At most 16 bits; there has to be room for two bytes. */
export const writeBits = (bits: Bits, value: number, length: number): void => {
  bits.held |= value << bits.count
  bits.count += length
  while (bits.count >= 8) {
    bits.bytes[bits.at++] = bits.held
    bits.held >>>= 8
    bits.count -= 8
  }
}

/** Fills the byte that has begun with zeros. */
export const alignBits = (bits: Bits): void => writeBits(bits, 0, (8 - bits.count) % 8)
