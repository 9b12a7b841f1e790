import { expect, test } from './fixtures'

const themeOf = () => document.documentElement.dataset.theme

test('the system decides until a person does, and that is remembered from the first paint on', async ({ page, complaints }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  expect(await page.evaluate(themeOf)).toBe('dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await expect.poll(() => page.evaluate(themeOf)).toBe('light')

  await page.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(() => page.evaluate(themeOf)).toBe('dark')

  // Without the app, only what runs before the first paint is left.
  await page.route('**/assets/*.js', (route) => route.abort())
  await page.reload({ waitUntil: 'commit' })
  await expect.poll(() => page.evaluate(themeOf)).toBe('dark')
  complaints.length = 0
})

test('the browser’s own colours follow', async ({ page }) => {
  await page.goto('/?example=callee-accepts')
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark')
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
  await expect(page.locator('meta[name="theme-color"]').first()).toHaveAttribute('content', '#1d1f1c')
})
