import type { Page } from '@playwright/test'
import { drawn, modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'

const pair = modelOf(
  [
    { id: 'a', kind: 'microservice', name: 'A', position: { x: 0, y: 0 } },
    { id: 'b', kind: 'microservice', name: 'B', position: { x: 320, y: 0 } },
  ],
  [{ id: '1', kind: 'rpc', source: 'a', target: 'b' }],
)

const zoomOf = async (page: Page): Promise<number> =>
  Number.parseInt((await page.getByRole('button', { name: /^Zoom is/ }).textContent()) ?? '', 10)
const placeOf = async (page: Page, subject: string) => {
  const box = await drawn(page, subject).boundingBox()
  if (box === null) throw new Error(`${subject} is not on the screen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
const menu = (page: Page) => page.getByRole('menu', { name: 'Actions' })

test.describe('touch', () => {
  test.use({ hasTouch: true })

  const finger = async (page: Page) => {
    const client = await page.context().newCDPSession(page)
    return (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: at === undefined ? [] : [{ ...at, id: 0 }] })
  }

  test('a finger that rests opens the menu of what lies under it, and a tap chooses from it', async ({ page }) => {
    await openModel(page, pair)
    const touch = await finger(page)
    await touch('touchStart', await placeOf(page, 'node:b'))
    await expect(menu(page).getByRole('menuitem', { name: /^Duplicate/ })).toBeVisible()
    await touch('touchEnd')
    await expect(menu(page)).toBeVisible()
    await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { level: 2, name: 'B' })).toBeVisible()
    await menu(page)
      .getByRole('menuitem', { name: /^Duplicate/ })
      .tap()
    await expect(page.getByRole('button', { name: 'Undo: Duplicate “B”' })).toBeVisible()

    await touch('touchStart', { x: 700, y: 180 })
    await expect(menu(page).getByRole('menuitem', { name: /^Add a person/ })).toBeVisible()
    await touch('touchEnd')
  })

  test('a finger that moves opens no menu', async ({ page }) => {
    await openModel(page, pair)
    const touch = await finger(page)
    const { x, y } = await placeOf(page, 'node:b')
    await touch('touchStart', { x, y })
    for (let step = 1; step <= 6; step++) await touch('touchMove', { x: x + step * 12, y: y + step * 8 })
    await page.waitForTimeout(800)
    await expect(menu(page)).toHaveCount(0)
    await touch('touchEnd')
    await expect(page.getByRole('button', { name: 'Undo: Move “B”' })).toBeVisible()
  })
})

test('on a trackpad two fingers move the canvas, and spreading them zooms where the pointer is', async ({ page }) => {
  await openModel(page, pair)
  const at = await placeOf(page, 'node:a')
  await page.mouse.move(at.x, at.y)
  await page.mouse.wheel(40, 30)
  await expect.poll(async () => Math.round((await placeOf(page, 'node:a')).x - at.x)).toBe(-40)

  const here = await placeOf(page, 'node:a')
  const before = await zoomOf(page)
  await page.mouse.move(here.x, here.y)
  // A browser reports spreading as a wheel with Ctrl.
  await page.keyboard.down('Control')
  for (let i = 0; i < 4; i++) await page.mouse.wheel(0, -60)
  await page.keyboard.up('Control')
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(before * 1.15)
  const after = await placeOf(page, 'node:a')
  expect(Math.abs(after.x - here.x) + Math.abs(after.y - here.y)).toBeLessThan(6)
})

test('on a Mac the keys are Cmd, and are shown so', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }))
  await openModel(page, pair)
  await drawn(page, 'node:a').click()
  await drawn(page, 'node:b').click({ modifiers: ['Meta'] })
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name: '2 elements' })).toBeVisible()
  await page.keyboard.press('Control+d')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Meta+d')
  await expect(page.getByRole('button', { name: 'Undo: Duplicate 2 nodes' })).toHaveAttribute('title', /\(⌘Z\)$/)
  await page.keyboard.press('Meta+z')
  await expect(page.getByRole('button', { name: 'Redo: Duplicate 2 nodes' })).toHaveAttribute('title', /\(⇧⌘Z\)$/)
  await page.keyboard.press('Escape')
  await drawn(page, 'node:a').click({ modifiers: ['Control'], button: 'right' })
  await expect(menu(page).getByRole('menuitem', { name: /^Duplicate ⌘D/ })).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { level: 2, name: 'A' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Meta+k')
  const commands = page.getByRole('dialog', { name: 'Commands' })
  await expect(commands.getByRole('option', { name: 'Save to a file ⌘S' })).toBeAttached()
  expect(await commands.textContent()).not.toMatch(/Ctrl|Alt\+/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog', { name: 'Keys' }).textContent()).not.toMatch(/Ctrl|Alt\+/)
})
