import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoViolations, inspector, openExample } from './window'

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ })

const selectNothing = async (page: Page) => {
  await page.getByLabel(/^Customer, person/).press('Escape')
  await expect(inspector(page).getByRole('heading', { name: 'Verdicts' })).toBeVisible()
}

test('the drawing is named and described', async ({ page }) => {
  await openExample(page)
  await inspector(page).getByRole('button', { name: 'Edit the name and description' }).click()
  await inspector(page).getByRole('textbox', { name: 'Name' }).fill('Orders, second draft')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders, second draft')
  await expect(undo(page)).toHaveAccessibleName('Undo: Rename the drawing')
  await inspector(page).getByRole('button', { name: 'Edit', exact: true }).click()
  await inspector(page).getByRole('textbox', { name: 'Description' }).fill('To be **discussed**.')
  await page.keyboard.press('Escape')
  await expect(inspector(page).locator('strong', { hasText: 'discussed' })).toBeVisible()
})

test('a team is renamed wherever it is stated', async ({ page }) => {
  await openExample(page)
  await inspector(page).getByRole('button', { name: 'Rename the team shipping' }).click()
  await inspector(page).getByRole('textbox', { name: 'New name of the team shipping' }).fill('logistics')
  await page.keyboard.press('Enter')
  await expect(undo(page)).toHaveAccessibleName('Undo: Rename the team “shipping” to “logistics”')
  await page.getByLabel(/^Shipping, microservice/).click()
  await expect(inspector(page).getByRole('combobox', { name: 'Team' })).toHaveValue('logistics')
})

test('what is downstream of a node becomes a workflow, which is renamed, selected and deleted', async ({ page }) => {
  await openExample(page)
  await page.getByLabel(/^Inventory, microservice/).click()
  await inspector(page)
    .getByRole('textbox', { name: /^Everything downstream of here/ })
    .fill('Fulfilment')
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Fulfilment' })).toBeVisible()
  await inspector(page).getByRole('textbox', { name: 'Name' }).fill('Delivery')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Delivery' })).toBeVisible()
  await inspector(page).getByRole('button', { name: 'Select its edges' }).click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: /^\d+ elements$/ })).toBeVisible()
  await selectNothing(page)
  await inspector(page).getByRole('button', { name: 'Delivery', exact: true }).click()
  await inspector(page).getByRole('button', { name: 'Delete the workflow' }).click()
  await expect(inspector(page).getByRole('button', { name: 'Delivery', exact: true })).toHaveCount(0)
  await expect(undo(page)).toHaveAccessibleName('Undo: Delete the workflow “Delivery”')
})

test('a rule is switched off for this drawing, given another limit, and reset', async ({ page }) => {
  await openExample(page)
  const rows = page.getByRole('list', { name: 'Findings' }).getByRole('listitem')
  const before = await rows.count()
  await inspector(page).getByRole('button', { name: 'Rule settings…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rule settings' })
  await dialog.getByRole('searchbox').fill('mutual')
  await dialog.getByRole('combobox', { name: 'Severity of coupling/mutual-knowledge' }).selectOption('Off')
  await expect(dialog).toContainText('1 set for this drawing.')
  await expectNoViolations(page)
  await dialog.getByRole('searchbox').fill('too-large')
  await dialog.getByRole('spinbutton').fill('1')
  await dialog.getByRole('button', { name: 'Reset boundary/too-large' }).click()
  await expect(dialog.getByRole('spinbutton')).toHaveValue('5')
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(rows).toHaveCount(before - 1)
})

test('a finding is waived with a reason, listed, and taken back', async ({ page }) => {
  await openExample(page)
  const findings = page.getByRole('list', { name: 'Findings' })
  await findings.getByRole('button').first().click()
  await findings.getByRole('button', { name: 'Waive…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Waive this finding' })
  await dialog.getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Say why it is accepted')
  await expectNoViolations(page)
  await dialog.getByRole('textbox', { name: 'Why it is accepted' }).fill('Checked by hand every night')
  await dialog.getByRole('textbox', { name: /^Who answers/ }).fill('Ada')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(findings.getByText('waived', { exact: true })).toHaveCount(1)

  await selectNothing(page)
  await inspector(page).getByRole('button', { name: 'Waivers (1)…' }).click()
  const list = page.getByRole('dialog', { name: 'Waivers' })
  await expect(list).toContainText('Checked by hand every night')
  await expectNoViolations(page)
  await list.getByRole('button', { name: /^Remove the waiver/ }).click()
  await expect(list).toContainText('Nothing is waived.')
})
