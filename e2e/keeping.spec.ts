import { readFile } from 'node:fs/promises'
import type { BrowserContext, Page } from '@playwright/test'
import type { Model } from '../model/schema/model'
import { parseModel } from '../model/schema/parseModel'
import { drawingOf, stored } from './drawings'
import { expect, test } from './fixtures'
import { expectNoViolations, inspector, openExample, saved } from './window'

const drawings = (page: Page) => page.getByRole('list', { name: 'Your drawings' })
const shipping = (page: Page) => page.getByLabel(/^Shipping, microservice/).first()

/** Makes the example a drawing of one’s own. */
const touch = async (page: Page) => {
  await openExample(page)
  await shipping(page).click()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(saved(page)).toBeVisible()
}

/** Where the node stands that these tests move. */
const xOf = ({ nodes }: Model): number => nodes.find(({ name }) => name === 'Shipping')?.position?.x ?? Number.NaN

test('the start view lists what was drawn: continue, rename, duplicate, delete, take back', async ({ page }) => {
  await touch(page)
  await page.goto('/')
  const last = drawings(page).getByRole('link', { name: /^Continue “Order, choreographed”/ })
  await expect(last).toBeVisible()
  await expect(last).toContainText('7 nodes · 9 edges')
  await expect(last).toContainText(/just now|minute/)

  const more = (name: string) => drawings(page).getByRole('button', { name: `What can be done with “${name}”` })
  await more('Order, choreographed').click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: /^New name/ }).fill('My orders')
  await page.keyboard.press('Enter')
  await expect(drawings(page).getByRole('link', { name: /^Continue “My orders”/ })).toBeVisible()

  await more('My orders').click()
  await page.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(drawings(page).getByRole('link')).toHaveCount(2)
  await expectNoViolations(page)
  await more('My orders (copy)').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(drawings(page).getByRole('link')).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(drawings(page).getByRole('link')).toHaveCount(2)

  await more('My orders (copy)').click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByText('Bin (1)').click()
  await page.getByRole('button', { name: 'Take “My orders (copy)” back' }).click()
  await expect(drawings(page).getByRole('link')).toHaveCount(2)

  await drawings(page).getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^My orders/)
})

test('opening goes on where one was: viewport and selection', async ({ page }) => {
  await touch(page)
  for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Zoom in' }).click()
  const zoom = page
    .getByRole('button', { name: /^\d+ ?%/ })
    .or(page.getByText(/^\d+ ?%$/))
    .first()
  const before = await zoom.textContent()
  const at = await shipping(page).boundingBox()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(saved(page)).toBeVisible()
  await page.goto('/')
  await drawings(page).getByRole('link').first().click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
  await expect(zoom).toHaveText(before ?? '')
  const again = await shipping(page).boundingBox()
  expect(Math.abs((again?.y ?? 0) - (at?.y ?? 0))).toBeLessThan(2)
})

