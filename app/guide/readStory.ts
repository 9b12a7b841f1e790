import { PERSPECTIVES, type Perspective } from '../store/preferences'
import type { Guide, GuideStep } from './guide'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null

const isPerspective = (value: unknown): value is Perspective => (PERSPECTIVES as readonly unknown[]).includes(value)

const strings = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : undefined

const readStep = (value: unknown, at: number): GuideStep => {
  const fail = (what: string): never => {
    throw new Error(`Step ${at + 1} of the story has no valid ${what}.`)
  }
  if (!isRecord(value)) return fail('content')
  const { title, text, perspective, show = [], down } = value
  if (typeof title !== 'string' || title === '') return fail('title')
  if (typeof text !== 'string' || text === '') return fail('text')
  if (!isPerspective(perspective)) return fail(`perspective; there are ${PERSPECTIVES.join(', ')}`)
  const shown = strings(show) ?? fail('list of what it shows')
  if (down === undefined) return { title, text, perspective, show: shown }
  return { title, text, perspective, show: shown, down: strings(down) ?? fail('list of what is down') }
}

/** The story of an example as its file tells it. Throws an error that says what is wrong with the file. */
export const readStory = (value: unknown): Guide => {
  if (!isRecord(value) || typeof value['title'] !== 'string' || !Array.isArray(value['steps']) || value['steps'].length === 0)
    throw new Error('A story has a title and steps.')
  return { title: value['title'], steps: value['steps'].map(readStep) }
}

/** Relative to the page, so that the app works in any folder. */
export const fetchStory = async (example: string): Promise<Guide> => {
  const response = await fetch(`examples/${encodeURIComponent(example)}.story.json`)
  if (!response.ok) throw new Error(`The server answered ${response.status}.`)
  return readStory(await response.json())
}
