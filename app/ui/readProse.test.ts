import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readProse, type Span } from './readProse'

const text = (words: string): Span => ({ kind: 'text', text: words })

test('lines join into a paragraph, an empty line parts two', () => {
  expect(readProse('One\ntwo.\n\nThree.')).toEqual([
    { kind: 'paragraph', spans: [text('One two.')] },
    { kind: 'paragraph', spans: [text('Three.')] },
  ])
})

test('bullets may follow a paragraph without a gap', () => {
  expect(readProse('**Then**\n- at `a`;\n- at *b*.')).toEqual([
    { kind: 'paragraph', spans: [{ kind: 'strong', text: 'Then' }] },
    {
      kind: 'bullets',
      items: [
        [text('at '), { kind: 'code', text: 'a' }, text(';')],
        [text('at '), { kind: 'em', text: 'b' }, text('.')],
      ],
    },
  ])
})

test('steps are numbered', () => {
  expect(readProse('1. One\n2. Two')).toEqual([{ kind: 'steps', items: [[text('One')], [text('Two')]] }])
})

test('each heading stands for itself', () => {
  expect(readProse('# A\n## B\nc').map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph'])
})

test('only web addresses become links', () => {
  expect(readProse('[x](https://example.org/a) [y](javascript:alert) <b>')).toEqual([
    { kind: 'paragraph', spans: [{ kind: 'link', text: 'x', href: 'https://example.org/a' }, text(' [y](javascript:alert) <b>')] },
  ])
})

test('any text is read, and no word of it is lost', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z*`\n# -]{0,60}$/), (markdown) => {
      const spans = readProse(markdown).flatMap((block) => ('items' in block ? block.items.flat() : block.spans))
      const letters = (words: string): string => words.replaceAll(/[^a-z]/g, '')
      expect(letters(spans.map((span) => span.text).join(''))).toBe(letters(markdown))
    }),
  )
})
