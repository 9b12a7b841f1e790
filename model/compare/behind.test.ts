import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryModel } from '../testing/arbitraryModel'
import { sketch } from '../testing/sketch'
import { inBoundary, withNode } from './behind'
import { measured } from './compared'
import { MEASURES } from './measures'

const today = '2026-01-01'

const drawing = [
  'person:p -rpc,id=1-> a[team=x,progress=idempotent] -rpc,id=2-> b[team=y,progress=idempotent] -rpc,id=3-> c[progress=]',
  'a -queue,id=4-> d[team=x,progress=idempotent]',
].join('; ')

const behind = (id: string): readonly string[] =>
  MEASURES.find((measure) => measure.id === id)
    ?.behind(measured(sketch(drawing), today))
    .toSorted() ?? []

test.each([
  ['verdict/human-backed', ['node:a', 'node:b']],
  ['verdict/retry-unsafe', ['node:c']],
  ['boundaries/count', ['boundary:edge:4', 'boundary:root:p']],
  ['boundaries/largest', ['node:a', 'node:b', 'node:c', 'node:p']],
  ['synchrony/chain', ['edge:2', 'edge:3', 'node:a', 'node:b', 'node:c']],
  ['synchrony/island', ['node:a', 'node:b', 'node:c']],
  ['failure/largest', ['node:a', 'node:b', 'node:c', 'node:p']],
  ['coupling/runtime', ['edge:1', 'edge:2', 'edge:3']],
  ['coupling/teams', ['edge:2']],
])('%s', (id, elements) => {
  expect(behind(id)).toEqual(elements)
})

test('a boundary is its nodes and what starts them; around a node are those it holds up', () => {
  const { analysis } = measured(sketch(drawing), today)
  const queue = analysis.boundaries.list.find(({ id }) => id === 'edge:4')
  expect(queue && inBoundary(analysis, queue)).toEqual(['node:d', 'edge:4'])
  expect(withNode(analysis, 'b')).toEqual(['node:b', 'node:a', 'node:p'])
  expect(withNode(analysis, 'zz')).toEqual([])
})

test('a chain ends, also where calls go round', () => {
  const { analysis, ...rest } = measured(sketch('a -rpc-> b -rpc-> a; b -rpc-> c'), today)
  const chain = MEASURES.find(({ id }) => id === 'synchrony/chain')
  expect(chain?.behind({ analysis, ...rest }).filter((one) => one.startsWith('node:'))).toEqual(['node:a', 'node:b', 'node:c'])
})

test('what is counted can be shown, and what is not there is nothing', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(arbitraryModel(), (model) => {
      const compared = measured(model, today)
      for (const { id, of, behind: elements } of MEASURES) {
        const found = elements(compared)
        if (!id.startsWith('findings/')) expect(new Set(found).size, id).toBe(found.length)
        if (of(compared) === 0) expect(found, id).toEqual([])
        if (id.startsWith('verdict/')) expect(found, id).toHaveLength(of(compared))
        if (id === 'synchrony/chain')
          expect(
            found.filter((one) => one.startsWith('edge:')),
            id,
          ).toHaveLength(of(compared))
      }
    }),
    { numRuns: 100 },
  )
})
