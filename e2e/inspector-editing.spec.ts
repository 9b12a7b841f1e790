import type { Page } from '@playwright/test'
import { drawn, modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'
import { expectNoViolations, inspector, openExample } from './window'

const field = (page: Page, role: 'radiogroup' | 'group', name: string) => inspector(page).getByRole(role, { name, exact: true })
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ })

const openNode = async (page: Page, example: string, name: RegExp) => {
  await openExample(page, example)
  await page.getByLabel(name).first().click()
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toBeVisible()
}

test('a burst of typing renames in one step, and undo gives the old name back', async ({ page }) => {
  await openNode(page, 'order-choreography', /^Shipping, microservice/)
  const name = inspector(page).getByRole('textbox', { name: 'Name' })
  await name.fill('')
  await name.pressSequentially('Dispatch')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Dispatch' })).toBeVisible()
  await expect(undo(page)).toHaveAccessibleName('Undo: Rename “Shipping”')
  await undo(page).press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
  await expect(undo(page)).toHaveAccessibleName('Undo')
})

test('how work survives a retry: not stated is not the same as nothing, and the verdict follows', async ({ page }) => {
  await openNode(page, 'order-choreography', /^Shipping, microservice/)
  const progress = field(page, 'group', 'How its work survives a retry')
  await progress.getByRole('button', { name: 'Nothing' }).click()
  await expect(inspector(page)).toContainText('it will be retried, and a retry does harm', { ignoreCase: true })
  await expect(undo(page)).toHaveAccessibleName('Undo: Set progress of “Shipping” to nothing')
  await progress.getByRole('button', { name: 'Not stated' }).click()
  await expect(inspector(page)).toContainText('The drawing does not say what happens when this work is repeated.')
  await progress.getByRole('button', { name: 'Idempotent' }).click()
  await progress.getByRole('button', { name: 'Durable log' }).click()
  await expect(progress.getByRole('button', { pressed: true })).toHaveText(['Idempotent', 'Durable log'])
  await expect(undo(page)).toHaveAccessibleName('Undo: Set progress of “Shipping” to idempotent and durable log')
})

