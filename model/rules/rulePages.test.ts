import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { escapeHtml } from './pageFrame'
import { rulePages } from './rulePages'
import { ruleUrl } from './ruleUrl'

const folder = new URL('../../public/', import.meta.url)
const pages = rulePages()

test('a page lies where its rule says', () => {
  expect(ruleUrl('trigger/fire-and-forget')).toBe('rules/trigger/fire-and-forget.html')
})

describe('the committed pages are the generated ones: “npm run generate” writes them', () => {
  test.each(pages)('$path', ({ path, text }) => {
    expect(readFileSync(new URL(path, folder), 'utf8')).toBe(text)
  })

  test('and there are no others', () => {
    const files = readdirSync(new URL('rules/', folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files).toHaveLength(pages.length)
  })
})

describe('a page', () => {
  test.each(pages.filter(({ path }) => path.endsWith('.html')))('$path links only to pages that exist', ({ path, text }) => {
    const known = new Set(pages.map((page) => page.path))
    const links = [...text.matchAll(/(?:href|src)="([^"#]+)/g)].map(([, link]) => link as string)
    const here = links.filter((link) => !link.startsWith('https://')).map((link) => new URL(link, `site:///${path}`).pathname.slice(1))
    expect(links.length).toBeGreaterThan(3)
    expect(here.filter((target) => !known.has(target) && target !== '' && target !== 'icon.svg')).toEqual([])
  })

  test('escapes everything it is given', () => {
    expect(escapeHtml(`<a href="x" title='y'>&amp;</a>`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;&lt;/a&gt;')
  })
})
