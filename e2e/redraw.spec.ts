import type { Page } from '@playwright/test'
import { drawn, placeOf } from './drawings'
import { expect, test } from './fixtures'
import { expectNoViolations } from './window'

const compareWithOrchestration = async (page: Page) => {
  await page.goto('/?example=order-choreography')
  const findings = page.getByRole('list', { name: 'Findings' })
  await findings.getByRole('button', { name: /Workflow 1/ }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Compare with orchestration' }).click()
  const dialog = page.getByRole('dialog', { name: 'The same steps as orchestration' })
  await expect(dialog).toContainText('is conducted by one durable function')
  return dialog
}

test('orchestrate this and compare: a table says what it means, and it is redrawn as one step', async ({ page }) => {
  const dialog = await compareWithOrchestration(page)
  const row = dialog.getByRole('row', { name: /^Coupling at design time/ })
  await expect(row).toContainText(/better|worse|same/)
  await expectNoViolations(page, { within: '.dialog' })
  const before = await page.locator('.react-flow__node').count()
  await dialog.getByRole('button', { name: 'Redraw here' }).click()
  await expect(page.locator('.react-flow__node')).not.toHaveCount(before)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.react-flow__node')).toHaveCount(before)
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`what is proposed is seen before it is accepted, and what is seen comes: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    const dialog = await compareWithOrchestration(page)
    const picture = dialog.getByRole('img', { name: /^The drawing as orchestration: 8 nodes and \d+ edges, with what comes/ })
    await expect(picture).toBeVisible()
    await expect(dialog.getByText('In the drawing, “Order flow” and 1 edge come (+); 2 edges go (−); 3 edges change (≠).')).toBeVisible()
    await expect(picture.locator('.difference.goes')).toHaveCount(2)
    const comes = picture.locator('.difference.comes.of-node')
    const [node = ''] = (await comes.getAttribute('data-subject'))?.split('node:').slice(1) ?? []
    const proposed = await comes.locator('> path').getAttribute('transform')
    await expectNoViolations(page, { within: '.dialog' })
    await dialog.getByRole('button', { name: 'Redraw here' }).click()
    await expect(drawn(page, `node:${node}`)).toBeVisible()
    const { x, y } = await placeOf(page, node)
    expect(proposed).toBe(`translate(${x} ${y})`)
  })

test('what is drawn so already says that nothing would change', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  await page
    .getByRole('list', { name: 'Findings' })
    .getByRole('button', { name: /Workflow 1/ })
    .click()
  await page.getByRole('button', { name: 'Compare with choreography' }).click()
  const dialog = page.getByRole('dialog', { name: 'The same steps as choreography' })
  await expect(dialog).toContainText('This is how it is drawn')
  await expect(dialog.getByRole('button', { name: /^Redraw/ })).toHaveCount(0)
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
  await expect(dialog).toHaveCount(0)
})

test('the other style opens as a drawing of its own, and back leads to the first', async ({ page }) => {
  const dialog = await compareWithOrchestration(page)
  await dialog.getByRole('button', { name: 'Open as a drawing of its own' }).click()
  await expect(page).toHaveTitle(/Order, choreographed, as orchestration/)
  await page.goBack()
  await expect(page).toHaveTitle(/Order, choreographed – /)
})

test('a workflow that is gone to is seen with the nodes at its ends', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/?example=opentelemetry-demo')
  await page.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: 'Workflow 1', exact: true }).click()
  const canvas = await page.locator('.canvas').boundingBox()
  if (canvas === null) throw new Error('There is no canvas.')
  for (const id of ['load-generator', 'flagd-ui'])
    await expect(async () => {
      const { x, width } = (await drawn(page, `node:${id}`).boundingBox()) ?? { x: 0, width: 0 }
      expect(x).toBeGreaterThan(canvas.x)
      expect(x + width).toBeLessThan(canvas.x + canvas.width)
    }).toPass()
})
