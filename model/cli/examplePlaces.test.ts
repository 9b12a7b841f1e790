import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { examplePlaces } from './examplePlaces'

test('the places of the examples are those that arranging gives: run `npm run generate` when they changed', async () => {
  const folder = new URL('../../public/examples/', import.meta.url)
  expect(readFileSync(new URL('places.json', folder), 'utf8')).toBe(await examplePlaces(folder))
})
