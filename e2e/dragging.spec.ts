import type { Page } from '@playwright/test'
import { dragBy, drawn, modelOf, openModel, placeOf } from './drawings'
import { expect, test } from './fixtures'

const three = modelOf([
  { id: 'a', kind: 'microservice', name: 'A', position: { x: 0, y: 0 } },
  { id: 'b', kind: 'microservice', name: 'B', position: { x: 407, y: 213 } },
  { id: 'c', kind: 'microservice', name: 'C', position: { x: 800, y: 500 } },
])

const zoomOf = (page: Page): Promise<number> =>
  page
    .locator('.react-flow__viewport')
    .evaluate((element) => Number(/scale\(([\d.]+)\)/.exec((element as HTMLElement).style.transform)?.[1]))

const cameraOf = (page: Page): Promise<string> =>
  page.locator('.react-flow__viewport').evaluate((element) => (element as HTMLElement).style.transform)

const undoLabel = (page: Page, label: string | RegExp) => page.getByRole('button', { name: label })

test('a drag stands in line with its neighbours, shows so, and lands on the grid elsewhere', async ({ page }) => {
  await openModel(page, three)
  const zoom = await zoomOf(page)
  await dragBy(page, drawn(page, 'node:a'), 404 * zoom, 120 * zoom, { hold: true })
  await expect(page.locator('.drag-guides line').first()).toBeAttached()
  await page.mouse.up()
  await expect(page.locator('.drag-guides')).toHaveCount(0)
  expect(await placeOf(page, 'a')).toEqual({ x: 407, y: 120 })
  await expect(undoLabel(page, 'Undo: Move “A”')).toBeVisible()

  await dragBy(page, drawn(page, 'node:a'), -300 * zoom, 200 * zoom)
  const { x, y } = await placeOf(page, 'a')
  expect([x % 20, y % 20]).toEqual([0, 0])
})

test('with Ctrl held neither grid nor guides pull', async ({ page }) => {
  await openModel(page, three)
  const zoom = await zoomOf(page)
  await page.keyboard.down('Control')
  await dragBy(page, drawn(page, 'node:a'), Math.round(403 * zoom), Math.round(123 * zoom))
  await page.keyboard.up('Control')
  const { x, y } = await placeOf(page, 'a')
  expect(Math.abs(x - 403)).toBeLessThan(3)
  expect(Math.abs(y - 123)).toBeLessThan(3)
  expect([x % 20 === 0 && y % 20 === 0, x === 407]).toEqual([false, false])
})

test('Alt leaves the original and puts a copy there, as one step', async ({ page }) => {
  await openModel(page, three)
  const before = await placeOf(page, 'a')
  await page.keyboard.down('Alt')
  await dragBy(page, drawn(page, 'node:a'), 0, 260, { hold: true })
  await expect(page.locator('.drag-guides rect')).toHaveCount(1)
  const dropped = await page.locator('.drag-guides rect').boundingBox()
  await page.mouse.up()
  await page.keyboard.up('Alt')
  expect(await placeOf(page, 'a')).toEqual(before)
  const copy = await drawn(page, 'node:microservice-1').boundingBox()
  expect(Math.abs((copy?.x ?? Infinity) - (dropped?.x ?? 0))).toBeLessThan(5)
  expect(Math.abs((copy?.y ?? Infinity) - (dropped?.y ?? 0))).toBeLessThan(5)
  await expect(page.locator('.react-flow__node')).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.react-flow__node')).toHaveCount(3)
})

test('Escape puts everything back where it was, and the drag does not come back', async ({ page }) => {
  await openModel(page, three)
  const before = await placeOf(page, 'b')
  await dragBy(page, drawn(page, 'node:b'), 150, 90, { hold: true })
  expect(await placeOf(page, 'b')).not.toEqual(before)
  await page.keyboard.press('Escape')
  expect(await placeOf(page, 'b')).toEqual(before)
  await page.mouse.move(300, 300, { steps: 4 })
  await page.mouse.up()
  expect(await placeOf(page, 'b')).toEqual(before)
  await expect(undoLabel(page, 'Undo')).toHaveAttribute('aria-disabled', 'true')
})

