import { aroundRows } from '../../../model/formats/png/writePng'
import type { Sheet } from '../../../model/formats/sheet/sheet'
import { tooLarge } from '../rasterize'
import type { PackedStrip, Strip, StripAnswer } from './stripProtocol'
import { pixelSize, stripsOf, type PngOptions } from './strips'

const MOST_WORKERS = 4
const ENDED =
  'The part of the app that paints pictures could not be loaded or ran out of memory. Check the connection, or choose a smaller scale, then try again.'

type Strips = Iterator<readonly [at: number, strip: Strip], undefined>
type OnPacked = (at: number, packed: PackedStrip) => void

/** Gives a worker strips until none is left. Rejects where it cannot paint them. */
const workOff = (worker: Worker, strips: Strips, onPacked: OnPacked): Promise<void> =>
  new Promise((resolve, reject) => {
    const next = (): void => {
      const step = strips.next()
      if (step.done === true) return resolve()
      const [at, strip] = step.value
      worker.onmessage = ({ data }: MessageEvent<StripAnswer>) => {
        if (data === undefined) return reject(tooLarge(strip.whole))
        onPacked(at, data)
        next()
      }
      worker.postMessage(strip)
    }
    worker.onerror = () => reject(new Error(ENDED))
    next()
  })

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }))

const packAll = async (strips: readonly Strip[], most: number, signal: AbortSignal, onPacked: OnPacked): Promise<void> => {
  signal.throwIfAborted()
  const left = strips.entries()
  const workers = Array.from(
    { length: Math.min(strips.length, most) },
    () => new Worker(new URL('./stripWorker.ts', import.meta.url), { type: 'module' }),
  )
  try {
    await Promise.race([Promise.all(workers.map((worker) => workOff(worker, left, onPacked))), aborted(signal)])
  } finally {
    workers.forEach((worker) => worker.terminate())
  }
}

/**
 * A sheet as a PNG file that carries its model, `scale` px a px. Strips of it are painted and packed in workers, so that the page stays
 * free, several processors share the work, and ending the workers is ending the work. `onPart` is told how much is done, to 1.
 */
export const paintPng = async (sheet: Sheet, options: PngOptions, signal: AbortSignal, onPart: (done: number) => void): Promise<Blob> => {
  const size = pixelSize(sheet, options.scale)
  const workers = Math.min(MOST_WORKERS, Math.max(1, navigator.hardwareConcurrency))
  const strips = stripsOf(sheet, options, workers)
  const packed: PackedStrip[] = []
  let done = 0
  await packAll(strips, workers, signal, (at, strip) => {
    packed[at] = strip
    onPart(++done / strips.length)
  })
  const adlers = packed.map(({ adler }) => adler)
  const [before, behind] = aroundRows(size, options.background, sheet.model, adlers)
  return new Blob([before, ...packed.map(({ chunk }) => chunk), behind], { type: 'image/png' })
}
