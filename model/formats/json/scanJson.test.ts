import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSyntaxProblem, locatePointers, positionsIn } from './scanJson'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const textOf = (text: string, pointer: string): string | undefined => {
  const span = locatePointers(text, [pointer]).get(pointer)
  return span && text.slice(span.start, span.end)
}

test.each([
  ['', '{"a":1}', ' {"a":1}\n'],
  ['/a', '1', '{"a":1}'],
  ['/nodes/1', '{ "id": "b" }', '{ "nodes": [ {"id": "a"}, { "id": "b" } ] }'],
  ['/nodes/1/id', '"b"', '{ "nodes": [ {"id": "a"}, { "id": "b" } ] }'],
  ['/a~1b/~0', '[]', '{ "a/b": { "~": [] } }'],
  ['/\\u0061', undefined, '{ "\\u0061": true }'],
  ['/a', 'true', '{ "\\u0061": true }'],
  ['/a', '2', '{ "a": 1, "a": 2 }'],
  ['/', '0', '{ "": 0 }'],
  ['/b', undefined, '{ "a": 1 }'],
  ['/1', undefined, '[0]'],
])('the value at “%s” is %s in %s', (pointer, value, text) => {
  expect(textOf(text, pointer)).toBe(value)
})

const pathsOf = (value: unknown, pointer = ''): [string, unknown][] => {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [
    [pointer, value],
    ...inner.flatMap(([key, item]) => pathsOf(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)),
  ]
}

test('every value of any JSON is found where it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (any, indent) => {
      const text = JSON.stringify(any, null, indent)
      const paths = pathsOf(JSON.parse(text))
      const spans = locatePointers(
        text,
        paths.map(([pointer]) => pointer),
      )
      for (const [pointer, value] of paths) {
        const span = spans.get(pointer)
        expect(JSON.parse(text.slice(span?.start, span?.end))).toEqual(value)
      }
    }),
  )
})

test('finds a fault exactly where the engine does not accept the text', () => {
  const broken = fc
    .tuple(
      fc.jsonValue(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '{', '}', ']', ':', '\\', '0', 'x', '\n', '-', '.', 'e', '\u0000'),
      fc.nat(2),
    )
    .map(([value, at, inserted, removed]) => {
      const text = JSON.stringify(value)
      const cut = at % (text.length + 1)
      return text.slice(0, cut) + inserted + text.slice(cut + removed)
    })
  fc.assert(
    fc.property(broken, (text) => {
      const problem = findSyntaxProblem(text)
      expect(problem === undefined).toBe(isJson(text))
      if (problem !== undefined) expect(problem.offset).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 2_000 },
  )
})

test('depth is no limit', () => {
  const depth = 200_000
  expect(findSyntaxProblem('['.repeat(depth) + ']'.repeat(depth))).toBeUndefined()
  expect(findSyntaxProblem('{"a":'.repeat(depth))).toEqual({ offset: 5 * depth, expected: 'a value' })
})

test('positions count lines and columns from 1', () => {
  const position = positionsIn('ab\r\n\ncd')
  expect([0, 1, 4, 5, 6].map(position)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 2 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 2 },
  ])
})
