import type { Page, Route } from '@playwright/test'
import { checkout } from './drawings'
import { expect, test } from './fixtures'

const ADDRESS = 'https://models.example/checkout.progress.json'

const allowed = { 'access-control-allow-origin': '*' }
const answer = (body: unknown) => (route: Route) =>
  route.fulfill({ headers: allowed, contentType: 'application/json', body: typeof body === 'string' ? body : JSON.stringify(body) })
const open = (page: Page, address = ADDRESS) => page.goto(`/?${new URLSearchParams({ model: address }).toString()}`)

test('a model from elsewhere opens as a copy that can be refreshed', async ({ page }) => {
  await page.route(ADDRESS, answer(checkout))
  await open(page)
  await expect(page).toHaveURL(/\?drawing=[\w-]+&from=https/)
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Nothing has changed at the source.').first()).toBeVisible()

  await page.unroute(ADDRESS)
  await page.route(ADDRESS, answer({ ...checkout, nodes: [...checkout.nodes, { id: 'ledger', kind: 'microservice', name: 'Ledger' }] }))
  await page.reload()
  await page.getByRole('button', { name: 'Refresh' }).click()
  const dialog = page.getByRole('dialog', { name: 'What has changed at the source' })
  await expect(dialog).toContainText('Ledger')
  await dialog.getByRole('button', { name: 'Take over' }).click()
  await expect(page.getByLabel(/^Ledger, microservice/).first()).toBeVisible()
})

test('looking for changes can be given up', async ({ page }) => {
  await page.route(ADDRESS, answer(checkout))
  await open(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  await page.unroute(ADDRESS)
  await page.route(ADDRESS, () => undefined)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Refresh' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'What just happened' })).toHaveCount(0)
  await page.unroute(ADDRESS)
  await page.route(ADDRESS, answer(checkout))
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Nothing has changed at the source.').first()).toBeVisible()
})

test('a page of a file on GitHub is understood', async ({ page }) => {
  await page.route('https://raw.githubusercontent.com/acme/shop/main/checkout.progress.json', answer(checkout))
  await open(page, 'https://github.com/acme/shop/blob/main/checkout.progress.json')
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
})

const FAILURES: readonly (readonly [string, (route: Route) => Promise<void>, RegExp])[] = [
  ['is not there', (route) => route.fulfill({ status: 404, headers: allowed }), /There is no file at this address/],
  ['is not public', (route) => route.fulfill({ status: 403, headers: allowed }), /does not give this file to everybody/],
  ['is not reached', (route) => route.abort(), /cannot be reached.*CORS/],
  ['is no JSON', answer('<html>'), /not a valid model[\s\S]*not JSON/],
  ['is a stranger’s', answer({ openapi: '3.1.0' }), /not a valid model[\s\S]*OpenAPI/],
  ['is too new', answer({ ...checkout, version: 99 }), /not a valid model[\s\S]*newer release/],
  ['is too big', answer(`"${'x'.repeat(5_100_000)}"`), /more than 5\.0 MB/],
]

for (const [name, serve, says] of FAILURES)
  test(`a file that ${name} is said to be, and trying again is offered`, async ({ page, complaints }) => {
    await page.route(ADDRESS, serve)
    await open(page)
    await expect(page.getByRole('main')).toContainText(says, { timeout: 10_000 })
    await page.unroute(ADDRESS)
    await page.route(ADDRESS, answer(checkout))
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
    // The browser reports failed requests by itself.
    complaints.length = 0
  })

test('an address that is none is refused without asking anybody', async ({ page }) => {
  await open(page, 'javascript:alert(1)')
  await expect(page.getByRole('alert')).toContainText('Only addresses that start with https://')
})

test('waiting can be given up', async ({ page }) => {
  await page.route(ADDRESS, () => undefined)
  await open(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page).toHaveURL(/\/$/)
})

test('a server that does not answer is given up after 15 seconds', async ({ page }) => {
  await page.clock.install()
  let asked = 0
  await page.route(ADDRESS, () => {
    asked += 1
  })
  await open(page)
  await expect(page.getByText('Fetching the drawing…')).toBeVisible()
  await expect(page.getByRole('progressbar', { name: 'Fetched' })).toBeVisible()
  await expect.poll(() => asked).toBe(1)
  await page.clock.fastForward(15_000)
  await expect(page.getByRole('alert')).toContainText('The server took longer than 15 seconds.')
  await page.clock.fastForward(5_000)
  expect(asked).toBe(1)

  await page.unroute(ADDRESS)
  await page.route(ADDRESS, answer(checkout))
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
})

test('a server that stumbles is asked once more by itself', async ({ page, complaints }) => {
  let asked = 0
  await page.route(ADDRESS, (route) => {
    asked += 1
    return asked === 1 ? route.fulfill({ status: 503, headers: allowed }) : answer(checkout)(route)
  })
  await open(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  expect(asked).toBe(2)
  // The browser reports failed requests by itself.
  complaints.length = 0
})

test('without a network the drawing opens as it was fetched last, and says so', async ({ page, context, complaints }) => {
  await page.route(ADDRESS, answer(checkout))
  await open(page)
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  await page.unroute(ADDRESS)
  await page.route(ADDRESS, (route) => route.abort('internetdisconnected'))
  await context.setOffline(true)
  const own = page.url()
  await page.evaluate((address) => {
    history.pushState(null, '', `?${new URLSearchParams({ model: address }).toString()}`)
    dispatchEvent(new PopStateEvent('popstate'))
  }, ADDRESS)
  await expect(page.getByText('There is no network: this is the drawing as it was when it was fetched last.').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  expect(page.url()).not.toBe(own)
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('There is no network, so nobody can look what has changed').first()).toBeVisible()
  complaints.length = 0
})
