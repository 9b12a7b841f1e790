import { expect, test } from './fixtures'
import { expectNoViolations } from './window'

test('a word explains itself on focus and on hover, with its post, and Escape closes it', async ({ page }) => {
  await page.goto('/?example=opentelemetry-demo')
  await page.locator('.react-flow__node[data-subject="node:cart"]').focus()
  await page.keyboard.press('Enter')
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  const word = inspector.getByRole('button', { name: 'Starts it again', exact: true })
  await word.focus()
  const note = page.locator('.term-note')
  await expect(note).toBeVisible()
  await expect(word).toHaveAccessibleDescription(/^cover .+\.$/)
  await expectNoViolations(page, { within: '.inspector' })
  await page.keyboard.press('Tab')
  await expect(note.getByRole('link')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(inspector.getByRole('heading', { name: 'Cart' })).toBeVisible()

  await page.getByRole('button', { name: 'Legend' }).click()
  await page.getByRole('button', { name: 'Verdicts', exact: true }).hover()
  await expect(note).toContainText('verdict')
  await note.hover()
  await expect(note).toBeVisible()
  await page.mouse.move(700, 300)
  await expect(note).toHaveCount(0)
})
