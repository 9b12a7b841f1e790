import type { Page } from '@playwright/test'
import { decodeLink, encodeLink } from '../model/share/link'
import { hostileModel } from '../model/testing/hostile'
import { checkout } from './drawings'
import { expect, test } from './fixtures'

const shareLink = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Share…' }).click()
  const field = page.getByRole('dialog', { name: 'Share' }).getByRole('textbox', { name: 'Link', exact: true })
  await expect(field).toHaveValue(/#m=/)
  return field.inputValue()
}

const findingsIn = (page: Page): Promise<string[]> => page.getByRole('list', { name: 'Findings' }).getByRole('listitem').allInnerTexts()

test('a copied link opens in another browser as the same document with the same findings', async ({ page, browser }) => {
  await page.goto('/?example=google-online-boutique')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  const findings = await findingsIn(page)
  await shareLink(page)
  await page.getByRole('button', { name: 'Copy the link' }).click()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.length).toBeLessThan(2_000)

  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(link)
  await expect(other).toHaveURL(/\?drawing=[\w-]+$/)
  await expect(other.getByRole('heading', { level: 1, name: 'Online Boutique' })).toBeVisible()
  await expect(other.getByRole('list', { name: 'Findings' })).toBeVisible()
  expect(await findingsIn(other)).toEqual(findings)
  expect(await shareLink(other), 'the same document makes the same link').toBe(link)
  await context.close()
})

