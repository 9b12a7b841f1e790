import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { analyze } from '../model/analysis/analyze'
import { perspectiveOf } from '../model/picture/perspectiveOf'
import { sceneOf } from '../model/picture/scene'
import type { Model } from '../model/schema/model'
import { generateModel } from '../model/testing/generateModel'
import { dragBy, drawn, modelOf, openModel, placeOf } from './drawings'
import { expect, test } from './fixtures'

const exampleModel = (name: string): Model =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../public/examples/${name}.progress.json`), 'utf8')) as Model

const spokenIn = (model: Model): { nodes: string[]; edges: string[] } => {
  const { nodes, edges } = sceneOf(analyze(model), perspectiveOf('reliability'))
  return { nodes: nodes.map(({ card }) => card.spoken).sort(), edges: edges.map(({ spoken }) => spoken).sort() }
}

const heard = (page: Page, description: string): Promise<string[]> =>
  page
    .locator(`.canvas [aria-roledescription="${description}"]:not([data-drawn])`)
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? '').sort())

const focused = (page: Page): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('data-subject') ?? null)

const isFar = (page: Page) => expect(page.locator('.canvas')).toHaveAttribute('data-view', 'far')
const isNear = (page: Page) => expect(page.locator('.canvas')).toHaveAttribute('data-view', 'near')

const zoomNow = (page: Page): Promise<number> =>
  page.locator('.react-flow__viewport').evaluate((viewport) => new DOMMatrix(getComputedStyle(viewport).transform).a)

const zoomOutTo = async (page: Page, zoom: number): Promise<void> => {
  const canvas = await page.locator('.canvas').boundingBox()
  if (canvas === null) throw new Error('There is no canvas.')
  await page.mouse.move(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2)
  await page.keyboard.down('ControlOrMeta')
  while ((await zoomNow(page)) > zoom) await page.mouse.wheel(0, 10)
  await page.keyboard.up('ControlOrMeta')
}

const pressUntilDisabled = async (button: Locator): Promise<void> => {
  while ((await button.getAttribute('aria-disabled')) === null) await button.click()
}

const row = modelOf(
  ['a', 'b', 'c'].map((id, i) => ({ id, kind: 'microservice', name: id.toUpperCase(), position: { x: i * 360, y: 0 } })),
  [
    { id: '1', kind: 'topic', source: 'a', target: 'b', channel: 'news' },
    { id: '2', kind: 'topic', source: 'a', target: 'c', channel: 'news' },
    { id: '3', kind: 'rpc', source: 'b', target: 'c' },
  ],
)

/** Too large to be in the page as a whole: 400 nodes in 20 columns. */
const large: Model = (() => {
  const model = generateModel(400, 600)
  return { ...model, nodes: model.nodes.map((node, i) => ({ ...node, position: { x: Math.floor(i / 20) * 320, y: (i % 20) * 150 } })) }
})()

test('every node and edge of an example is drawn once and says what it is', async ({ page }) => {
  for (const name of ['order-choreography', 'opentelemetry-demo']) {
    await page.goto(`/?example=${name}`)
    await expect(page.locator('.react-flow__node').first()).toBeVisible()
    const { nodes, edges } = spokenIn(exampleModel(name))
    expect(await heard(page, 'node')).toEqual(nodes)
    expect(await heard(page, 'edge')).toEqual(edges)
  }
})

test('Tab goes through the drawing as one reads it, and leaves it at its end', async ({ page }) => {
  await openModel(page, row)
  await drawn(page, 'node:a').focus()
  const visited: (string | null)[] = []
  for (let step = 0; step < 6; step++) {
    visited.push(await focused(page))
    await page.keyboard.press('Tab')
  }
  expect(visited.slice(0, 6)).toEqual(['node:a', 'edge:1', 'edge:2', 'node:b', 'edge:3', 'node:c'])
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe('node:c')
  for (let step = 0; step < 5; step++) await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBe('node:a')
  await page.keyboard.press('Shift+Tab')
  expect(await focused(page)).toBeNull()
})

test('arrow keys walk along edges, Enter selects, Escape lets go', async ({ page }) => {
  await openModel(page, row)
  await drawn(page, 'node:a').focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toBe('node:b')
  await page.keyboard.press('ArrowRight')
  expect(await focused(page)).toBe('node:c')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'node:b').locator('.card')).toHaveClass(/selected/)
  await page.keyboard.press('Escape')
  await expect(drawn(page, 'node:b').locator('.card')).not.toHaveClass(/selected/)
})

test('pointing at an edge of a channel points at the whole channel', async ({ page }) => {
  await openModel(page, row)
  await page.locator('.edge-top[data-subject="edge:2"] text').hover()
  await expect(drawn(page, 'edge:1')).toHaveClass(/outlined/)
  await expect(drawn(page, 'edge:2')).toHaveClass(/outlined/)
  await expect(drawn(page, 'edge:3')).not.toHaveClass(/outlined/)
})

test('a selected boundary lets everything else step back', async ({ page }) => {
  await openModel(page, row)
  await page.locator('.hull-tab').filter({ hasText: '→ B' }).click()
  await expect(drawn(page, 'node:a').locator('.card')).toHaveClass(/dimmed/)
  await expect(drawn(page, 'node:b').locator('.card')).not.toHaveClass(/dimmed/)
})

test('dragging moves what is selected, as one step', async ({ page }) => {
  await openModel(page, row)
  await drawn(page, 'node:a').click()
  await drawn(page, 'node:b').click({ modifiers: ['Shift'] })
  const before = await placeOf(page, 'b')
  await dragBy(page, drawn(page, 'node:a'), 0, 120)
  const after = await placeOf(page, 'b')
  expect(after.y).toBeGreaterThan(before.y + 40)
  await expect(page.getByRole('button', { name: 'Undo: Move 2 nodes' })).toBeVisible()
  await page.keyboard.press('Control+z')
  expect(await placeOf(page, 'b')).toEqual(before)
})

test('Escape takes a drag back', async ({ page }) => {
  await openModel(page, row)
  const before = await placeOf(page, 'a')
  await dragBy(page, drawn(page, 'node:a'), 60, 160, { hold: true })
  await expect.poll(() => placeOf(page, 'a')).not.toEqual(before)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await placeOf(page, 'a')).toEqual(before)
})

test('the zoom has a lower and an upper end', async ({ page }) => {
  await openModel(page, row)
  await pressUntilDisabled(page.getByRole('button', { name: 'Zoom in' }))
  await expect(page.getByRole('button', { name: /^Zoom is 400 %/ })).toBeVisible()
  await pressUntilDisabled(page.getByRole('button', { name: 'Zoom out' }))
  await expect(page.getByRole('button', { name: /^Zoom is 10 %/ })).toBeVisible()
  await page.getByRole('button', { name: 'Zoom to fit' }).click()
  await expect(drawn(page, 'node:c')).toBeInViewport()
})

test('with everything out of view there is a way back', async ({ page }) => {
  await openModel(page, row)
  const back = page.getByRole('button', { name: 'Back to the drawing' })
  const canvas = await page.locator('.canvas').boundingBox()
  await page.mouse.move((canvas?.x ?? 0) + 300, (canvas?.y ?? 0) + 300)
  await expect(back).toHaveCount(0)
  for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, 900)
  await expect(back).toBeVisible()
  await back.click()
  await expect(drawn(page, 'node:a')).toBeInViewport()
  await expect(back).toHaveCount(0)
})

test.describe('from afar', () => {
  for (const width of [1024, 1180, 1280])
    test(`map, summary and controls lie clear of one another in a window of ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 768 })
      await openModel(page, large)
      await expect(page.locator('.minimap-map')).toBeVisible()
      const boxes = await Promise.all(['.minimap', '.summary', '.controls'].map((part) => page.locator(part).boundingBox()))
      for (const [at, a] of boxes.entries())
        for (const b of boxes.slice(at + 1)) {
          if (a === null || b === null) throw new Error('One of them is not there.')
          expect(a.y > b.y + b.height || b.y > a.y + a.height || a.x > b.x + b.width || b.x > a.x + a.width, `${at}`).toBe(true)
        }
    })

  test('a large drawing is painted, and all of it can be heard', async ({ page }) => {
    await openModel(page, large)
    await isFar(page)
    const { nodes, edges } = spokenIn(large)
    await expect.poll(() => heard(page, 'edge').then((all) => all.length)).toBe(edges.length)
    expect(await heard(page, 'node')).toEqual(nodes)
  })

  test('painted nodes are clicked and dragged like elements', async ({ page }) => {
    await openModel(page, large)
    await isFar(page)
    const [x, y] = await page.evaluate(() => {
      const { a, e, f } = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport') as Element).transform)
      const { left, top } = (document.querySelector('.canvas') as Element).getBoundingClientRect()
      return [left + (10 * 320 + 98) * a + e, top + (10 * 150 + 30) * a + f]
    })
    const name = large.nodes[210]?.name ?? ''
    await page.mouse.click(x ?? 0, y ?? 0)
    await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { name })).toBeVisible()
    await page.mouse.move(x ?? 0, y ?? 0)
    await page.mouse.down()
    await page.mouse.move((x ?? 0) + 40, (y ?? 0) + 30, { steps: 6 })
    await page.mouse.up()
    await expect(page.getByRole('button', { name: `Undo: Move “${name}”` })).toBeVisible()
  })

  test('one edits it as from near: renames in place, appends, connects', async ({ page }) => {
    await openModel(page, large)
    await isFar(page)
    const name = large.nodes[210]?.name ?? ''
    await page.keyboard.press('ControlOrMeta+f')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await zoomOutTo(page, 0.5)
    await isFar(page)

    await page.keyboard.press('F2')
    const field = page.locator('.canvas input')
    await expect(field).toBeFocused()
    await page.keyboard.type('Seen from afar')
    await page.keyboard.press('Enter')
    const inspector = page.getByRole('complementary', { name: 'Inspector' })
    await expect(inspector.getByRole('heading', { name: 'Seen from afar' })).toBeVisible()

    const handle = page.locator('.connect-handle[data-side="right"]')
    const from = await handle.boundingBox()
    if (from === null) throw new Error('There is no handle.')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y + 40, { steps: 6 })
    await expect(page.locator('.connect-draft')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.mouse.up()

    await page.getByRole('toolbar', { name: 'Add what comes next' }).getByRole('button').first().click()
    await expect(page.getByRole('button', { name: /^Undo: Add/ })).toBeVisible()
    await isFar(page)
  })

  test('Tab walks what is only painted, and coming near turns it into elements', async ({ page }) => {
    await openModel(page, large)
    await isFar(page)
    await expect(page.locator('.stand-in').nth(5)).toBeAttached()
    await page.locator('.stand-in').first().focus()
    const first = await focused(page)
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toBe(first)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+F')
    await isNear(page)
    await expect(drawn(page, first ?? '').locator('.card')).toHaveClass(/selected/)
    const both = await page.locator(`[data-subject="${first}"][aria-label]:visible`).count()
    expect(both).toBe(1)
  })

  test('near, lines are painted below the elements and edges are pointed at all the same', async ({ page }) => {
    await openModel(page, large)
    await isFar(page)
    await page.locator('.stand-in').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+F')
    await isNear(page)
    await expect(page.locator('.edge-lines .edge').first()).toBeAttached()
    await expect(page.locator('.edge-lines path:visible')).toHaveCount(0)
    const canvas = page.locator('.canvas')
    const lines = await canvas.screenshot()
    await page.addStyleTag({ content: '.far { visibility: hidden }' })
    expect(lines.equals(await canvas.screenshot())).toBe(false)
    const edge = page.locator('.edge-lines .edge').first()
    await edge.focus()
    await page.keyboard.press('Enter')
    await expect(edge).toHaveClass(/selected/)
    await expect(edge.locator('.glow')).toBeVisible()
  })
})
