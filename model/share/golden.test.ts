import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Model } from '../schema/model'
import { decodeLink } from './link'
import type { View } from './view'

type Golden = { readonly link: string; readonly passphrase?: string; readonly model: Model; readonly view: View }

const golden = (tag: string): readonly Golden[] =>
  JSON.parse(readFileSync(new URL(`fixtures/codec-${tag}.json`, import.meta.url), 'utf8')) as Golden[]

/** Any link ever made opens for ever: where one of these fails, mend the codec, not the file. A new codec adds a file. */
describe.each(['1', 'j', 'e'])('links made by codec %s', (tag) => {
  test.each(golden(tag).map((entry, i) => [i, entry] as const))('number %i', async (_, { link, passphrase, model, view }) => {
    expect(link.startsWith(`#m=${tag}.`)).toBe(true)
    expect(await decodeLink(link, passphrase)).toEqual({ ok: true, value: { model, view } })
  })
})
