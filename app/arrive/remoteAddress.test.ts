import { expect, test } from 'vitest'
import { remoteAddress } from './remoteAddress'

test.each([
  ['https://example.org/a.json?v=1', 'https://example.org/a.json?v=1'],
  [' https://example.org/a.json ', 'https://example.org/a.json'],
  ['http://localhost:5173/a.json', 'http://localhost:5173/a.json'],
  [
    'https://github.com/acme/shop/blob/main/docs/shop.progress.json',
    'https://raw.githubusercontent.com/acme/shop/main/docs/shop.progress.json',
  ],
  ['https://github.com/acme/shop/blob/v1.2/shop.progress.json#L3', 'https://raw.githubusercontent.com/acme/shop/v1.2/shop.progress.json'],
  ['https://github.com/acme/shop/raw/main/shop.progress.json', 'https://raw.githubusercontent.com/acme/shop/main/shop.progress.json'],
  ['https://gist.github.com/ann/0123456789abcdef', 'https://gist.githubusercontent.com/ann/0123456789abcdef/raw'],
  ['https://gist.github.com/ann/0123456789abcdef/raw/shop.json', 'https://gist.githubusercontent.com/ann/0123456789abcdef/raw/shop.json'],
  ['https://raw.githubusercontent.com/a/b/main/c.json', 'https://raw.githubusercontent.com/a/b/main/c.json'],
])('%s lies at %s', (text, url) => expect(remoteAddress(text)).toEqual({ ok: true, url }))

test.each([
  ['shop.json', /no address/],
  ['http://example.org/a.json', /https/],
  ['javascript:alert(1)', /https/],
  ['data:application/json,{}', /https/],
  ['file:///etc/passwd', /https/],
  ['https://ann:secret@example.org/a.json', /password/],
  ['https://github.com/acme/shop', /no single file/],
  ['https://github.com/acme/shop/blob/main', /no single file/],
  ['https://gist.github.com/ann', /no single gist/],
])('%s is refused', (text, says) => {
  const answer = remoteAddress(text)
  expect(answer.ok ? '' : answer.sentence).toMatch(says)
})
