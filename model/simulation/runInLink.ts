import type { RunStart } from './counterexample'
import type { PlayedRun } from './playedRun'

/** A run at one of its steps. */
export type LinkedRun = { readonly run: PlayedRun; readonly at: number }

const KINDS = { source: 's', circle: 'c', message: 'm' } as const
const REACHES = { all: 'a', boundary: 'b' } as const
const SHOWS = { lost: 'l', human: 'h', twice: 't', recovery: 'r' } as const

const keyOf = <Key extends string>(letters: Readonly<Record<Key, string>>, letter: string | undefined): Key | undefined =>
  (Object.keys(letters) as Key[]).find((key) => letters[key] === letter)

/** Half a character cannot stand in a link; a run that needs one will not be found again. */
const whole = (id: string): string => id.replaceAll(/\p{Surrogate}/gu, '\ufffd')

const written = (id: string): string => encodeURIComponent(whole(id)).replaceAll('~', '%7E')

const read = (text: string | undefined): string | undefined => {
  try {
    return text === undefined || text === '' ? undefined : decodeURIComponent(text)
  } catch {
    return undefined
  }
}

const number = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined)

/** A run as one short text: how it starts, at which choices it takes the unusual way, how far it goes, its step, and what it shows. */
export const writeRun = ({ run: { start, deviations, until, shows }, at }: LinkedRun): string =>
  [
    `${KINDS[start.kind]}${REACHES[start.reach]}${start.limit ?? ''}`,
    written(start.id),
    deviations.join('.'),
    until ?? '',
    at,
    ...(shows === null ? [] : [`${SHOWS[shows.failure]}${written(shows.node)}`]),
  ].join('~')

const readStart = (way: string, name: string | undefined): RunStart | undefined => {
  const [kind, reach, id] = [keyOf(KINDS, way[0]), keyOf(REACHES, way[1]), read(name)]
  const limit = number(way.slice(2))
  if (kind === undefined || reach === undefined || id === undefined || (limit === undefined && way.length > 2)) return undefined
  return { kind, id, reach, ...(limit === undefined ? {} : { limit }) }
}

/** Ascending, as a run takes them. */
const readDeviations = (text: string): readonly number[] | undefined => {
  const found = text === '' ? [] : text.split('.').map(number)
  return found.every((one, i) => one !== undefined && (i === 0 || one > (found[i - 1] ?? Infinity))) ? (found as number[]) : undefined
}

const readShows = (text: string): PlayedRun['shows'] | undefined => {
  const [failure, node] = [keyOf(SHOWS, text[0]), read(text.slice(1))]
  return failure === undefined || node === undefined ? undefined : { failure, node }
}

/** The inverse of `writeRun`; undefined for any other text. */
export const readRun = (text: string): LinkedRun | undefined => {
  const [way = '', id, choices = '', end = '', step, about] = text.split('~')
  const start = readStart(way, id)
  const deviations = readDeviations(choices)
  const until = end === '' ? null : number(end)
  const at = number(step)
  const shows = about === undefined ? null : readShows(about)
  if (start === undefined || deviations === undefined || until === undefined || at === undefined || shows === undefined) return undefined
  return { run: { start, deviations, until, shows }, at }
}
