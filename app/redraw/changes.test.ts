import { expect, test } from 'vitest'
import { diffModels } from '../../model/graph/diff'
import { sketch } from '../../model/testing/sketch'
import { changeWords, differencesIn } from './changes'

const diff = (before: string, after: string) => diffModels(sketch(before), sketch(after))

test.each([
  ['a -rpc,id=1-> b', 'a -rpc,id=1-> b', 'In the drawing nothing comes, goes or changes.'],
  ['a -rpc,id=1-> b', 'a -rpc,id=1-> b -rpc,id=2-> c', 'In the drawing, “c” and 1 edge come (+).'],
  ['a -rpc,id=1-> b', 'a -queue,id=1-> b', 'In the drawing, 1 edge changes (≠).'],
  [
    'a -rpc,id=1-> b -rpc,id=2-> c',
    'a[progress=idempotent] -rpc,id=3-> d; a -rpc,id=4-> e; e; f; g',
    'In the drawing, 4 nodes and 2 edges come (+); “b”, “c” and 2 edges go (−); “a” changes (≠).',
  ],
])('%s, then %s', (before, after, words) => expect(changeWords(diff(before, after))).toBe(words))

test('every element that differs is marked with what becomes of it', () => {
  const differences = differencesIn(diff('a -rpc,id=1-> b', 'a -queue,id=1-> c'))
  expect(Object.fromEntries(differences)).toEqual({ 'node:b': 'goes', 'node:c': 'comes', 'edge:1': 'changes' })
})
