import { queryOptions } from '@tanstack/react-query'
import { parseModelText } from '../../model/formats/json/parseModelText'
import type { Issue, Model } from '../../model/schema/model'
import { positioned } from '../layout/positioned'

export type ExampleEntry = {
  readonly file: string
  readonly title: string
  readonly summary: string
  readonly kind: 'real' | 'teaching'
  readonly nodes: number
  readonly edges: number
}

/** There is no example of that name; asking again will not help. */
export class UnknownExample extends Error {}

/** The example is there, but is no valid model. */
export class BrokenExample extends Error {
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super('This example is not a valid model.')
    this.issues = issues
  }
}

/** Relative to the page, so that the app works in any folder. */
const fetchText = async (path: string): Promise<string> => {
  const response = await fetch(path)
  if (response.status === 404) throw new UnknownExample()
  if (!response.ok) throw new Error(`The server answered ${response.status} for ${path}.`)
  const text = await response.text()
  // A server of single-page apps answers with the page itself where there is no such file.
  if (text.trimStart().startsWith('<')) throw new UnknownExample()
  return text
}

const unchanging = {
  staleTime: Infinity,
  gcTime: Infinity,
  networkMode: 'always',
  retry: (failures: number, error: Error) => failures < 1 && !(error instanceof UnknownExample || error instanceof BrokenExample),
} as const

export const exampleList = queryOptions({
  queryKey: ['examples'],
  queryFn: async () => JSON.parse(await fetchText('examples/index.json')) as readonly ExampleEntry[],
  ...unchanging,
})

/** Where nodes lie, by example and node id. */
type Places = Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>

const examplePlaces = queryOptions({
  queryKey: ['example-places'],
  queryFn: async () => JSON.parse(await fetchText('examples/places.json')) as Places,
  ...unchanging,
})

/** With the places it was given when it was built; without them it is arranged like any other model. */
const placed = (model: Model, places: Places[string] = {}): Model => ({
  ...model,
  nodes: model.nodes.map((node) => {
    const place = places[node.id]
    return place === undefined || node.position !== undefined ? node : { ...node, position: { x: place[0], y: place[1] } }
  }),
})

export const exampleModel = (name: string) =>
  queryOptions({
    queryKey: ['example', name],
    queryFn: async ({ client }): Promise<Model> => {
      const known = client.query(examplePlaces).catch((): Places => ({}))
      const result = parseModelText(await fetchText(`examples/${encodeURIComponent(name)}.progress.json`))
      if (!result.ok) throw new BrokenExample(result.issues)
      return positioned(placed(result.value, (await known)[name]))
    },
    ...unchanging,
  })