test('a technology is found by its name and brings its defaults and their source along', async ({ page }) => {
  await openNode(page, 'order-choreography', /^Shipping, microservice/)
  await field(page, 'group', 'How its work survives a retry').getByRole('button', { name: 'Not stated' }).click()
  const technology = inspector(page).getByRole('combobox', { name: 'Technology' })
  await technology.fill('tempor')
  await expect(inspector(page).getByRole('listbox').getByRole('option').first()).toHaveText(/^Temporal/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(technology).toHaveValue('Temporal')
  await expect(inspector(page)).toContainText(/as Temporal implies\.\s*Source: /)
  await technology.fill('our own framework')
  await page.keyboard.press('Enter')
  await expect(inspector(page)).toContainText('Free text: it is shown and implies nothing.')
})

test('a kind that its edges forbid is refused in place, with the reason', async ({ page }) => {
  await openNode(page, 'order-choreography', /^Shipping, microservice/)
  await inspector(page).getByRole('combobox', { name: 'Kind' }).selectOption('Timer')
  await expect(inspector(page).getByRole('alert')).toContainText('timer')
  await expect(inspector(page).getByRole('combobox', { name: 'Kind' })).toHaveValue('microservice')
  await expect(undo(page)).toHaveAccessibleName('Undo')
})

test('a name that is too long is refused in place and stays to be mended', async ({ page }) => {
  await openNode(page, 'order-choreography', /^Shipping, microservice/)
  const name = inspector(page).getByRole('textbox', { name: 'Name' })
  await name.fill('x'.repeat(201))
  await expect(inspector(page).getByRole('alert')).toContainText('more than 200 characters')
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await name.fill('Dispatch')
  await expect(inspector(page).getByRole('alert')).toHaveCount(0)
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Dispatch' })).toBeVisible()
})

test('an edge: defaults say why, channels are renamed together, and data knows access only', async ({ page }) => {
  await openExample(page, 'order-choreography')
  await page
    .getByLabel(/^topic from Orders to Inventory/)
    .first()
    .click({ force: true })
  await expect(field(page, 'radiogroup', 'Reply').getByRole('radio', { name: 'Default' })).toBeChecked()
  await expect(inspector(page)).toContainText('None, because it is a topic.')
  await expect(inspector(page).getByRole('radiogroup', { name: 'Access' })).toHaveCount(0)

  const channel = inspector(page).getByRole('combobox', { name: 'Channel' })
  await channel.fill('OrderAccepted')
  await page.keyboard.press('Enter')
  await inspector(page)
    .getByRole('button', { name: /^Rename (it|them), too$/ })
    .click()
  await expect(page.getByLabel(/^topic .*OrderPlaced/)).toHaveCount(0)
  await expect(inspector(page)).toContainText('together are this topic')
  await undo(page).press('Enter')
  await expect(channel).toHaveValue('OrderPlaced')
  await expect(undo(page)).toHaveAccessibleName('Undo')

  await field(page, 'radiogroup', 'Kind').getByRole('radio', { name: 'RPC' }).check({ force: true })
  await expect(inspector(page)).toContainText('Awaited, because it is an RPC.')
  await expect(inspector(page).getByRole('combobox', { name: 'Channel' })).toHaveCount(0)
  await page
    .getByLabel(/^data from Orders to Orders database/)
    .first()
    .click({ force: true })
  await expect(field(page, 'radiogroup', 'Access').getByRole('radio')).toHaveCount(3)
  await expect(inspector(page).getByRole('radiogroup', { name: 'Reply' })).toHaveCount(0)
})

test('several at once: what differs is mixed, and one step writes all', async ({ page }) => {
  await openExample(page, 'order-choreography')
  await page.getByLabel(/^Shipping, microservice/).click()
  await page.getByLabel(/^Payment, microservice/).click({ modifiers: ['Shift'] })
  await expect(inspector(page).getByRole('heading', { name: '2 elements' })).toBeVisible()
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveAttribute('placeholder', 'Mixed')
  await expect(inspector(page)).toContainText('Mixed: 1 × shipping, 1 × payments.')
  const team = inspector(page).getByRole('combobox', { name: 'Team' })
  await team.fill('logistics')
  await page.keyboard.press('Enter')
  await expect(undo(page)).toHaveAccessibleName('Undo: Give 2 nodes to the team logistics')
  await expect(team).toHaveValue('logistics')
  const joins = inspector(page).getByLabel('Joins its inputs', { exact: true })
  await joins.click()
  await expect(joins).toHaveAttribute('aria-checked', 'true')
  await undo(page).press('Enter')
  await undo(page).press('Enter')
  await expect(undo(page)).toHaveAccessibleName('Undo')
})

test('a premise is changed where it stands, and the verdict flips', async ({ page }) => {
  await openNode(page, 'order-choreography', /^Shipping, microservice, reliable/)
  await inspector(page)
    .getByRole('button', { name: /^Change: The work of “Shipping” is safe to repeat/ })
    .click()
  await page.getByRole('menuitem', { name: 'Nothing' }).click()
  await expect(page.getByLabel('Shipping, microservice, retry-unsafe', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Shipping, microservice, reliable', { exact: true })).toBeVisible()
})

test('a description is written in Markdown and read as prose', async ({ page }) => {
  await openNode(page, 'order-choreography', /^Shipping, microservice/)
  await inspector(page)
    .getByRole('button', { name: /^(Add|Edit)$/ })
    .click()
  await inspector(page).getByRole('textbox', { name: 'Description' }).fill('Sends it **today**.')
  await page.keyboard.press('Escape')
  await expect(inspector(page).locator('strong', { hasText: 'today' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('nothing is amiss for those who hear it', async ({ page }) => {
      await openNode(page, 'order-choreography', /^Shipping, microservice/)
      await inspector(page).getByRole('combobox', { name: 'Technology' }).fill('kaf')
      await expectNoViolations(page, { within: '.inspector' })
      await page.keyboard.press('Escape')
      await page
        .getByLabel(/^topic from Orders to Inventory/)
        .first()
        .click({ force: true })
      await expectNoViolations(page, { within: '.inspector' })
      await page.getByLabel(/^Payment, microservice/).click({ modifiers: ['Shift'] })
      await expectNoViolations(page, { within: '.inspector' })
    })
  })

test('what a file keeps for other programs can be read, and survives an edit', async ({ page }) => {
  const extra = { cost: { perMonth: 120 }, reviewed: ['ann', 'bo'] }
  const nodes = [{ id: 'a', kind: 'microservice', name: 'A', position: { x: 0, y: 0 }, extra: { ...extra, pinned: true } }] as const
  await openModel(page, modelOf(nodes, [], { extra: { owner: 'platform', trunks: true } }))
  await inspector(page).getByText('Kept for other programs').click()
  await expect(inspector(page).getByText('"owner": "platform"')).toBeVisible()
  await expect(inspector(page).getByText('trunks')).toHaveCount(0)
  await drawn(page, 'node:a').click()
  await inspector(page).getByText('Kept for other programs').click()
  await expect(inspector(page).getByText('"perMonth": 120')).toBeVisible()
  await expect(inspector(page).getByText('pinned')).toHaveCount(0)
  await inspector(page).getByLabel('Name', { exact: true }).fill('B')
  await expect(inspector(page).getByText('"perMonth": 120')).toBeVisible()
})

test('what cannot be is refused with a reason, which goes when it is mended', async ({ page }) => {
  await openModel(
    page,
    modelOf(
      [
        { id: 'a', kind: 'microservice', name: 'A', position: { x: 0, y: 0 } },
        { id: 'b', kind: 'microservice', name: 'B', position: { x: 400, y: 0 } },
      ],
      [{ id: 'a-b', kind: 'rpc', source: 'a', target: 'b' }],
    ),
  )
  await drawn(page, 'edge:a-b').focus()
  await page.keyboard.press('Enter')
  const to = inspector(page).getByRole('combobox', { name: 'To' })
  await to.fill('Nowhere')
  await to.press('Enter')
  await expect(inspector(page).getByRole('alert')).toHaveText('No node is called “Nowhere”. It still leads to “B”.')
  await to.fill('a')
  await to.press('Enter')
  await expect(inspector(page).getByRole('alert')).toHaveCount(0)
  await expect(undo(page)).toHaveAccessibleName(/lead to “A”/)

  await drawn(page, 'node:a').click()
  await inspector(page).getByRole('combobox', { name: 'Kind' }).selectOption('Timer')
  await expect(inspector(page).getByRole('alert')).toBeVisible()
  await inspector(page).getByText('Place and size').click()
  const width = inspector(page).getByRole('textbox', { name: 'Width' })
  await width.fill('200')
  await expect(inspector(page).getByRole('alert')).toHaveCount(0)
  await width.fill('3')
  await expect(inspector(page).getByRole('alert')).toHaveText('A width from 40 to 10000 px can be drawn.')
  await width.fill('')
  await expect(inspector(page).getByRole('alert')).toHaveCount(0)
  await expect(undo(page)).toHaveAccessibleName('Undo: Fit the size of “A”')
})

test('in a field whose every keystroke is written, the undo key takes the burst back', async ({ page }) => {
  await openNode(page, 'order-choreography', /^Shipping, microservice/)
  const name = inspector(page).getByRole('textbox', { name: 'Name' })
  await name.fill('')
  await name.pressSequentially('Dispatch')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
  await expect(name).toHaveValue('Shipping')
  await expect(name).toBeFocused()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(name).toHaveValue('Dispatch')
})