test('several selected nodes go together, and arrows move them by 20 and by 1', async ({ page }) => {
  await openModel(page, three)
  await drawn(page, 'node:a').click()
  await drawn(page, 'node:b').click({ modifiers: ['Shift'] })
  const [a, b] = [await placeOf(page, 'a'), await placeOf(page, 'b')]
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Alt+ArrowDown')
  expect([await placeOf(page, 'a'), await placeOf(page, 'b')]).toEqual([
    { x: a.x + 40, y: a.y + 1 },
    { x: b.x + 40, y: b.y + 1 },
  ])
  await dragBy(page, drawn(page, 'node:a'), 80, 0)
  const [movedA, movedB] = [await placeOf(page, 'a'), await placeOf(page, 'b')]
  expect([movedB.x - movedA.x, movedB.y - movedA.y]).toEqual([b.x - a.x, b.y - a.y])
})

test('the canvas moves along near its border', async ({ page }) => {
  await openModel(page, three)
  const canvas = await page.locator('.canvas').boundingBox()
  const before = await cameraOf(page)
  const node = await drawn(page, 'node:c').boundingBox()
  if (canvas === null || node === null) throw new Error('Nothing is drawn.')
  await page.mouse.move(node.x + 20, node.y + 20)
  await page.mouse.down()
  await page.mouse.move(canvas.x + canvas.width - 6, node.y + 30, { steps: 5 })
  await expect.poll(() => cameraOf(page)).not.toBe(before)
  const start = await placeOf(page, 'c')
  await expect.poll(async () => (await placeOf(page, 'c')).x).toBeGreaterThan(start.x + 100)
  await page.mouse.up()
})

test('Space and the middle button move the canvas, from a node too', async ({ page }) => {
  await openModel(page, three)
  const node = await drawn(page, 'node:b').boundingBox()
  const place = await placeOf(page, 'b')
  if (node === null) throw new Error('Nothing is drawn.')
  for (const how of ['space', 'middle']) {
    const before = await cameraOf(page)
    const at = await drawn(page, 'node:b').boundingBox()
    await page.mouse.move((at?.x ?? 0) + 30, (at?.y ?? 0) + 20)
    if (how === 'space') await page.keyboard.down('Space')
    await page.mouse.down({ button: how === 'space' ? 'left' : 'middle' })
    await page.mouse.move((at?.x ?? 0) + 90, (at?.y ?? 0) + 60, { steps: 4 })
    await page.mouse.up({ button: how === 'space' ? 'left' : 'middle' })
    if (how === 'space') await page.keyboard.up('Space')
    expect(await cameraOf(page), how).not.toBe(before)
    expect(await placeOf(page, 'b'), how).toEqual(place)
  }
})

test.describe('touch', () => {
  test.use({ hasTouch: true })

  test('one finger drags nodes and pans elsewhere; two fingers zoom', async ({ page }) => {
    await openModel(page, three)
    const client = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) })
    const slide = async (from: readonly [number, number], dx: number, dy: number): Promise<void> => {
      await touch('touchStart', from)
      for (let step = 1; step <= 5; step++) await touch('touchMove', [from[0] + (dx * step) / 5, from[1] + (dy * step) / 5])
      await touch('touchEnd')
    }
    const node = await drawn(page, 'node:b').boundingBox()
    if (node === null) throw new Error('Nothing is drawn.')
    const place = await placeOf(page, 'b')
    const camera = await cameraOf(page)
    await slide([node.x + 40, node.y + 25], 60, 80)
    await expect.poll(() => placeOf(page, 'b')).not.toEqual(place)
    expect(await cameraOf(page)).toBe(camera)

    await slide([700, 560], -80, -40)
    await expect.poll(() => cameraOf(page)).not.toBe(camera)

    const zoom = await zoomOf(page)
    await touch('touchStart', [600, 500], [700, 500])
    for (let step = 1; step <= 5; step++) await touch('touchMove', [600 - step * 12, 500], [700 + step * 12, 500])
    await touch('touchEnd')
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(zoom * 1.3)
  })
})
