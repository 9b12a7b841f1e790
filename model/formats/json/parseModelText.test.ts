import { expect, test } from 'vitest'
import { parseJson, parseModelText } from './parseModelText'

const MODEL = '{"format":"coordinated-progress","version":1,"nodes":[],"edges":[]}'

test.each([
  ['', 'The file is empty; a model is a JSON object ({ … }).'],
  [' \n', 'The file is empty; a model is a JSON object ({ … }).'],
  ['{"a": 1,}', 'This is not JSON: at line 1, column 9 “}” stands where a key in double quotes is expected. Remove the comma before it.'],
  ['[1,\n 2,\n]', 'This is not JSON: at line 3, column 1 “]” stands where a value is expected. Remove the comma before it.'],
  [
    '{"a": 1 "b": 2}',
    'This is not JSON: at line 1, column 9 “"” stands where a comma or } is expected. Perhaps a comma is missing before it.',
  ],
  [
    "{'a': 1}",
    'This is not JSON: at line 1, column 2 “\'” stands where a key in double quotes is expected. JSON takes straight double quotes (").',
  ],
  [
    '{} // done',
    'This is not JSON: at line 1, column 4 “/” stands where the end of the file is expected. JSON has no comments; remove it.',
  ],
  ['{"a": "b', 'This is not JSON: at line 1, column 9 the text ends where a closing quote is expected.'],
  ['{"a" 1}', 'This is not JSON: at line 1, column 6 “1” stands where a colon is expected.'],
  ['nodes: []', 'This is not JSON: at line 1, column 1 “n” stands where a value is expected.'],
  [
    '["a\nb"]',
    'This is not JSON: at line 1, column 4 a control character (code 10) stands where the end of the string on the same line (a line break is written \\n, a tab \\t) is expected.',
  ],
  ['["\\x"]', 'This is not JSON: at line 1, column 3 “\\” stands where an escape such as \\n, \\" or \\\\ is expected.'],
  ['[01]', 'This is not JSON: at line 1, column 2 “0” stands where a value is expected.'],
])('%j is no JSON', (text, message) => {
  expect(parseJson(text)).toEqual({ ok: false, issues: [{ pointer: '', message }] })
})

test.each([
  ['plain', MODEL],
  ['with a byte order mark', `\ufeff${MODEL}`],
  ['with blanks around', `\n  ${MODEL}\r\n`],
])('a model %s is read', (_, text) => {
  expect(parseModelText(text)).toEqual({ ok: true, value: JSON.parse(MODEL) })
})

test('the issues of the model come through', () => {
  expect(parseModelText('[]')).toEqual({
    ok: false,
    issues: [{ pointer: '', message: 'Found a list; a Coordinated Progress model is a JSON object ({ … }).' }],
  })
})
