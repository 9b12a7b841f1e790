import { expect, test } from 'vitest'
import { analyze } from '../../../model/analysis/analyze'
import { sketch } from '../../../model/testing/sketch'
import { boundaryWords } from './boundaryWords'

const wordsOf = (drawing: string): readonly string[] => {
  const analysis = analyze(sketch(drawing))
  return analysis.boundaries.list.map((boundary) => boundaryWords(boundary, analysis))
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
