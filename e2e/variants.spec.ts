import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import type { Model } from '../model/schema/model'
import { drawingOf, stored } from './drawings'
import { expect, test } from './fixtures'
import { command, expectNoViolations, findings, said, saved } from './window'

const nodes = (page: Page) => page.locator('.react-flow__node')
const variant = (page: Page) => page.getByRole('button', { name: /^Variant: / })
const comparison = (page: Page) => page.getByRole('dialog', { name: 'Compare' })
const shipping = (page: Page) => page.getByLabel(/^Shipping, microservice/).first()

const FIRST = 7
const CONDUCTED = 8

const open = async (page: Page) => {
  await page.goto('/?example=order-choreography')
  await expect(nodes(page)).toHaveCount(FIRST)
}

const choose = async (page: Page, item: string | RegExp) => {
  await variant(page).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const openOrchestration = async (page: Page) => {
  await open(page)
  await findings(page)
    .getByRole('button', { name: /Workflow 1/ })
    .click()
  await page.getByRole('button', { name: 'Compare with orchestration' }).click()
}

const orchestrate = async (page: Page) => {
  await openOrchestration(page)
  await page.getByRole('dialog', { name: 'The same steps as orchestration' }).getByRole('button', { name: 'Redraw as a variant' }).click()
  await expect(variant(page)).toHaveText('As orchestration')
  await expect(nodes(page)).toHaveCount(CONDUCTED)
}

test('orchestrate this and compare: a second variant, what it means, back, undo, and both are kept', async ({ page }) => {
  await orchestrate(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = comparison(page)
  await expect(dialog.getByRole('combobox', { name: 'Left drawing' })).toHaveValue('variant:main')
  await expect(dialog).toContainText(/Better: reliable nodes.+Worse: .+coupling at design time/)

  const left = dialog.getByRole('region', { name: /^Left: Main, 7 nodes/ })
  const right = dialog.getByRole('region', { name: /^Right: As orchestration, 8 nodes/ })
  await expect(left.locator('.card')).toHaveCount(FIRST)
  await expect(right.locator('.card')).toHaveCount(CONDUCTED)
  await expect(right.locator('.difference.comes').filter({ hasText: '+ comes' })).toHaveCount(1)
  await expect(left.locator('.difference.goes')).not.toHaveCount(0)

  const row = dialog.getByRole('row', { name: /^Coupling at design time/ })
  await expect(row).toHaveText(/Coupling at design time\s*10\s*17\s*▼ worse/)
  await expect(dialog.getByRole('row', { name: /^Edges that cross teams/ })).toHaveText(/5\s*3\s*▲ better/)
  await row.getByRole('button').click()
  await expect(row.getByRole('button')).toHaveAttribute('aria-pressed', 'true')
  await expect(right.locator('.edge.lit')).toHaveCount(5)
  await expect(left.locator('.edge.lit')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(right.locator('.lit')).toHaveCount(0)
  await dialog.getByRole('button', { name: /^function “Order flow”/ }).click()
  await expect(right.locator('.card.lit')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await choose(page, 'Main')
  await expect(nodes(page)).toHaveCount(FIRST)
  await shipping(page).click()
  await page.keyboard.press('Delete')
  await expect(nodes(page)).toHaveCount(FIRST - 1)
  await page.keyboard.press('Control+z')
  await expect(nodes(page)).toHaveCount(FIRST)
  await page.keyboard.press('Shift+V')
  await expect(variant(page)).toHaveText('As orchestration')
  await page.keyboard.press('Control+z')
  await expect(nodes(page)).toHaveCount(FIRST)
  await page.keyboard.press('Control+Shift+z')
  await expect(nodes(page)).toHaveCount(CONDUCTED)

  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(variant(page)).toHaveText('As orchestration')
  await expect(nodes(page)).toHaveCount(CONDUCTED)
  await choose(page, 'Main')
  await expect(nodes(page)).toHaveCount(FIRST)
  await expect(saved(page)).toBeVisible()
  await page.reload()
  await expect(variant(page)).toHaveText('Main')
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^Continue/ })).toContainText('7 nodes · 9 edges · 2 variants')
})

test('what redrawing would give is seen beside the drawing before anything is changed', async ({ page }) => {
  await openOrchestration(page)
  await page.getByRole('button', { name: 'See both side by side' }).click()
  await expect(comparison(page).getByRole('region', { name: /^Right: As orchestration, 8 nodes/ })).toBeVisible()
  await comparison(page).getByRole('button', { name: 'Close the comparison' }).click()
  await expect(variant(page)).toHaveCount(0)
  await expect(nodes(page)).toHaveCount(FIRST)
})

test('by keyboard: both drawings move together, rows point things out, sides are swapped', async ({ page }) => {
  await orchestrate(page)
  await page.keyboard.press('Shift+C')
  const dialog = comparison(page)
  const pictures = dialog.locator('.beside-picture')
  await expect(pictures).toHaveCount(2)
  const places = () => pictures.evaluateAll((all) => all.map((one) => (one as HTMLElement).style.transform))
  await expect.poll(async () => new Set(await places()).size).toBe(1)
  const [before] = await places()
  await dialog.getByRole('img', { name: /^Right/ }).focus()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('+')
  const [a, b] = await places()
  expect(a).toBe(b)
  expect(a).not.toBe(before)
  await page.keyboard.press('f')
  await expect.poll(places).toEqual([before, before])

  await dialog.getByRole('button', { name: 'Coupling at run time' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Coupling at run time' })).toHaveAttribute('aria-pressed', 'true')
  await dialog.getByRole('button', { name: 'Swap sides' }).press('Enter')
  await expect(dialog.getByRole('row', { name: /^Coupling at run time/ })).toContainText('better')
  await dialog.getByRole('checkbox', { name: 'Only what differs' }).uncheck()
  await expect(dialog.getByRole('row', { name: /^Unreliable nodes/ })).toHaveText(/0\s*0\s*= same/)
  await expect(dialog.getByRole('row', { name: /^“Notification” / })).toHaveText(/= same/)
  await dialog
    .getByRole('region', { name: /^Right: Main/ })
    .getByRole('button', { name: 'Go on with this one' })
    .press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(variant(page)).toHaveText('Main')
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the switch, its dialog and the comparison are accessible', async ({ page }) => {
      await orchestrate(page)
      await variant(page).click()
      await expectNoViolations(page, { without: '.toast' })
      await page.getByRole('menuitem', { name: 'Rename “As orchestration”…' }).click()
      await page
        .getByRole('dialog', { name: /^Rename the variant/ })
        .getByRole('textbox')
        .fill('Main')
      await expect(page.getByText('Another variant has this name.')).toBeVisible()
      await expectNoViolations(page, { without: '.toast' })
      await page.keyboard.press('Escape')
      await page.keyboard.press('Shift+C')
      await comparison(page).getByRole('button', { name: 'Coupling at design time' }).click()
      await expectNoViolations(page, { without: '.toast' })
    })
  })

test('variants are duplicated, named and deleted, and what is deleted comes back', async ({ page }) => {
  await open(page)
  await expect(variant(page)).toHaveCount(0)
  await command(page, 'Duplicate as a variant')
  await expect(variant(page)).toHaveText('Main copy')
  await choose(page, 'Rename “Main copy”…')
  const field = page.getByRole('dialog', { name: /^Rename the variant/ }).getByRole('textbox')
  await expect(field).toBeFocused()
  await field.fill('Without mail')
  await page.keyboard.press('Enter')
  await expect(variant(page)).toHaveText('Without mail')
  await page
    .getByLabel(/^Notification, function/)
    .first()
    .click()
  await page.keyboard.press('Delete')
  await expect(nodes(page)).toHaveCount(FIRST - 1)

  await choose(page, 'Delete “Without mail”')
  await expect(variant(page)).toHaveCount(0)
  await expect(nodes(page)).toHaveCount(FIRST)
  await said(page).getByRole('button', { name: 'Undo' }).click()
  await expect(variant(page)).toHaveText('Without mail')
  await expect(nodes(page)).toHaveCount(FIRST - 1)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save' }).first().click()
  const file = await download
  expect(file.suggestedFilename()).toBe('order-choreographed-without-mail.progress.json')
  expect((JSON.parse(await readFile(await file.path(), 'utf8')) as Model).nodes).toHaveLength(FIRST - 1)
  await expect(said(page)).toContainText('The file holds the variant “Without mail”')
})

test('two tabs: what one does to a variant, the other finds there', async ({ context, page }) => {
  await orchestrate(page)
  await expect(saved(page)).toBeVisible()
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(variant(other)).toHaveText('As orchestration')
  await choose(other, 'Main')
  await expect(nodes(other)).toHaveCount(FIRST)

  await page.bringToFront()
  await shipping(page).click()
  await page.keyboard.press('Delete')
  await expect(nodes(page)).toHaveCount(CONDUCTED - 1)
  await expect(saved(page)).toBeVisible()
  await other.bringToFront()
  await expect(variant(other)).toHaveText('Main')
  await expect(nodes(other)).toHaveCount(FIRST)
  await expect(async () => {
    await choose(other, 'As orchestration')
    await expect(nodes(other)).toHaveCount(CONDUCTED - 1, { timeout: 2000 })
  }).toPass()
  await expect(saved(other)).toBeVisible()
})

test('a drawing without variants is stored as it always was', async ({ page }) => {
  await open(page)
  await shipping(page).click()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(saved(page)).toBeVisible()
  expect(Object.keys(await stored(page, drawingOf(page))).toSorted()).toEqual(['info', 'model', 'revision', 'tab', 'view'])
  await page.reload()
  await expect(nodes(page)).toHaveCount(FIRST)
  await expect(variant(page)).toHaveCount(0)
})

test('a version is compared with the drawing as it is now', async ({ page }) => {
  await openOrchestration(page)
  await page.getByRole('button', { name: 'Redraw here' }).click()
  await expect(nodes(page)).toHaveCount(CONDUCTED)
  await page.keyboard.press('Shift+H')
  await page.getByRole('radio', { name: 'Versions' }).check()
  await page
    .getByRole('button', { name: /^Compare the version of/ })
    .first()
    .click()
  await expect(comparison(page).getByRole('region', { name: /^Left: Version of .+, 7 nodes/ })).toBeVisible()
  await expect(comparison(page).getByRole('row', { name: /^Coupling at design time/ })).toContainText('worse')
})

test('the decision is recorded with what the other variant means', async ({ page }) => {
  await orchestrate(page)
  await choose(page, 'Main')
  await command(page, 'Export…')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: 'Decision record' })
  await expect(dialog.getByRole('combobox', { name: 'Compared with' })).toContainText('As orchestration')
  const preview = dialog.getByRole('textbox', { name: 'Preview' })
  await expect(preview).toHaveValue(/^# How .+ is coordinated/)
  await expect(preview).toHaveValue(/\| Coupling at design time \| 10 \| 17 \| ▼ worse \|/)
  await dialog.getByRole('combobox', { name: 'The decision on' }).selectOption({ label: 'Payment' })
  await expect(preview).toHaveValue(/^# How “Payment” does its work/)
  await dialog.getByRole('combobox', { name: 'Compared with' }).selectOption({ label: 'No other variant' })
  await expect(preview).not.toHaveValue(/As orchestration/)
})

test('another drawing is compared with this one', async ({ page }) => {
  await open(page)
  await shipping(page).click()
  await page.keyboard.press('Shift+ArrowRight')
  await expect(saved(page)).toBeVisible()
  await page.goto('/?example=order-orchestration')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  await command(page, 'Compare with a version or another drawing…')
  const dialog = comparison(page)
  await expect(dialog.getByText('Choose above what to compare with')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Right drawing' }).selectOption({ label: 'Order, choreographed' })
  await expect(dialog.getByRole('region', { name: /^Right: Order, choreographed, 7 nodes/ })).toBeVisible()
  await expect(dialog.getByRole('row', { name: /^Coupling at design time/ })).toContainText('better')
})

test('a deleted variant is found again among the versions', async ({ page }) => {
  await orchestrate(page)
  await choose(page, 'Delete “As orchestration”')
  await expect(nodes(page)).toHaveCount(FIRST)
  await page.keyboard.press('Shift+H')
  await page.getByRole('radio', { name: 'Versions' }).check()
  await expect(page.getByText('Before deleting the variant “As orchestration”')).toBeVisible()
})

test('a link says that it holds one variant', async ({ page }) => {
  await orchestrate(page)
  await command(page, 'Share…')
  await expect(page.getByRole('dialog', { name: 'Share' })).toContainText(
    'The link holds the variant “As orchestration”, and none of the others.',
  )
})

test('two drawings lie side by side, or one above the other where somebody wants them so, each way all of both in view', async ({
  page,
}) => {
  await orchestrate(page)
  await page.getByRole('button', { name: 'Compare', exact: true }).click()
  const dialog = comparison(page)
  const panes = dialog.getByRole('region', { name: /^(Left|Right): / })
  const boxes = async () => Promise.all([0, 1].map((at) => panes.nth(at).boundingBox()))
  const isWhole = async () => {
    const [pane, ...cards] = await Promise.all([
      panes.last().boundingBox(),
      ...(await panes.last().locator('.card').all()).map((card) => card.boundingBox()),
    ])
    return pane !== null && cards.every((card) => card !== null && card.x >= pane.x && card.x + card.width <= pane.x + pane.width)
  }
  let [left, right] = await boxes()
  expect(left?.y).toBe(right?.y)
  await expect.poll(isWhole).toBe(true)
  await dialog.getByRole('button', { name: 'Lay them one above the other' }).click()
  ;[left, right] = await boxes()
  expect(left?.x).toBe(right?.x)
  await expect.poll(isWhole).toBe(true)
  await page.setViewportSize({ width: 1024, height: 768 })
  await expect.poll(isWhole).toBe(true)
  await page.reload()
  await page.getByRole('button', { name: /^Variant: / }).waitFor()
  await choose(page, /^Compare/)
  await expect(dialog.getByRole('button', { name: 'Lay them side by side' })).toBeVisible()
})
