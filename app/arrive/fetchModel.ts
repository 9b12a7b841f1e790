import { parseModelText } from '../../model/formats/json/parseModelText'
import type { Issue, Model } from '../../model/schema/model'
import { remoteAddress } from './remoteAddress'

const MOST_BYTES = 5_000_000
const MOST_TIME = 15_000
const KEPT = 'models-from-elsewhere'

/** Why a model cannot be had, in a sentence, and what is wrong inside the file where it could be read. */
export class Unavailable extends Error {
  readonly issues: readonly Issue[]
  /** Whether trying again at once may help. */
  readonly again: boolean

  constructor(sentence: string, issues: readonly Issue[] = [], again = false) {
    super(sentence)
    this.issues = issues
    this.again = again
  }
}

/** Of `total` bytes, where the server says how many there are. */
export type Progress = { readonly loaded: number; readonly total: number | undefined }

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
const tooBig = (): Unavailable =>
  new Unavailable(`The file has more than ${megabytes(MOST_BYTES)}, and no more are fetched from elsewhere. Download and open it.`)

const refusal = (status: number): Unavailable => {
  if (status === 404 || status === 410)
    return new Unavailable(
      `There is no file at this address; the server answered ${status}. Check the address, or whether the file is public.`,
    )
  if (status === 401 || status === 403)
    return new Unavailable(
      `The server does not give this file to everybody (it answered ${status}). Download it where you may, and open the file.`,
    )
  return new Unavailable(`The server answered ${status} instead of the file.`, [], status >= 500 || status === 429)
}

const readAll = async (response: Response, onProgress: (progress: Progress) => void): Promise<string> => {
  const stated = Number(response.headers.get('content-length') ?? Number.NaN)
  const total = Number.isFinite(stated) ? stated : undefined
  if (total !== undefined && total > MOST_BYTES) throw tooBig()
  const decoder = new TextDecoder()
  const reader = response.body?.getReader()
  let [text, loaded] = ['', 0]
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    loaded += part.value.length
    if (loaded > MOST_BYTES) {
      void reader?.cancel()
      throw tooBig()
    }
    text += decoder.decode(part.value, { stream: true })
    onProgress({ loaded, total })
  }
  return text + decoder.decode()
}

const get = async (url: string, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<string> => {
  const response = await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-cache' })
  if (!response.ok) throw refusal(response.status)
  return readAll(response, onProgress)
}

/** What a browser says of a failed fetch is always the same; only the clock knows more. */
const explained = (error: unknown, timedOut: boolean): Unavailable => {
  if (error instanceof Unavailable) return error
  if (timedOut) return new Unavailable(`The server took longer than ${MOST_TIME / 1_000} seconds.`)
  return new Unavailable(
    'The server cannot be reached, or it does not allow other pages to read the file (CORS). A file in a public GitHub repository or gist is allowed; any other can be downloaded and opened.',
    [],
    true,
  )
}

const keep = async (url: string, text: string): Promise<void> => (await caches.open(KEPT)).put(url, new Response(text))
const kept = async (url: string): Promise<string | undefined> => (await (await caches.open(KEPT)).match(url))?.text()

type Text = { readonly text: string; readonly stale: boolean }

const textAt = async (url: string, cancelled: AbortSignal, onProgress: (progress: Progress) => void): Promise<Text> => {
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), MOST_TIME)
  try {
    const text = await get(url, AbortSignal.any([cancelled, late.signal]), onProgress)
    await keep(url, text).catch(() => undefined)
    return { text, stale: false }
  } catch (error) {
    if (cancelled.aborted) throw error
    const before = navigator.onLine ? undefined : await kept(url).catch(() => undefined)
    if (before !== undefined) return { text: before, stale: true }
    throw explained(error, late.signal.aborted)
  } finally {
    clearTimeout(timer)
  }
}

/** `stale` where there is no network, and this is the model as it was when it was fetched last. */
export type Fetched = { readonly model: Model; readonly stale: boolean }

/** The model that lies at an address. Rejects with `Unavailable`. */
export const fetchModel = async (address: string, signal: AbortSignal, onProgress: (progress: Progress) => void): Promise<Fetched> => {
  const found = remoteAddress(address)
  if (!found.ok) throw new Unavailable(found.sentence)
  const { text, stale } = await textAt(found.url, signal, onProgress)
  const parsed = parseModelText(text)
  if (!parsed.ok) throw new Unavailable('The file is there, but it is not a valid model.', parsed.issues)
  return { model: parsed.value, stale }
}