test('killed at a random moment 20 times: at most the last half second is missing', async ({ context, page }) => {
  test.setTimeout(240_000)
  await touch(page)
  const id = drawingOf(page)
  expect(id).not.toBe('')

  /** Of each round: how old the oldest edit that is missing was, in ms. */
  const missing: number[] = []
  for (let round = 0; round < 20; round++) {
    const victim = await context.newPage()
    await victim.goto(`/?drawing=${id}`)
    await expect(shipping(victim)).toBeVisible()
    await expect(inspector(victim).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
    const start = xOf((await stored(victim, id)).model)
    const { began, killed } = await editUntilKilled(victim, 200 + Math.random() * 1200, context, round % 2 === 1)

    const witness = await context.newPage()
    await witness.goto('/')
    const model = (await stored(witness, id)).model
    expect(parseModel(model).ok).toBe(true)
    const kept = Math.round((xOf(model) - start) / 20)
    expect(kept).toBeGreaterThanOrEqual(0)
    expect(kept).toBeLessThanOrEqual(began.length + 1)
    missing.push(Math.max(0, killed - (began[kept] ?? killed)))
    await witness.close()
  }
  console.log(`The oldest edit that is missing was so many ms old: ${missing.join(', ')}.`)
  expect(Math.max(...missing)).toBeLessThan(500)
  await page.goto(`/?drawing=${id}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Order, choreographed' })).toBeVisible()
})

/**
 * Moves the selected node on and on, and crashes the page after some time. On a slow machine the next key is there before the page is
 * done with the last one. Answers when each edit began.
 */
const editUntilKilled = async (victim: Page, after: number, context: BrowserContext, withoutPause: boolean) => {
  const session = await context.newCDPSession(victim)
  const began: number[] = []
  victim.on('console', (message) => message.text().startsWith('edit at ') && began.push(Number(message.text().slice(8))))
  await victim.evaluate(() => addEventListener('keydown', ({ key }) => key === 'ArrowRight' && console.debug('edit at', Date.now()), true))
  if (withoutPause) await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const right = { key: 'ArrowRight', code: 'ArrowRight', windowsVirtualKeyCode: 39, modifiers: 8 }
  const end = Date.now() + after
  while (Date.now() < end) {
    const pressed = ['rawKeyDown', 'keyUp'] as const
    const sent = Promise.all(pressed.map((type) => session.send('Input.dispatchKeyEvent', { type, ...right }))).catch(() => undefined)
    await (withoutPause ? victim.waitForTimeout(10) : sent)
  }
  const crash = victim.waitForEvent('crash')
  const killed = Date.now()
  session.send('Page.crash').catch(() => undefined)
  await crash
  await victim.close()
  return { began, killed }
}

test('two tabs edit in turn, and each sees what the other did', async ({ context, page }) => {
  await touch(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(shipping(other)).toBeVisible()

  // Both look at the same node: it was selected when the drawing was kept.
  for (let turn = 0; turn < 3; turn++)
    for (const [here, there, name] of [
      [page, other, `From the first ${turn}`],
      [other, page, `From the second ${turn}`],
    ] as const) {
      await here.bringToFront()
      await here.getByRole('region', { name: 'Node traits' }).or(inspector(here)).first().waitFor()
      await here
        .getByLabel(/, microservice/)
        .first()
        .click()
      await inspector(here).getByRole('textbox', { name: 'Name' }).fill(name)
      await expect(there.getByLabel(new RegExp(`^${name}, microservice`))).toHaveCount(1)
    }
  await expect(saved(page)).toBeVisible()
  await expect(saved(other)).toBeVisible()
  await page.goto('/')
  await expect(drawings(page).getByRole('link')).toHaveCount(1)
})

const fileOf = async (page: Page): Promise<string> => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /^Save/ }).first().click()
  return readFile(await (await download).path(), 'utf8')
}

test('undo everything to empty, and redo to an identical document', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'New drawing' }).click()
  const undo = page.getByRole('button', { name: /^Undo/ })
  await expect(undo).toBeVisible()
  for (const key of ['1', '3', '4', '8']) {
    await page.keyboard.press(key)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+ArrowRight')
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const drawn = await fileOf(page)
  expect((JSON.parse(drawn) as Model).nodes.length).toBeGreaterThanOrEqual(4)

  let steps = 0
  for (; (await undo.getAttribute('aria-disabled')) === null; steps++) await undo.press('Enter')
  expect(steps).toBeGreaterThanOrEqual(5)
  expect(JSON.parse(await fileOf(page))).toMatchObject({ nodes: [], edges: [] })
  for (let i = 0; i < steps; i++) await page.getByRole('button', { name: /^Redo/ }).press('Enter')
  expect(await fileOf(page)).toBe(drawn)
})

test('whether a file holds it is said', async ({ page }) => {
  await touch(page)
  await fileOf(page)
  await expect(page.getByText('file is older')).toHaveCount(0)
  await shipping(page).click()
  await page.keyboard.press('Shift+ArrowLeft')
  await expect(page.getByText('file is older')).toBeVisible()
})

test('a browser that has no room left says so and offers the file', async ({ context, page }) => {
  await openExample(page)
  const session = await context.newCDPSession(page)
  const { origin } = new URL(page.url())
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
  await shipping(page).click()
  await page.keyboard.press('Shift+ArrowRight')
  const banner = page.getByRole('banner')
  await expect(banner.getByText('not saved')).toBeVisible()
  await expect(banner.getByText(/This browser has no room left for the document/)).toBeAttached()
  const download = page.waitForEvent('download')
  await banner.getByRole('button', { name: 'Save to a file' }).click()
  await download
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('button', { name: /^Undo: Move/ })).toBeVisible()

  await session.send('Storage.overrideQuotaForOrigin', { origin })
  await page.keyboard.press('Shift+ArrowRight')
  await expect(saved(page)).toBeVisible()
})

/** Moves the selected node by 20 px, and waits until storage has it so far from where it was. */
const moveAndFind = async (page: Page, from: number, by: number) => {
  await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(async () => xOf((await stored(page, drawingOf(page))).model) - from).toBe(by)
  await expect(saved(page)).toBeVisible()
}

test('where the worker that writes does not come up, the page writes', async ({ context }) => {
  await context.route('**/writingWorker*.js', (route) => route.abort())
  const page = await context.newPage()
  await touch(page)
  const from = xOf((await stored(page, drawingOf(page))).model)
  await moveAndFind(page, from, 20)
  await moveAndFind(page, from, 40)
})

test('what a worker owed that died without a word is written by the page', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = Worker
    globalThis.Worker = class extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options)
        if (String(address).includes('writingWorker')) addEventListener('kill', () => this.terminate())
      }
    }
  })
  await touch(page)
  const from = xOf((await stored(page, drawingOf(page))).model)
  await moveAndFind(page, from, 20)
  const writers = () => page.workers().filter((worker) => worker.url().includes('writingWorker'))
  expect(writers()).toHaveLength(1)
  await page.evaluate(() => dispatchEvent(new Event('kill')))
  await moveAndFind(page, from, 40)
  expect(writers()).toHaveLength(0)
  await moveAndFind(page, from, 60)
})

test('a tab of an older app stops writing when a newer one comes, says so, and offers the file', async ({ page }) => {
  await touch(page)
  const id = drawingOf(page)
  const before = (await stored(page, id)).model
  await page.evaluate(() =>
    new BroadcastChannel('coordinated-progress').postMessage({ type: 'hello', tab: 'a newer one', generation: 1_000 }),
  )
  const banner = page.getByRole('banner')
  await expect(banner.getByText('not saved')).toBeVisible()
  await expect(banner.getByText(/A newer version of this app is open in another tab. This tab no longer saves/)).toBeAttached()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByRole('button', { name: /^Undo: Move/ })).toBeVisible()
  const download = page.waitForEvent('download')
  await banner.getByRole('button', { name: 'Save to a file' }).click()
  await download
  await page.waitForTimeout(1500)
  expect((await stored(page, id)).model).toEqual(before)
})

test('many drawings are searched by name', async ({ page }) => {
  await touch(page)
  await page.goto('/')
  const more = page.getByRole('button', { name: 'What can be done with “Order, choreographed”', exact: true })
  for (let copies = 1; copies < 7; copies++) {
    await more.click()
    await page.getByRole('menuitem', { name: 'Duplicate' }).click()
    await expect(drawings(page).getByRole('listitem')).toHaveCount(copies + 1)
  }
  await page
    .getByRole('button', { name: /^What can be done with “Order, choreographed \(copy\)”/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  await page.getByRole('textbox', { name: /^New name/ }).fill('Invoices')
  await page.keyboard.press('Enter')
  await page.getByRole('searchbox', { name: 'Find a drawing' }).fill('invoi')
  await expect(drawings(page).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('searchbox', { name: 'Find a drawing' }).fill('nothing like it')
  await expect(page.getByText('No drawing is called that.')).toBeVisible()
})

test('a version is kept after five minutes of work, and before a large paste', async ({ page }) => {
  await touch(page)
  const versions = page.getByRole('list', { name: 'Versions, the newest first' })
  await page.clock.setSystemTime(Date.now() + 6 * 60_000)
  await page.keyboard.press('Shift+ArrowRight')
  await expect(saved(page)).toBeVisible()
  // What is kept already is not kept twice.
  await page.keyboard.press('Shift+ArrowRight')
  const nodes = Array.from({ length: 12 }, (_, i) => ({ id: `n${i}`, kind: 'timer', position: { x: i * 220, y: 0 } }))
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    JSON.stringify({ format: 'coordinated-progress', version: 1, nodes, edges: [] }),
  )
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('button', { name: 'Undo: Paste 12 nodes' })).toBeVisible()
  await page.keyboard.press('Shift+h')
  await page.getByRole('region', { name: 'History' }).getByRole('radio', { name: 'Versions' }).check({ force: true })
  await expect(versions).toContainText('After five minutes of work')
  await expect(versions).toContainText('Before “Paste 12 nodes”')
})

test('a field shows what another tab wrote meanwhile, and keys meant for what it deleted do nothing', async ({ context, page }) => {
  await touch(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(shipping(other)).toBeVisible()
  await shipping(other).click()
  const name = inspector(other).getByRole('textbox', { name: 'Name' })
  await name.focus()
  await other.keyboard.press('End')
  await other.keyboard.type(' two')
  await expect(page.getByLabel(/^Shipping two, microservice/)).toHaveCount(1)

  await page.bringToFront()
  await page.getByLabel(/^Shipping two, microservice/).click()
  await inspector(page).getByRole('textbox', { name: 'Name' }).focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' one')
  await expect(name).toHaveValue('Shipping two one')
  await other.bringToFront()
  await other.keyboard.press('End')
  await other.keyboard.type(' more')
  await expect(page.getByLabel(/^Shipping two one more, microservice/)).toHaveCount(1)

  await page.bringToFront()
  await page.getByLabel(/^Shipping two one more, microservice/).click()
  await page.keyboard.press('Delete')
  await expect(other.getByRole('group', { name: 'What just happened' })).toContainText('deleted in another tab')
  const nodes = await other.getByLabel(/, microservice/).count()
  await other.bringToFront()
  await other.keyboard.type('r2a')
  await other.keyboard.press('Escape')
  await expect(other.getByLabel(/, timer/)).toHaveCount(0)
  await expect(other.getByLabel(/, microservice/)).toHaveCount(nodes)
})
