import { packRows } from '../../../model/formats/png/packRows'
import { rowsChunk } from '../../../model/formats/png/writePng'
import { FONT_STACK } from '../../../model/picture/fonts'
import { paintAt, paintMarks } from '../../ui/paintMarks'
import type { Strip, StripAnswer } from './stripProtocol'

/** Rows that are painted above and below but do not count: an edge that ends where the canvas ends is painted otherwise than within. */
const AROUND = 4

let canvas: OffscreenCanvas | undefined

/** One canvas serves all strips: none that comes later is higher than the first. */
const paperFor = ({ whole, height }: Strip): OffscreenCanvasRenderingContext2D | null => {
  canvas ??= new OffscreenCanvas(whole.width, height + 2 * AROUND)
  // Its pixels are read anyway, so they had better not be with the graphics card.
  return canvas.getContext('2d', { willReadFrequently: true })
}

const paint = (paper: OffscreenCanvasRenderingContext2D, { placed, corner, scale, colours, opaque, whole, top, height }: Strip): void => {
  paper.setTransform(1, 0, 0, 1, 0, 0)
  paper.clearRect(0, 0, whole.width, height + 2 * AROUND)
  paper.fillStyle = colours.bg
  if (opaque) paper.fillRect(0, 0, whole.width, height + 2 * AROUND)
  paper.setTransform(scale, 0, 0, scale, -corner[0] * scale, AROUND - corner[1] * scale - top)
  const palette = { ...colours, font: FONT_STACK }
  for (const { marks, at } of placed) paintAt(paper, at, () => paintMarks(paper, marks, palette))
}

/** With a blank row above. Undefined where the browser has no memory for them. */
const pixelsOf = (paper: OffscreenCanvasRenderingContext2D, { whole, height }: Strip): Int32Array | undefined => {
  try {
    const { data } = paper.getImageData(0, AROUND - 1, whole.width, height + 1)
    return new Int32Array(data.buffer).fill(0, 0, whole.width)
  } catch {
    return undefined
  }
}

/** A canvas beyond the limits of a browser stays blank without a word: a last pixel, painted to see, tells. */
const isPaintable = (paper: OffscreenCanvasRenderingContext2D, { whole, height }: Strip): boolean => {
  paper.setTransform(1, 0, 0, 1, 0, 0)
  paper.fillRect(whole.width - 1, height - 1, 1, 1)
  return (paper.getImageData(whole.width - 1, height - 1, 1, 1).data[3] ?? 0) > 0
}

const answer = (strip: Strip): StripAnswer => {
  const paper = paperFor(strip)
  if (paper === null || !isPaintable(paper, strip)) return undefined
  paint(paper, strip)
  const pixels = pixelsOf(paper, strip)
  if (pixels === undefined) return undefined
  const rows = packRows(pixels, strip.whole.width, strip.opaque)
  return { chunk: rowsChunk(rows), adler: rows.adler }
}

addEventListener('message', ({ data }: MessageEvent<Strip>) => {
  const packed = answer(data)
  postMessage(packed, { transfer: packed === undefined ? [] : [packed.chunk.buffer] })
})
