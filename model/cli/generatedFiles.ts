import { examplePlaces } from './examplePlaces'
import { rulePages } from '../rules/rulePages'
import { jsonSchema, SCHEMA_FILE } from '../schema/jsonSchema'

export type GeneratedFile = { readonly url: URL; readonly text: string }

const publicFolder = new URL('../../public/', import.meta.url)

/** The committed files that follow from the sources. A test holds them to it. */
export const generatedFiles = async (): Promise<readonly GeneratedFile[]> => [
  { url: new URL(SCHEMA_FILE, publicFolder), text: `${JSON.stringify(jsonSchema(), null, 2)}\n` },
  { url: new URL('examples/places.json', publicFolder), text: await examplePlaces(new URL('examples/', publicFolder)) },
  ...rulePages().map(({ path, text }) => ({ url: new URL(path, publicFolder), text })),
]
