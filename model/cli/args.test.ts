import { describe, expect, test } from 'vitest'
import { countOf, parseArguments, UsageError, type Flag } from './args'

const flags: readonly Flag[] = [
  { name: 'format', short: 'f', value: 'FORMAT', choices: ['text', 'json', 'sarif'], about: '' },
  { name: 'max-warnings', value: 'N', about: '' },
  { name: 'impact', about: '' },
]

const parsed = (...words: string[]): unknown => {
  const { flags: given, operands } = parseArguments(words, flags)
  return [Object.fromEntries(given), operands]
}

test.each<[readonly string[], unknown]>([
  [[], [{}, []]],
  [
    ['a', 'b'],
    [{}, ['a', 'b']],
  ],
  [
    ['--impact', 'a'],
    [{ impact: '' }, ['a']],
  ],
  [
    ['a', '--impact'],
    [{ impact: '' }, ['a']],
  ],
  [
    ['--format', 'json'],
    [{ format: 'json' }, []],
  ],
  [['--format=json'], [{ format: 'json' }, []]],
  [
    ['-f', 'json', 'a'],
    [{ format: 'json' }, ['a']],
  ],
  [
    ['--format', 'json', '--format=text'],
    [{ format: 'text' }, []],
  ],
  [['-'], [{}, ['-']]],
  [
    ['--impact', '--', '--format', '-'],
    [{ impact: '' }, ['--format', '-']],
  ],
  [
    ['--max-warnings', '0'],
    [{ 'max-warnings': '0' }, []],
  ],
])('%j', (words, expected) => {
  expect(parsed(...words)).toEqual(expected)
})

describe('wrong usage', () => {
  test.each([
    [['--fromat', 'json'], 'There is no option --fromat. Did you mean --format?'],
    [['--fromat=json'], 'There is no option --fromat. Did you mean --format?'],
    [['--Impact'], 'There is no option --Impact. Did you mean --impact?'],
    [['--verbose'], 'There is no option --verbose. The options are --format, --max-warnings or --impact.'],
    [['-x'], 'There is no option -x. The options are --format, --max-warnings or --impact.'],
    [['--format'], '--format needs a value: text, json or sarif.'],
    [['--format='], '--format needs a value: text, json or sarif.'],
    [['--format', '--impact'], '--format needs a value: text, json or sarif.'],
    [['--max-warnings'], '--max-warnings needs a value: --max-warnings N.'],
    [['--format', 'jsno'], '--format cannot be “jsno”. Did you mean json?'],
    [['--format', 'xml'], '--format cannot be “xml”. It is text, json or sarif.'],
    [['--impact=yes'], '--impact takes no value; write it alone.'],
  ])('%j', (words, message) => {
    expect(() => parseArguments(words, flags)).toThrow(new UsageError(message))
  })
})

describe('a count', () => {
  const count = (...words: string[]): number | undefined => countOf(parseArguments(words, flags), 'max-warnings')

  test('is a whole number of 0 or more', () => {
    expect([count(), count('--max-warnings', '0'), count('--max-warnings=12')]).toEqual([undefined, 0, 12])
  })

  test.each(['-1', '1.5', 'many', '1e3', '0x10'])('is not %s', (value) => {
    expect(() => count('--max-warnings', value)).toThrow(`--max-warnings cannot be “${value}”. It is a whole number of 0 or more.`)
  })
})
