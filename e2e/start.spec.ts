import { expect, test } from './fixtures'

test('the start view says what this is', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle('Coordinated Progress')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coordinated Progress')
  await expect(page.getByRole('main')).toContainText('who will try again when it fails and whether that is safe')
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

test('an example is opened from its card, and back and forward walk between the views', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /^Order, choreographed/ }).click()
  await expect(page).toHaveURL(/\?example=order-choreography$/)
  await expect(page).toHaveTitle('(3) Order, choreographed – Coordinated Progress')
  await expect(page.getByRole('heading', { level: 1, name: 'Order, choreographed' })).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Coordinated Progress' })).toBeVisible()
  await expect(page).toHaveTitle('Coordinated Progress')

  await page.goForward()
  await expect(page.getByRole('heading', { level: 1, name: 'Order, choreographed' })).toBeVisible()
})

test('by keyboard alone: tab to a card, enter, and home again', async ({ page }) => {
  await page.goto('/')
  const card = page.getByRole('link', { name: /^Online Boutique/ })
  await expect(card).toBeVisible()
  for (let presses = 0; presses < 12 && !(await card.evaluate((link) => link === document.activeElement)); presses++)
    await page.keyboard.press('Tab')
  await expect(card).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Online Boutique/ })).toBeVisible()
  await page.getByRole('link', { name: 'All examples' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/$/)
})

test('every example has a card with a picture', async ({ page }) => {
  await page.goto('/')
  const cards = page.getByRole('listitem').filter({ has: page.getByRole('link') })
  await expect(cards).toHaveCount(13)
  await expect(cards.locator('.thumbnail svg')).toHaveCount(13, { timeout: 20_000 })
})

test('an example can be linked to', async ({ page }) => {
  await page.goto('/?example=queue-consumer-tree')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  await expect(page).toHaveTitle(/^\(5\) A queue message that starts a tree of calls/)
})

test('an example that does not exist is said to, and the start view helps on', async ({ page, complaints }) => {
  await page.goto('/?example=nowhere')
  await expect(page.getByRole('alert')).toHaveText('There is no example called “nowhere”. These are the ones there are.')
  await expect(page.getByRole('link', { name: /^An agent that acts/ })).toBeVisible()
  // The browser reports the answer 404 by itself.
  complaints.length = 0
})

test('where the examples cannot be loaded, trying again is offered and works', async ({ page, complaints }) => {
  await page.route('**/examples/index.json', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('could not be loaded', { timeout: 10_000 })
  await page.unroute('**/examples/index.json')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('link', { name: /^Online Boutique/ })).toBeVisible()
  complaints.length = 0
})

test('where one example cannot be loaded, trying again is offered and works', async ({ page, complaints }) => {
  await page.route('**/examples/agent-with-tools.progress.json', (route) => route.fulfill({ status: 503, body: 'busy' }))
  await page.goto('/?example=agent-with-tools')
  await expect(page.getByRole('alert')).toContainText('The server answered 503', { timeout: 10_000 })
  await page.unroute('**/examples/agent-with-tools.progress.json')
  await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  complaints.length = 0
})

test('where a part of the app cannot be fetched, the page says so', async ({ page, complaints }) => {
  await page.route('**/assets/Editor-*.js', (route) => route.abort())
  await page.goto('/?example=callee-accepts')
  await expect(page.getByRole('alert')).toContainText('This page has run into an error')
  await page.unroute('**/assets/Editor-*.js')
  await page.getByRole('button', { name: 'Load again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Who holds the trigger' })).toBeVisible()
  complaints.length = 0
})

test('a new drawing is an empty canvas with one hint', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'New drawing' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Untitled drawing' })).toBeVisible()
  await expect(page.getByText('Start with who or what starts the work')).toBeVisible()
  await expect(page.getByText('The drawing is empty, so there is nothing to judge yet.')).toBeVisible()
})

test('the app works in any folder', async ({ page, baseURL }) => {
  await page.route('**/some/folder/**', async (route) => {
    const address = route.request().url().replace('/some/folder/', '/')
    await route.fulfill({ response: await route.fetch({ url: address }) })
  })
  await page.goto(`${baseURL ?? ''}some/folder/?example=button-and-a-chain`)
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
})
