import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { findings, inspector, openExample } from './window'

const rows = (page: Page) => findings(page).locator('> li')
const row = (page: Page, text: string | RegExp) => findings(page).getByRole('button', { expanded: false, name: text })

test('from the first finding to its proof, its mending and back', async ({ page }) => {
  await openExample(page, 'acked-too-early')
  const before = await rows(page).count()
  const first = findings(page)
    .getByRole('button', { name: /^Error/ })
    .first()
  const sentence = (await first.locator('.finding-message').textContent()) ?? ''
  await first.click()

  const why = findings(page)
    .locator('.finding-details > div')
    .filter({ has: page.getByRole('heading', { name: 'Why it matters' }) })
  const post = why.getByRole('link').first()
  await expect(post).toHaveAttribute('href', /^https:\/\/jack-vanlightly\.com\//)
  await expect(post).toHaveAttribute('rel', /noopener/)

  await findings(page)
    .getByRole('button', { name: /^Apply: / })
    .first()
    .click()
  await expect(row(page, sentence)).toHaveCount(0)
  expect(await rows(page).count()).toBeLessThan(before)
  await expect(page.getByText(/^Done: /).first()).toBeVisible()
  await expect(page).toHaveURL(/\?drawing=/)

  await page.keyboard.press('Control+z')
  await expect(rows(page)).toHaveCount(before)
  await expect(page.getByText(/^Undone: /).first()).toBeVisible()

  await page.keyboard.press('Control+Shift+z')
  await expect(row(page, sentence)).toHaveCount(0)
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(rows(page)).toHaveCount(before)
})

test('mending keeps the focus in the list', async ({ page }) => {
  await openExample(page, 'acked-too-early')
  await findings(page)
    .getByRole('button', { name: /^Error/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  const apply = findings(page)
    .getByRole('button', { name: /^Apply: / })
    .first()
  await apply.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Done: /).first()).toBeVisible()
  await expect(findings(page).locator(':focus')).toHaveCount(1)
})

test('selecting a finding selects its element, and its inspector says why', async ({ page }) => {
  await openExample(page, 'callee-accepts')
  await findings(page)
    .getByRole('button')
    .filter({ has: page.locator('.finding-message') })
    .first()
    .click()
  await expect(inspector(page).getByRole('heading', { level: 2 })).not.toHaveText('Who holds the trigger')
  await expect(findings(page).locator('[aria-current="true"]').first()).toBeVisible()
})

test('selecting an element marks its findings, and can narrow the list to them', async ({ page }) => {
  await openExample(page, 'order-choreography')
  await page.getByLabel('Shipping, microservice, reliable', { exact: true }).click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
  const marked = findings(page).locator('[aria-current="true"]')
  await expect(marked).not.toHaveCount(0)
  const count = await marked.count()
  await page.getByRole('button', { name: `Only Shipping ${count}`, exact: true }).click()
  await expect(rows(page)).toHaveCount(count)
})

test('severities are filtered by toggles that carry their counts', async ({ page }) => {
  await openExample(page, 'opentelemetry-demo')
  const region = page.getByRole('region', { name: 'Findings' })
  const all = await rows(page).count()
  const notes = region.getByRole('button', { name: / notes?$/ })
  const count = Number((await notes.textContent())?.trim())
  expect(count).toBeGreaterThan(0)
  await notes.click()
  await expect(notes).toHaveAttribute('aria-pressed', 'false')
  await expect(rows(page)).toHaveCount(all - count)
  for (const name of [/ errors?$/, / warnings?$/]) await region.getByRole('button', { name }).click()
  await region.getByRole('button', { name: 'Show all' }).click()
  await expect(rows(page)).toHaveCount(all)
})

test('words narrow the list to what says them', async ({ page }) => {
  await openExample(page, 'dotnet-eshop')
  const words = page.getByRole('searchbox', { name: 'Filter the findings by words' })
  const rows = findings(page).getByRole('listitem')
  await words.fill('webhooks zebra')
  await expect(page.getByText(/hidden by the filters/)).toBeVisible()
  await page.getByRole('button', { name: 'Show all', exact: true }).click()
  await expect(words).toHaveValue('')
  const all = await rows.count()
  await words.fill('payment receipt')
  await expect.poll(() => rows.count()).toBeLessThan(all)
  for (const row of await rows.all()) await expect(row).toContainText(/payment/i)
  await words.press('Escape')
  await expect(words).toHaveValue('')
  await expect.poll(() => rows.count()).toBe(all)
})

test('the list is walked with the arrow keys', async ({ page }) => {
  await openExample(page, 'dotnet-eshop')
  // Only the rows around what is in sight are there.
  const count = Number(await findings(page).getByRole('listitem').first().getAttribute('aria-setsize'))
  expect(count).toBeGreaterThan(30)
  const focused = findings(page).locator('button:focus')
  await findings(page).locator('[data-row="0"]').focus()
  await page.keyboard.press('ArrowDown')
  await expect(focused).toHaveAttribute('data-row', '1')
  await page.keyboard.press('End')
  await expect(focused).toHaveAttribute('data-row', String(count - 1))
  await expect(focused).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await expect(focused).toHaveAttribute('data-row', '0')
  await page.keyboard.press('Enter')
  await expect(focused).toHaveAttribute('aria-expanded', 'true')
})

test('the panel closes to a strip, opens upward, and is remembered', async ({ page }) => {
  await openExample(page, 'acked-too-early')
  const region = page.getByRole('region', { name: 'Findings' })
  const toggle = region.getByRole('button', { name: 'Findings', exact: true })
  await toggle.click()
  await expect(findings(page)).toHaveCount(0)
  expect((await region.boundingBox())?.height).toBe(40)

  await page.reload()
  await expect(toggle).toHaveAttribute('aria-expanded', 'false')
  await toggle.click()
  const height = async () => (await region.boundingBox())?.height ?? 0
  const before = await height()
  await page.getByRole('separator', { name: 'Height of the findings' }).focus()
  await page.keyboard.press('ArrowUp')
  await expect.poll(height).toBe(before + 32)
})

test('two thousand findings stay quick to walk', async ({ page }) => {
  const nodes = Array.from({ length: 2000 }, (_, n) => ({
    id: `n${n}`,
    kind: 'microservice',
    position: { x: (n % 50) * 260, y: Math.floor(n / 50) * 120 },
  }))
  await page.goto('/')
  await page.getByLabel('File to open').setInputFiles({
    name: 'many.progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'coordinated-progress', version: 1, nodes, edges: [] })),
  })
  await expect(page.getByRole('button', { name: '2000 notes' })).toBeVisible()
  expect(await rows(page).count()).toBeLessThan(300)
  await findings(page).locator('[data-row="0"]').focus()
  await page.keyboard.press('End')
  await expect(findings(page).locator('[data-row="1999"]')).toBeFocused()
  await expect(findings(page).locator('[data-row="1999"]')).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(findings(page).locator('[data-row="0"]')).toBeFocused()
})

test('a waiver that would have expired already is refused, and one until today counts', async ({ page }) => {
  await openExample(page, 'acked-too-early')
  await findings(page).locator('[data-row="0"]').click()
  await findings(page).getByRole('button', { name: 'Waive…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Waive this finding' })
  await dialog.getByLabel('Why it is accepted').fill('The old system goes away.')
  await dialog.getByLabel(/^Until when/).fill('2020-01-31')
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('That day has passed')
  await expect(dialog.getByLabel(/^Until when/)).toHaveAttribute('aria-invalid', 'true')
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'))
  await dialog.getByLabel(/^Until when/).fill(today)
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await expect(findings(page).getByText('waived', { exact: true })).toHaveCount(1)
})
