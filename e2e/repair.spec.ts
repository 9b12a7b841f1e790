import { expect, test } from './fixtures'
import { expectNoViolations } from './window'

test('what would make Cart reliable: found, pointed at, applied and taken back as one step', async ({ page }) => {
  await page.goto('/?example=opentelemetry-demo')
  await page.locator('.react-flow__node[data-subject="node:cart"]').focus()
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Find the smallest edits' }).focus()
  await page.keyboard.press('Enter')
  const ways = inspector.getByRole('list', { name: 'Ways to do it, the cheapest first' })
  await expect(ways).toBeVisible({ timeout: 15_000 })
  await expect(page.locator('[aria-live="polite"]')).toContainText('would do it')
  await expect(inspector.getByText(/ would do it/).first()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(ways.getByRole('button').first()).toBeFocused()
  await expect(page.locator('[data-ghost="verdict node:cart"]')).toBeAttached()
  await expectNoViolations(page, { within: '.inspector' })
  await ways.getByRole('button').first().click()
  await expect(page.getByLabel('Cart, microservice, reliable', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Cart, microservice, unstated', { exact: true })).toBeVisible()
})