test('a link that a program on its way has encoded needlessly opens all the same', async ({ page }) => {
  const link = encodeLink(checkout)
  await page.goto(`/${link.ok ? link.value.replace('=', '%3D') : ''}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
})

test('the length is explained, and a short link has a QR code', async ({ page }) => {
  await page.goto('/?example=callee-accepts')
  const link = await shareLink(page)
  await expect(page.getByText(`${link.length.toLocaleString('en')} characters: the link fits everywhere.`)).toBeVisible()
  await expect(page.getByRole('img', { name: 'The link as a QR code' })).toBeVisible()
})

test('Markdown, a frame and a linked picture are copied', async ({ page }) => {
  await page.goto('/?example=callee-accepts')
  const link = await shareLink(page)
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect.poll(clipboard).toContain(`](${link})`)
  const toast = page.getByRole('group', { name: 'What just happened', includeHidden: true })
  await expect(toast).toContainText('The Markdown is on the clipboard.')
  expect(await toast.evaluate((element) => element.matches(':popover-open')), 'above the dialog').toBe(true)
  await page.getByRole('button', { name: 'Copy as HTML frame' }).click()
  await expect.poll(clipboard).toContain(`<iframe src="${link.replace('#', '?embed#')}"`)
  await page.getByRole('button', { name: 'Copy as HTML picture with link' }).click()
  await expect.poll(clipboard).toContain('<img src="data:image/svg+xml;base64,')
})

test('where the device can send links, it is asked to', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, { share: (data: ShareData) => Promise.resolve(Object.assign(window, { sent: data })) })
  })
  await page.goto('/?example=callee-accepts')
  const link = await shareLink(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Send to…' }).click()
  const sent = await page.evaluate(() => (window as Window & { sent?: ShareData }).sent)
  expect(sent?.url).toBe(link)
  expect(sent?.title).toBe('Who holds the trigger')
})

test('a link to look at opens view-only, and a copy can be edited', async ({ page, browser }) => {
  await page.goto('/?example=callee-accepts')
  await page.getByRole('button', { name: 'Share…' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'To look at' }).check()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true })
  await expect.poll(async () => (await decodeLink(await field.inputValue())).ok).toBe(true)
  await expect
    .poll(async () => {
      const shared = await decodeLink(await field.inputValue())
      return shared.ok ? shared.value.view.mode : undefined
    })
    .toBe('view')
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(await field.inputValue())
  await expect(other.getByText('You are looking at a shared drawing.')).toBeVisible()
  await other.reload()
  await other.getByRole('main').getByRole('button', { name: 'Edit a copy' }).click()
  await expect(other).toHaveURL(/\?drawing=/)
  await expect(other.getByText('You are looking at a shared drawing.')).toHaveCount(0)
  await context.close()
})

test('a presentation shows the drawing and nothing else, and a copy can be edited', async ({ page, browser }) => {
  await page.goto('/?example=callee-accepts')
  await page.getByRole('button', { name: 'Share…' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'As a presentation' }).check()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true })
  await expect
    .poll(async () => {
      const shared = await decodeLink(await field.inputValue())
      return shared.ok ? shared.value.view.mode : undefined
    })
    .toBe('present')
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(await field.inputValue())
  await expect(other.getByRole('heading', { level: 1, name: 'Who holds the trigger' })).toBeVisible()
  await expect(other.getByRole('button', { name: /Undo|Save|Open a file|Share/ })).toHaveCount(0)
  await other.getByRole('button', { name: 'Edit a copy' }).click()
  await expect(other).toHaveURL(/\?drawing=/)
  await expect(other.getByRole('button', { name: 'Share…' })).toBeVisible()
  await context.close()
})

/** The point of the drawing in the middle of the canvas, and the zoom. */
const sightOf = (page: Page): Promise<{ x: number; y: number; zoom: number }> =>
  page.locator('.canvas').evaluate((canvas) => {
    const { a: zoom, e, f } = new DOMMatrix(getComputedStyle(canvas.querySelector('.react-flow__viewport') as Element).transform)
    return { x: (canvas.clientWidth / 2 - e) / zoom, y: (canvas.clientHeight / 2 - f) / zoom, zoom }
  })

test('a link opens at the place in view, in a smaller window too', async ({ page, browser }) => {
  await page.goto('/?example=google-online-boutique')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  // Until it is fitted, it is seen at its own size.
  await expect.poll(async () => (await sightOf(page)).zoom).not.toBe(1)
  const whole = await sightOf(page)
  await page.getByRole('button', { name: 'Zoom in' }).click()
  await expect.poll(async () => (await sightOf(page)).zoom).toBeGreaterThan(whole.zoom)
  await page.mouse.move(700, 400)
  await page.mouse.wheel(240, 90)
  await expect.poll(async () => (await sightOf(page)).x).toBeGreaterThan(whole.x + 100)
  const seen = await sightOf(page)

  const without = await decodeLink(await shareLink(page))
  expect(without.ok && without.value.view.viewport).toBe(undefined)
  await page.getByRole('dialog').getByRole('checkbox', { name: 'At the place that is in view now' }).check()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true })
  await expect
    .poll(async () => {
      const shared = await decodeLink(await field.inputValue())
      return shared.ok && shared.value.view.viewport !== undefined
    })
    .toBe(true)

  const context = await browser.newContext({ viewport: { width: 1024, height: 768 } })
  const other = await context.newPage()
  await other.goto(await field.inputValue())
  await expect(other).toHaveURL(/\?drawing=/)
  await expect.poll(async () => Math.abs((await sightOf(other)).x - seen.x)).toBeLessThan(3)
  const there = await sightOf(other)
  expect(Math.abs(there.y - seen.y)).toBeLessThan(3)
  expect(Math.abs(there.zoom - seen.zoom)).toBeLessThan(0.01)
  await context.close()
})

test('an encrypted link opens with its passphrase only', async ({ page, browser }) => {
  await page.goto('/?example=callee-accepts')
  await page.getByRole('button', { name: 'Share…' }).click()
  await page.getByRole('dialog').getByRole('checkbox', { name: 'Only with a passphrase' }).check()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true })
  await expect(field).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Copy the link' })).toBeDisabled()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Passphrase' }).fill('open sesame')
  await expect(field).toHaveValue(/#m=e\./)
  await expect(page.getByText('whoever has the link and knows its passphrase can see it')).toBeVisible()
  // A picture would show what the passphrase hides.
  await expect(page.getByRole('button', { name: 'Copy as HTML frame' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy as HTML picture with link' })).toHaveCount(0)
  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(await field.inputValue())
  const asks = other.getByRole('dialog', { name: 'This link is encrypted' })
  await expect(asks.getByLabel('Passphrase')).toBeFocused()
  await other.keyboard.type('open barley')
  await asks.getByRole('button', { name: 'Open' }).click()
  await expect(asks.getByRole('alert')).toContainText('does not open this link')
  await expect(asks.getByLabel('Passphrase')).toBeFocused()
  await other.keyboard.type('open sesame')
  await asks.getByLabel('Passphrase').press('Enter')
  await expect(other).toHaveURL(/\?drawing=/)
  await expect(other.getByRole('list', { name: 'Findings' })).toBeVisible()
  await context.close()
})

const BROKEN: readonly (readonly [string, string, RegExp])[] = [
  ['cut off', '#m=1.abcdef', /damaged/],
  ['of a newer release', '#m=9zz.abcdef', /newer release/],
  ['without a model', '#m=', /no model in this link/],
  ['full of markup', '#m=<img src=x onerror=alert(1)>', /no model in this link/],
]

for (const [name, hash, says] of BROKEN)
  test(`a link ${name} is refused with a sentence, and the open document stays`, async ({ page }) => {
    await page.goto('/?example=callee-accepts')
    await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
    const title = await page.title()
    await page.evaluate((hash) => {
      location.hash = hash
    }, hash)
    await expect(page.getByRole('dialog', { name: 'The link cannot be opened' })).toContainText(says)
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
    await expect(page).toHaveURL(/\?example=callee-accepts$/)
    await expect(page).toHaveTitle(title)
    await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  })

test('hostile names in a link run nothing', async ({ page }) => {
  const link = encodeLink(hostileModel('"><img src=x onerror="window.hacked=1"><script>window.hacked=1</script>'), {})
  await page.goto(`/${link.ok ? link.value : ''}`)
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
})
