import { AxeBuilder } from '@axe-core/playwright'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { encodeEncryptedLink, encodeLink } from '../model/share/link'
import type { Model } from '../model/schema/model'
import { expect, test } from './fixtures'

const model: Model = {
  format: 'coordinated-progress',
  version: 1,
  name: 'Checkout',
  nodes: [
    { id: 'shopper', kind: 'person', name: 'Shopper', position: { x: 0, y: 0 } },
    { id: 'cart', kind: 'microservice', name: 'Cart', progress: ['idempotent'], position: { x: 320, y: 0 } },
  ],
  edges: [{ id: 'add', kind: 'rpc', source: 'shopper', target: 'cart' }],
}

/** A page of another origin, with the drawing in a frame and a record of what the frame said. */
let server: Server
const pageWith = (src: string): string => `<!doctype html><title>Host</title>
<iframe id="drawing" src="${src}" width="900" height="500"></iframe>
<script>
  window.heard = []
  addEventListener('message', ({ data, origin }) => heard.push({ ...data, origin }))
  window.ask = (message, to = '*') => document.getElementById('drawing').contentWindow.postMessage(message, to)
</script>`

test.beforeAll(async () => {
  server = createServer((request, response) => {
    const src = new URL(request.url ?? '/', 'http://localhost').searchParams.get('src')
    response.setHeader('content-type', src === null ? 'image/x-icon' : 'text/html')
    response.end(src === null ? '' : pageWith(src.replaceAll('&', '&amp;')))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
})
test.afterAll(() => new Promise((resolve) => server.close(resolve)))

const hostAddress = (src: string): string =>
  `http://127.0.0.1:${(server.address() as AddressInfo).port}/?${new URLSearchParams({ src }).toString()}`

type Host = {
  heard: { type: string; id?: number; ok?: boolean; model?: Model; svg?: string; perspective?: string; origin: string }[]
  ask: (message: unknown) => void
}
type HostWindow = Window & Host

test('a link is shown in a frame of another page, and leads to the editor', async ({ page, baseURL, context }) => {
  const link = encodeLink(model, { perspective: 'boundaries' })
  await page.goto(hostAddress(`${baseURL}?embed${link.ok ? link.value : ''}`))
  const frame = page.frameLocator('#drawing')
  await expect(frame.getByRole('heading', { name: 'Checkout' })).toBeVisible()
  await expect(frame.getByLabel('Cart, microservice, human-backed', { exact: true })).toBeVisible()
  await expect(frame.getByRole('combobox', { name: 'Perspective' })).toHaveValue('boundaries')
  await expect(frame.getByRole('button', { name: /Undo|Save|Open a file/ })).toHaveCount(0)

  const opened = context.waitForEvent('page')
  await frame.getByRole('link', { name: 'Open in editor' }).click()
  const editor = await opened
  await expect(editor).toHaveURL(/\?drawing=/)
  await expect(editor.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
})

test('an encrypted link asks in the frame for its passphrase, and stays encrypted on its way to the editor', async ({ page, baseURL }) => {
  const link = await encodeEncryptedLink(model, 'open sesame')
  const hash = link.ok ? link.value : ''
  await page.goto(hostAddress(`${baseURL}?embed${hash}`))
  const frame = page.frameLocator('#drawing')
  await frame.getByLabel('Passphrase').fill('open barley')
  await frame.getByRole('button', { name: 'Open' }).click()
  await expect(frame.getByRole('alert')).toContainText('does not open this link')
  await frame.getByLabel('Passphrase').fill('open sesame')
  await frame.getByLabel('Passphrase').press('Enter')
  await expect(frame.getByRole('heading', { name: 'Checkout' })).toBeVisible()
  await expect(frame.getByRole('link', { name: 'Open in editor' })).toHaveAttribute('href', `${baseURL}${hash}`)

  await page.goto(`/?embed${hash}`)
  await page.getByLabel('Passphrase').waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
})

test('a page and its frame talk', async ({ page, baseURL }) => {
  const heard = (type: string) =>
    page.evaluate(
      (type) => (window as unknown as HostWindow).heard.filter((message) => message.type === type),
      `coordinated-progress:${type}`,
    )
  const ask = (message: object) => page.evaluate((message) => (window as unknown as HostWindow).ask(message), message)
  const answer = async (id: number) => {
    await expect.poll(async () => (await heard('answer')).some((message) => message.id === id)).toBe(true)
    return (await heard('answer')).find((message) => message.id === id)
  }
  await page.goto(hostAddress(`${baseURL}?embed`))
  await expect.poll(async () => (await heard('ready')).length).toBeGreaterThan(0)
  expect((await heard('ready'))[0]?.origin).toBe(new URL(baseURL ?? '').origin)

  await ask({ type: 'coordinated-progress:load', id: 1, model })
  expect((await answer(1))?.ok).toBe(true)
  await expect(page.frameLocator('#drawing').getByRole('heading', { name: 'Checkout' })).toBeVisible()
  await ask({ type: 'coordinated-progress:get-model', id: 2 })
  expect((await answer(2))?.model).toEqual(model)
  await ask({ type: 'coordinated-progress:get-svg', id: 3, theme: 'dark' })
  expect((await answer(3))?.svg).toContain('<svg ')
  await ask({ type: 'coordinated-progress:set-perspective', id: 4, perspective: 'plain' })
  expect((await answer(4))?.ok).toBe(true)
  await expect.poll(async () => (await heard('changed')).at(-1)?.perspective).toBe('plain')
  await ask({ type: 'coordinated-progress:load', id: 5, model: { format: 'coordinated-progress', version: 99 } })
  expect((await answer(5))?.ok).toBe(false)
})

test('what a frame cannot do it answers with a sentence, and a drawing from the page takes the place of one that could not be had', async ({
  page,
  baseURL,
}) => {
  await page.goto(hostAddress(`${baseURL}?embed#m=1.abc`))
  const frame = page.frameLocator('#drawing')
  await expect(frame.getByRole('alert')).toContainText('damaged')
  const answerTo = async (message: { readonly id: number; readonly [key: string]: unknown }): Promise<string> => {
    await page.evaluate((sent) => (window as unknown as HostWindow).ask(sent), message)
    const answers = () =>
      page.evaluate(
        (id) => (window as unknown as HostWindow).heard.filter((heard) => heard.id === id).map((heard) => JSON.stringify(heard)),
        message.id,
      )
    await expect.poll(async () => (await answers()).length).toBe(1)
    return (await answers())[0] ?? ''
  }
  expect(await answerTo({ type: 'coordinated-progress:get-model', id: 1 })).toContain('no drawing in this frame yet')
  expect(await answerTo({ type: 'coordinated-progress:get-svg', id: 2 })).toContain('no drawing in this frame yet')
  expect(await answerTo({ type: 'coordinated-progress:set-perspective', id: 3, perspective: 'x-ray' })).toContain('no perspective “x-ray”')
  expect(await answerTo({ type: 'coordinated-progress:load', id: 4, model })).toContain('"ok":true')
  await expect(frame.getByRole('heading', { name: 'Checkout' })).toBeVisible()
  const changed = () =>
    page.evaluate(() => (window as unknown as HostWindow).heard.some(({ type }) => type === 'coordinated-progress:changed'))
  expect(await changed()).toBe(true)
})

test('a page under another origin than stated is not listened to', async ({ page, baseURL }) => {
  await page.goto(hostAddress(`${baseURL}?embed=https://trusted.example`))
  await expect(page.frameLocator('#drawing').getByText('Waiting for a drawing…')).toBeVisible()
  await page.evaluate(
    (text) => (window as unknown as HostWindow).ask({ type: 'coordinated-progress:load', id: 1, model: JSON.parse(text) }),
    JSON.stringify(model),
  )
  await page.waitForTimeout(500)
  expect(await page.evaluate(() => (window as unknown as HostWindow).heard)).toEqual([])
  await expect(page.frameLocator('#drawing').getByText('Waiting for a drawing…')).toBeVisible()
})

test('a drawing of one’s own is not shown in a frame', async ({ page, baseURL }) => {
  await page.goto('/?example=callee-accepts')
  await page.getByRole('button', { name: 'Share…' }).click()
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true })
  await expect(field).toHaveValue(/#m=/)
  await page.goto(await field.inputValue())
  await expect(page).toHaveURL(/\?drawing=/)
  const own = page.url()
  await page.goto(hostAddress(own.replace('?drawing', '?embed&drawing')))
  await expect(page.frameLocator('#drawing').getByText('Waiting for a drawing…')).toBeVisible()
  expect(baseURL).toBeDefined()
})
