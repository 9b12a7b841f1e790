import { expect, test } from 'vitest'
import { analyze } from '../../../model/analysis/analyze'
import { sketch } from '../../../model/testing/sketch'
import { boundaryWords } from './boundaryWords'

const wordsOf = (drawing: string): readonly string[] => {
  const analysis = analyze(sketch(drawing))
  return analysis.boundaries.list.map((boundary) => boundaryWords([boundary], analysis))
}

test.each([
  ['person:ann -rpc-> a -rpc-> b', ['“ann” may start the work of “a” and “b” again, or give up.']],
  ['timer:clock -rpc-> a', ['“clock” starts the work of “a” again until it is done.']],
  ['a -queue,channel=jobs-> b', ['“jobs → b” starts the work of “b” again until it is done.']],
  [
    'timer:t -rpc-> a -rpc-> b -rpc-> c -rpc-> d -rpc-> e -rpc-> f -rpc-> g',
    ['“t” starts the work of “a”, “b”, “c”, “d”, “e” and 2 more again until it is done.'],
  ],
])('%s', (drawing, words) => {
  expect(wordsOf(drawing)).toEqual(words)
})

test.each<[string, string]>([
  ['person:ann -rpc-> a; person:bob -rpc-> a', '“ann” and “bob” may start the work of “a” again, or give up.'],
  [
    'x -queue,channel=jobs-> b; y -queue,channel=orders-> b',
    '“jobs → b” and “orders → b” each start the work of “b” again until it is done.',
  ],
  [
    'person:ann -rpc-> a; timer:t -rpc-> b',
    '“ann” may start the work of “a” again, or give up. “t” starts the work of “b” again until it is done.',
  ],
])('several speak together, those of the same work in one sentence: %s', (drawing, words) => {
  const analysis = analyze(sketch(drawing))
  expect(boundaryWords(analysis.boundaries.list, analysis)).toBe(words)
})
