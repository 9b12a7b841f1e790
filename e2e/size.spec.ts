import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/** kB of gzipped JavaScript that an address makes the page fetch; the layout’s worker, which is fetched when needed, apart. */
const javascriptOf = async (page: Page, address: string): Promise<number> => {
  const sizes: Promise<number>[] = []
  page.on('response', (response) => {
    const { pathname } = new URL(response.url())
    if (pathname.endsWith('.js') && !pathname.includes('elk-worker')) sizes.push(response.body().then((body) => gzipSync(body).length))
  })
  await page.goto(address, { waitUntil: 'networkidle' })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000
}

test('the first load needs at most 220 kB of JavaScript', async ({ page }) => {
  const size = await javascriptOf(page, '/')
  console.log(`The start view fetches ${size.toFixed(0)} kB of JavaScript (gzip).`)
  expect(size).toBeLessThanOrEqual(220)
})
