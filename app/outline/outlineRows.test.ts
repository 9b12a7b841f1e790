import { expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import { sketch } from '../../model/testing/sketch'
import { outlineRows } from './outlineRows'

const analysis = analyze(
  sketch('b -rpc-> c\na -queue-> b', { nodes: { b: { group: 'g' } }, model: { groups: [{ id: 'g', name: 'Shop' }] } }),
)

const drawn = (flipped: readonly string[]): readonly string[] =>
  outlineRows(analysis, new Set(flipped)).map(
    ({ level, title, expanded }) => `${'  '.repeat(level - 1)}${title}${expanded === undefined ? '' : expanded ? ' -' : ' +'}`,
  )

test('groups stand open and first, nodes closed and by name', () => {
  expect(drawn([])).toEqual(['Shop -', '  b +', 'a +', 'c +'])
})

test('an opened node shows its edges both ways', () => {
  expect(drawn(['node:b'])).toEqual(['Shop -', '  b -', '    to c', '    from a', 'a +', 'c +'])
})

test('a closed group hides what lies in it', () => {
  expect(drawn(['group:g'])).toEqual(['Shop +', 'a +', 'c +'])
})

test('a row knows its parent and its place', () => {
  const [group, node] = outlineRows(analysis, new Set())
  expect(group).toMatchObject({ parent: -1, at: 1, of: 3, level: 1 })
  expect(node).toMatchObject({ parent: 0, at: 1, of: 1, level: 2 })
})
