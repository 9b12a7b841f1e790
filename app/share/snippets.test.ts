import { expect, test } from 'vitest'
import { iframe, linkedImage, markdownLink } from './snippets'

const LINK = 'https://example.org/?embed#m=1.abc'

test('Markdown keeps a name a name', () => {
  expect(markdownLink('Checkout', LINK)).toBe(`[Checkout](${LINK})`)
  expect(markdownLink('a](javascript:x)[b\n# c', LINK)).toBe(String.raw`[a\](javascript:x)\[b # c](${LINK})`)
})

test('HTML keeps a name a name', () => {
  const hostile = '"><script>alert(1)</script>'
  for (const html of [iframe(hostile, LINK), linkedImage(hostile, LINK, '<svg>ü</svg>')]) {
    expect(html).not.toContain('<script')
    expect(html).toContain('&quot;&gt;&lt;script&gt;')
  }
  expect(linkedImage('x', LINK, '<svg>ü</svg>')).toContain(Buffer.from('<svg>ü</svg>').toString('base64'))
})
