import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const tree = (page: Page) => page.getByRole('tree', { name: 'Outline' })
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ })

const open = async (page: Page) => {
  await page.goto('/?example=order-choreography')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
}

const expectNoViolations = async (page: Page) => {
  const { violations } = await new AxeBuilder({ page }).include('.side-panel').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}

test('the outline is walked, and edited, without a mouse', async ({ page }) => {
  await open(page)
  await page.keyboard.press('o')
  await expect(tree(page)).toBeFocused()
  await expect(tree(page).getByRole('treeitem')).toHaveCount(7)
  await page.keyboard.press('s')
  await page.keyboard.press('ArrowRight')
  await expect(tree(page).getByRole('treeitem', { name: /^Shipping/ })).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByText(/^(Topic|Queue|RPC) from/)).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()

  await page.keyboard.press('F2')
  await page.keyboard.type('Dispatch')
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Dispatch' })).toBeVisible()
  await expect(tree(page)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(tree(page).getByRole('treeitem', { name: /^Dispatch/ })).toHaveCount(0)
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Delete 1 node/)
  await page.keyboard.press('Escape')
  await expect(tree(page)).toHaveCount(0)
})

test('what is gone to comes to lie beside the panel, not below it', async ({ page }) => {
  await open(page)
  await page.keyboard.press('o')
  await tree(page)
    .getByRole('treeitem', { name: /^Orders database/ })
    .click()
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Orders database' })).toBeVisible()
  const panel = await page.getByRole('region', { name: 'Outline' }).boundingBox()
  const leftOf = async (name: string): Promise<number> =>
    (await page.locator(`.react-flow__node[aria-label^="${name}"]`).boundingBox())?.x ?? 0
  await expect.poll(() => leftOf('Orders database')).toBeGreaterThan((panel?.x ?? 0) + (panel?.width ?? 0))
  await page.getByRole('button', { name: 'Zoom to fit' }).click()
  await expect.poll(() => leftOf('Customer')).toBeGreaterThan((panel?.x ?? 0) + (panel?.width ?? 0))
})

test('find by name, team, channel and finding; Enter goes there', async ({ page }) => {
  await open(page)
  await page.keyboard.press('Control+f')
  const field = page.getByRole('combobox', { name: 'Find in the drawing' })
  await expect(field).toBeFocused()
  const options = page.getByRole('listbox', { name: 'Found' }).getByRole('option')
  await field.fill('inventory')
  await expect(options.first()).toContainText('Inventory')
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Inventory' })).toBeVisible()
  await expect(field).toBeFocused()
  await field.fill('paymentfailed')
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'PaymentFailed' })).toBeVisible()
  await field.fill('each depend on the other')
  await expect(options.first()).toContainText('finding')
  await field.fill('no such thing')
  await expect(page.getByText('Nothing holds these words.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
})

test('the history goes to any step', async ({ page }) => {
  await open(page)
  await page.getByLabel(/^Shipping, microservice/).click()
  for (const name of ['A', 'B', 'C']) {
    await inspector(page).getByRole('textbox', { name: 'Name' }).fill(name)
    await inspector(page).getByRole('textbox', { name: 'Name' }).press('Enter')
  }
  await page.getByRole('button', { name: /^History/ }).click()
  const steps = page.getByRole('list', { name: 'Steps, the newest first' })
  await expect(steps.getByRole('button')).toHaveCount(4)
  await steps.getByRole('button', { name: /^Rename “Shipping”/ }).click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'A', exact: true })).toBeVisible()
  await steps.getByRole('button', { name: 'As it was opened' }).click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
  await steps.getByRole('button').first().click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'C', exact: true })).toBeVisible()
})

test('a version from before something large is listed with what differs, and restored as a step', async ({ page }) => {
  await open(page)
  await page.getByLabel(/^Shipping, microservice/).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Shift+h')
  await page.getByRole('region', { name: 'History' }).getByRole('radio', { name: 'Versions' }).check({ force: true })
  const versions = page.getByRole('list', { name: 'Versions, the newest first' })
  await expect(versions).toContainText('Before “Delete 7 nodes and 9 edges”')
  await expect(versions).toContainText('with 7 nodes more')
  await versions.getByRole('button', { name: /^Restore/ }).click()
  await expect(page.getByLabel(/^Shipping, microservice/)).toHaveCount(1)
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Restore the version of/)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('the panels are clean for those who hear them', async ({ page }) => {
      await open(page)
      await page.keyboard.press('o')
      await expect(tree(page)).toBeFocused()
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+h')
      await expect(page.getByRole('region', { name: 'Outline' })).toBeVisible()
      await expectNoViolations(page)
      await page.getByRole('button', { name: 'Find', exact: true }).click()
      await page.getByRole('combobox', { name: 'Find in the drawing' }).fill('order')
      await page.getByRole('button', { name: /^History/ }).click()
      await expectNoViolations(page)
    })
  })
