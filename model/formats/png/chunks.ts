import { concat, readUint32, uint32, utf8 } from '../../share/bytes'
import { crc32 } from '../../share/crc32'

export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

export type Chunk = { readonly type: string; readonly content: Uint8Array; readonly intact: boolean; readonly end: number }

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte)

/** The chunks of a PNG file as far as they are whole. */
export function* chunksOf(bytes: Uint8Array): Generator<Chunk> {
  for (let at = SIGNATURE.length; at + 12 <= bytes.length;) {
    const length = readUint32(bytes.subarray(at))
    const end = at + 12 + length
    if (end > bytes.length) return
    const body = bytes.subarray(at + 4, end - 4)
    yield {
      type: String.fromCharCode(...body.subarray(0, 4)),
      content: body.subarray(4),
      intact: crc32(body) === readUint32(bytes.subarray(end - 4)),
      end,
    }
    at = end
  }
}

export const chunk = (type: string, content: Uint8Array): Uint8Array<ArrayBuffer> => {
  const body = concat(utf8(type), content)
  return concat(uint32(content.length), body, uint32(crc32(body)))
}
