import { expect, test } from './fixtures'

const inspector = 'Inspector'

test('the advice for a node says what is gained and lost, and is applied as one step', async ({ page }) => {
  await page.goto('/?example=opentelemetry-demo')
  await page.locator('.react-flow__node[data-subject="node:checkout"]').focus()
  await page.keyboard.press('Enter')
  const side = page.getByRole('complementary', { name: inspector })
  const advice = side.locator('section', { has: page.getByRole('heading', { name: 'Advice' }) })
  await expect(advice).toContainText('the framework would pick durable execution')
  await expect(advice).toContainText('Gained')
  await expect(advice).toContainText('Lost')
  await advice.getByRole('button', { name: 'Apply: Run “Checkout” as a durable function' }).click()
  await expect(advice).toContainText('as drawn, is what the framework would pick')
  await page.keyboard.press('Control+z')
  await expect(advice).toContainText('the framework would pick durable execution')
})

test('findings stand together as asked, and an edit shows what it brought and mended', async ({ page }) => {
  await page.goto('/?example=acked-too-early')
  const findings = page.getByRole('region', { name: 'Findings' })
  const rows = findings.getByRole('list', { name: 'Findings', exact: true }).locator('> li')
  await expect(rows).not.toHaveCount(0)
  const all = await rows.count()
  await expect(page).toHaveTitle(new RegExp(`^\\(${all}\\) `))
  await findings.getByRole('combobox', { name: 'Group the findings' }).selectOption('By rule')
  await expect(findings.locator('.finding-group strong').first()).toHaveText('trigger/ack-before-work')
  const list = findings.getByRole('list', { name: 'Findings', exact: true })
  await list.getByRole('button', { name: /Error/ }).first().click()
  const edit = list.getByRole('button', { name: /^Apply: / }).first()
  await expect(edit).toBeInViewport({ ratio: 0.9 })
  await edit.click()
  await expect(findings.getByRole('status')).toContainText(/\d+ gone/)
  await page.keyboard.press('Control+z')
  await expect(findings.getByRole('status')).toContainText(/\d+ new/)
  await expect(findings.locator('.finding[data-new]').first()).toBeVisible()
})
