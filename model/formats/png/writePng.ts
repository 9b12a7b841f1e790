import { concat, uint32 } from '../../share/bytes'
import type { Model, Size } from '../../schema/model'
import { adlerValue, joinedAdler, NO_BYTES, type Adler } from './adler32'
import { chunk, SIGNATURE } from './chunks'
import type { PackedRows } from './packRows'
import { modelChunk } from './png'

/** Eight bits a colour; with alpha or without. */
const header = ({ width, height }: Size, opaque: boolean): Uint8Array =>
  chunk('IHDR', concat(uint32(width), uint32(height), Uint8Array.of(8, opaque ? 2 : 6, 0, 0, 0)))

/** Packed rows as a chunk of the file. */
export const rowsChunk = ({ bytes }: PackedRows): Uint8Array<ArrayBuffer> => chunk('IDAT', bytes)

const ZLIB_HEAD = Uint8Array.of(0x78, 0x01)
const LAST_BLOCK = Uint8Array.of(0x03, 0x00)

/** What stands before and behind the rows in a PNG file that carries its model; `adlers` are those of the rows, in their order. */
export const aroundRows = (
  size: Size,
  opaque: boolean,
  model: Model,
  adlers: readonly Adler[],
): readonly [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>] => [
  concat(SIGNATURE, header(size, opaque), modelChunk(model), chunk('IDAT', ZLIB_HEAD)),
  concat(chunk('IDAT', concat(LAST_BLOCK, uint32(adlerValue(adlers.reduce(joinedAdler, NO_BYTES))))), chunk('IEND', new Uint8Array())),
]
