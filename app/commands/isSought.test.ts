import { expect, test } from 'vitest'
import { isSought } from './isSought'
import type { Offers } from './offers'

const always: Offers = { heading: 'Mend', offers: [] }
const teams: Offers = { heading: 'Teams', offers: [], sought: ['rename', 'team'] }
const here: Offers = { heading: 'Accept', offers: [], sought: ['waive'], atOnce: true }

test.each([
  ['nothing typed yet', '', [true, false, true]],
  ['the name of a node', 'Shipping', [true, false, false]],
  ['the beginning of a word', 'wa', [true, false, true]],
  ['the word and more', 'Rename the team “stock”', [true, true, false]],
])('what is listed for %s', (_, search, listed) => {
  expect([always, teams, here].map((offers) => isSought(offers, search))).toEqual(listed)
})
