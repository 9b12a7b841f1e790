import { expect, test } from './fixtures'

test('the start view says what this is', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/Coordinated Progress/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Coordinated Progress')
})

test('the app asks no other server for anything', async ({ page, baseURL }) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(baseURL ?? '').origin) elsewhere.push(request.url())
  })
  await page.goto('/', { waitUntil: 'networkidle' })
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(elsewhere).toEqual([])
})
