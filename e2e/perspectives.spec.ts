import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoViolations, openExample } from './window'

const QUESTIONS = ['Plain', 'Reliability', 'Boundaries', 'Synchrony', 'Coupling', 'Coordination', 'Storage', 'Failure'] as const

const node = (page: Page, id: string) => page.locator(`.react-flow__node[data-subject="node:${id}"]`)
const summary = (page: Page) => page.getByRole('note', { name: 'Summary' })

test('Shift and a digit asks each question; only marks change, never positions', async ({ page }) => {
  await openExample(page, 'order-choreography')
  const places = () => page.locator('.react-flow__node').evaluateAll((nodes) => nodes.map((each) => (each as HTMLElement).style.transform))
  const before = await places()
  const lines = new Set<string>()
  for (const [at, name] of QUESTIONS.entries()) {
    await page.keyboard.press(`Shift+Digit${at + 1}`)
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked()
    lines.add((await summary(page).textContent()) ?? '')
    expect(await places()).toEqual(before)
  }
  expect(lines.size).toBe(QUESTIONS.length)
})

test('who answers for a boundary can be read and pointed at where the whole drawing is in view', async ({ page }) => {
  await openExample(page, 'opentelemetry-demo')
  await page.keyboard.press('Shift+Digit3')
  const tabs = page.getByRole('group', { name: /^boundary / })
  await expect(tabs).toHaveCount(3)
  const heightOf = async (at: number) => (await tabs.nth(at).boundingBox())?.height ?? 0
  for (const at of [0, 1, 2]) await expect.poll(() => heightOf(at)).toBeGreaterThan(13)
  await tabs.first().hover()
  await expect(page.getByText(/ may start the work of “Ads”, /)).toBeVisible()
})

test('a boundary stands out, too, where the pointer stays inside of it; crossing it says nothing', async ({ page }) => {
  await openExample(page, 'order-choreography')
  const inside = async () => {
    const { x = 0, y = 0, height = 0 } = (await node(page, 'inventory').boundingBox()) ?? {}
    return { x: x + 8, y: y + height + 5 }
  }
  const words = page.getByText(/each start the work of “Inventory” again/)
  const { x, y } = await inside()
  await page.mouse.move(x, y)
  await page.waitForTimeout(300)
  await expect(words).toHaveCount(0)
  await page.keyboard.press('Shift+Digit3')
  await page.mouse.move(x + 1, y)
  await expect(words).toBeVisible()
  await expect(page.locator('.hull.lit')).toHaveCount(1)
  await page.mouse.move(x, y + 200)
  await expect(words).toHaveCount(0)
})

test('a cell of the table of teams selects its edges', async ({ page }) => {
  await openExample(page, 'order-choreography')
  await page.keyboard.press('Shift+Digit5')
  await page.getByRole('radio', { name: 'Run time' }).check()
  await page.getByRole('button', { name: 'stock to payments: 1 edge, 0 at run time. Select them' }).click()
  await expect(page.locator('.edge.selected')).toHaveCount(1)
})

test('what happens if Payment dies: taken down, told step by step, and up again', async ({ page }) => {
  await openExample(page, 'order-orchestration')
  await page.keyboard.press('Shift+Digit8')
  await node(page, 'payment').click()
  await expect(page.getByLabel(/^Payment provider, .*, down$/)).toBeVisible()
  await expect(summary(page)).toContainText('1 node down')
  const panel = page.getByRole('region', { name: 'Failure' })
  await panel.getByRole('button', { name: 'Play' }).click()
  await expect(panel.locator('[aria-current="step"]')).toHaveText('“Payment provider” is down.')
  await panel.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByLabel(/^Payment provider, .*, down$/)).toBeVisible()
  await expect(page.locator('.react-flow__node [aria-label$=", waiting"]')).toHaveCount(0)
  await panel.getByRole('button', { name: 'Step on' }).click()
  await expect(panel.getByText(/^Step 2 of/)).toBeVisible()
  await expect(page.getByLabel(/^Order flow, .*, waiting$/)).toBeVisible()
  await expect(page.locator('[aria-live="polite"]')).toContainText((await panel.locator('[aria-current="step"]').textContent()) ?? '')
  await node(page, 'inventory').focus()
  await page.keyboard.press('Enter')
  await expect(summary(page)).toContainText('2 nodes down')
  await page.keyboard.press('Escape')
  await expect(panel.getByText(/^Click a node/)).toBeVisible()
})

test('a panel that would lie upon the drawing leaves all of it in sight, and the view comes back when it goes', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await openExample(page, 'order-choreography')
  const edges = async () =>
    (await page.locator('.react-flow__node').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().bottom))).toSorted(
      (a, b) => a - b,
    )
  const before = await edges()
  await page.keyboard.press('Shift+Digit8')
  const panel = page.getByRole('region', { name: 'Failure' })
  await expect(panel).toBeVisible()
  const top = (await panel.boundingBox())?.y ?? 0
  await expect.poll(async () => Math.max(...(await edges()))).toBeLessThan(top)
  await node(page, 'inventory').click()
  await expect(summary(page)).toContainText('1 node down')
  await page.keyboard.press('Shift+Digit2')
  await expect.poll(edges).toEqual(before)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`perspectives with a panel break no rule of accessibility: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openExample(page, 'order-choreography')
    await page.keyboard.press('Shift+Digit5')
    await expect(page.getByRole('region', { name: 'Coupling' }).getByRole('table')).toBeVisible()
    await expectNoViolations(page)
    await page.keyboard.press('Shift+Digit8')
    await page.getByRole('button', { name: 'Random node' }).click()
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Legend' }).click()
    await expectNoViolations(page)
  })

test('with the legend and a panel open the drawing goes where it is seen largest, whichever came first', async ({ page }) => {
  for (const order of [
    ['legend', 'Shift+Digit8'],
    ['Shift+Digit8', 'legend'],
  ]) {
    await openExample(page, 'order-orchestration')
    for (const step of order)
      if (step === 'legend') await page.getByRole('button', { name: 'Legend' }).click()
      else await page.keyboard.press(step)
    const panel = page.getByRole('region', { name: 'Failure', exact: true })
    const legend = page.getByRole('region', { name: 'Legend' })
    await expect(panel).toBeVisible()
    await expect
      .poll(async () => Number(/\d+/.exec((await page.getByRole('button', { name: /\d+ %/ }).textContent()) ?? '')?.[0]))
      .toBeGreaterThan(30)
    const cards = [await panel.boundingBox(), await legend.boundingBox()]
    for (const node of await page.locator('.react-flow__node').all()) {
      const box = await node.boundingBox()
      for (const card of cards) {
        const apart =
          box !== null &&
          card !== null &&
          (box.x >= card.x + card.width || box.x + box.width <= card.x || box.y >= card.y + card.height || box.y + box.height <= card.y)
        expect(apart, 'a node lies below no card').toBe(true)
      }
    }
    await page.getByRole('button', { name: 'Legend' }).click()
  }
})
