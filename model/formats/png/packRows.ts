import { joinedAdler, NO_BYTES, reduced, type Adler } from './adler32'
import { createBits } from './bits'
import { ROW_START, writeBlock, writeSeam, type PixelTokens } from './deflateBlock'

/** Rows of a picture as a piece of a zlib stream, which others may stand before and behind. */
export type PackedRows = { readonly bytes: Uint8Array<ArrayBuffer>; readonly adler: Adler }

/** Filters of PNG (specification, 9.2): as it is, or what differs from the row above. */
const AS_IS = 0
const FROM_ABOVE = 2

const TOKENS_A_BLOCK = 32_768

/** What differs, colour by colour. */
const changeOf = (now: number, above: number, mask: number): number => {
  // The even and the odd bytes each have room to borrow from.
  const even = ((now | 0xff00_ff00) - (above & 0x00ff_00ff)) & 0x00ff_00ff
  const odd = (((now >>> 8) | 0xff00_ff00) - ((above >>> 8) & 0x00ff_00ff)) & 0x00ff_00ff
  return (even | (odd << 8)) & mask
}

/** The sums of Adler-32 over one row, in its bytes as they are packed. */
type Sums = { sum: number; sumOfSums: number }

const addPixels = (sums: Sums, change: number, times: number, bytesAPixel: number): void => {
  if (change === 0) {
    sums.sumOfSums += sums.sum * times * bytesAPixel
    return
  }
  let { sum, sumOfSums } = sums
  for (let n = 0; n < times; n++) {
    sum += change & 255
    sumOfSums += sum
    sum += (change >>> 8) & 255
    sumOfSums += sum
    sum += (change >>> 16) & 255
    sumOfSums += sum
    if (bytesAPixel === 4) {
      sum += change >>> 24
      sumOfSums += sum
    }
  }
  sums.sum = sum
  sums.sumOfSums = sumOfSums
}

/** Where the pixels end that change as the one at `at` does; the row above begins `width` earlier. */
const endOfAlike = (pixels: Int32Array, at: number, stop: number, width: number): number => {
  const now = pixels[at]
  const above = pixels[at - width]
  let end = at + 1
  if (now === above) while (end < stop && pixels[end] === pixels[end - width]) end++
  else while (end < stop && pixels[end] === now && pixels[end - width] === above) end++
  return end
}

/**
 * Packs pixels as a drawing has them: mostly as the one above, or changed as the one beside it. Comparing pixels as whole numbers finds
 * just these repeats, at a fraction of what a search for all of them costs. Red is the lowest byte of a pixel, alpha the highest, and left
 * out where all is opaque. The first row is not packed: it has to be blank, and is what the second differs from.
 */
export const packRows = (pixels: Int32Array, width: number, opaque: boolean): PackedRows => {
  const [bytesAPixel, mask] = opaque ? [3, 0x00ff_ffff] : [4, -1]
  const bits = createBits()
  const tokens: PixelTokens = { changes: new Int32Array(TOKENS_A_BLOCK), repeats: new Int32Array(TOKENS_A_BLOCK), count: 0 }
  const put = (change: number, repeats: number): void => {
    tokens.changes[tokens.count] = change
    tokens.repeats[tokens.count++] = repeats
    if (tokens.count < TOKENS_A_BLOCK) return
    writeBlock(bits, tokens, bytesAPixel)
    tokens.count = 0
  }
  const packRow = (start: number, filter: number): Adler => {
    const sums: Sums = { sum: 1 + filter, sumOfSums: 1 + filter }
    const stop = start + width
    put(filter, ROW_START)
    for (let at = start; at < stop;) {
      const end = endOfAlike(pixels, at, stop, width)
      const change = changeOf(pixels[at] as number, pixels[at - width] as number, mask)
      put(change, end - at - 1)
      addPixels(sums, change, end - at, bytesAPixel)
      at = end
    }
    return reduced(sums.sum, sums.sumOfSums, 1 + width * bytesAPixel)
  }

  let adler = NO_BYTES
  for (let start = width; start < pixels.length; start += width)
    adler = joinedAdler(adler, packRow(start, start === width ? AS_IS : FROM_ABOVE))
  if (tokens.count > 0) writeBlock(bits, tokens, bytesAPixel)
  writeSeam(bits)
  return { bytes: bits.bytes.subarray(0, bits.at), adler }
}
