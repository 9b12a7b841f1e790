import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { generateModel } from '../model/testing/generateModel'
import { drawn, modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'
import { openExample } from './window'

const bar = (page: Page) => page.getByRole('region', { name: 'Play the run' })
const panel = (page: Page) => page.getByRole('region', { name: 'The run', exact: true })
const current = (page: Page) => panel(page).locator('[aria-current="step"]')
const slider = (page: Page) => bar(page).getByRole('slider', { name: 'Step' })
/** How a node stands in the run, by its words on the canvas. */
const marks = (page: Page) => page.locator('.run-layer')

const playFailure = async (page: Page, name: string) => {
  await page.getByLabel('How does it fail?').selectOption({ label: name })
  await page.getByRole('button', { name: 'Play the failure' }).first().click()
}

test('watch a call be repeated: play, pause, step, scrub, by mouse and keyboard', async ({ page }) => {
  const nodes = [
    { id: 'clock', kind: 'timer', name: 'Every night', position: { x: 0, y: 0 } },
    { id: 'billing', kind: 'microservice', name: 'Billing', position: { x: 300, y: 0 } },
    { id: 'mail', kind: 'function', name: 'Mail', position: { x: 600, y: 0 } },
  ] as const
  await openModel(
    page,
    modelOf(nodes, [
      { id: 'a', kind: 'rpc', source: 'clock', target: 'billing' },
      { id: 'b', kind: 'rpc', source: 'billing', target: 'mail', reply: 'none' },
    ]),
  )
  await drawn(page, 'node:mail').click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.getByRole('button', { name: 'Play the failure' }).click()
  await expect(panel(page).getByRole('heading', { name: 'The work of “Mail” is lost' })).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Failure', exact: true })).toBeChecked()

  // It plays by itself; the focus is on the button that pauses it.
  await expect(current(page)).not.toHaveText('The timer “Every night” fires.')
  await expect(bar(page).getByRole('button', { name: 'Pause' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible()
  await slider(page).press('Home')
  await expect(bar(page).locator('.play-sentence')).toHaveText('The timer “Every night” fires.')

  // Stepping: the message travels, the caller waits.
  await bar(page).getByRole('button', { name: 'Step on' }).click()
  await expect(current(page)).toHaveText('“Every night” calls “Billing” and waits to hear how it went.')
  await expect(page.locator('[aria-live="polite"]')).toContainText('“Every night” calls “Billing”')
  await expect(marks(page)).toContainText('waits')
  await expect(page.locator('.run-message')).toHaveCount(1)
  await bar(page).getByRole('button', { name: 'Step on' }).press('ArrowRight')
  await expect(current(page)).toHaveText('“Billing” takes it up.')
  await page.keyboard.press('ArrowLeft')
  await expect(current(page)).toContainText('calls “Billing”')

  // Scrubbing, and a click on a step.
  await slider(page).press('End')
  await expect(current(page)).toHaveText('Nobody starts this again: the work of “Mail” is lost.')
  await expect(marks(page)).toContainText('work lost')
  await expect(marks(page)).toContainText('×1')
  await expect(panel(page)).toContainText('The run is over: the work of “Mail” is lost.')
  await panel(page).getByRole('button', { name: '“Mail” crashes before it has done its work.' }).click()
  await expect(marks(page)).toContainText('crashed')
  await expect(marks(page)).not.toContainText('work lost')

  // Space plays from the bar itself; the speed can be chosen.
  await bar(page).getByRole('radio', { name: '4×' }).check()
  await slider(page).press('Home')
  await page.keyboard.press('Space')
  await expect(current(page)).toHaveText('Nobody starts this again: the work of “Mail” is lost.', { timeout: 30_000 })
  await expect(bar(page).getByRole('button', { name: 'Play' })).toBeVisible()

  // Whoever wants to know what else could happen takes over.
  await slider(page).press('Home')
  await panel(page).getByRole('button', { name: 'Play on by hand' }).click()
  await expect(panel(page).getByRole('heading', { name: 'A run from “Every night”' })).toBeVisible()
  await panel(page).getByRole('button', { name: '“Every night” crashes before it sends to “Billing”.' }).click()
  await bar(page).getByRole('button', { name: 'Step on' }).click()
  await expect(current(page)).toHaveText('The timer “Every night” fires again.')

  // Closing goes back to where one came from.
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
  await expect(page.getByRole('radio', { name: 'Reliability', exact: true })).toBeChecked()
})

test('a failure of the order example, from a finding; what cannot fail says so and shows its recovery', async ({ page }) => {
  await openExample(page, 'button-and-a-chain')
  await page.getByRole('button', { name: /“Stock” is retried after a failure/ }).click()
  await page.getByRole('button', { name: 'Play the failure' }).last().click()
  await expect(panel(page).getByRole('heading', { name: /Stock/ })).toBeVisible()
  await page.keyboard.press('Escape')

  await openExample(page, 'order-orchestration')
  await page.keyboard.press('Shift+Digit8')
  await playFailure(page, 'Payment provider')
  await expect(panel(page)).toContainText(/Tried: every placement of up to 2 faults in the [\d,]+ runs that come here/)
  await expect(panel(page)).toContainText('Nothing of the work of “Payment provider” is lost, nothing is applied twice')
  await panel(page).getByRole('button', { name: 'Play a crash and its recovery' }).click()
  await bar(page).getByRole('button', { name: 'Pause' }).click()
  await panel(page)
    .getByRole('button', { name: /has the call on record and makes it again/ })
    .click()
  await expect(marks(page)).toContainText('calls again')
  await slider(page).press('End')
  await expect(panel(page)).toContainText('The run is over: nothing is lost, and no effect was applied twice.')
})

test('free play: start a run, crash what works, see who recovers, take it back, start over', async ({ page }) => {
  await openExample(page, 'order-orchestration')
  await page.keyboard.press('Shift+Digit8')
  await page.getByLabel('Crash things as they go').selectOption({ label: 'Customer' })
  await page.getByRole('button', { name: 'Start a run' }).click()
  await expect(current(page)).toHaveText('“Customer” starts a piece of work.')

  await drawn(page, 'node:inventory').click()
  await expect(current(page)).toHaveText('“Inventory” crashes before it has done its work.')
  await bar(page).getByRole('button', { name: 'Step on' }).click()
  await expect(current(page)).toHaveText('“Order flow” has the call on record and makes it again: attempt 2 of “Inventory” begins.')
  await expect(marks(page)).toContainText('attempt 2')

  // Stepping back takes back; what was decided is open again.
  await bar(page).getByRole('button', { name: 'Step back' }).click()
  await bar(page).getByRole('button', { name: 'Step back' }).click()
  const choices = panel(page).getByRole('group', { name: 'What can happen next' })
  await choices.getByRole('button', { name: /^Not this time: “Inventory” crashes/ }).click()
  await expect(current(page)).toHaveText('“Inventory” does its work, and its effect is applied.')
  await choices.getByRole('button', { name: '“Inventory” crashes just before it would be done.' }).click()
  await expect(current(page)).toHaveText('“Inventory” crashes just before it would be done.')

  await panel(page).getByRole('button', { name: 'Start over, without faults' }).click()
  await expect(panel(page).getByRole('region', { name: 'Steps' }).getByRole('listitem')).toHaveCount(1)

  // With the keyboard, in the player and on the canvas.
  await bar(page).getByRole('button', { name: 'Play' }).press('x')
  await expect(current(page)).toHaveText('“Customer” is interrupted before sending to “Checkout API”.')
  await slider(page).press('Home')
  await drawn(page, 'node:checkout-api').focus()
  await page.keyboard.press('Enter')
  await expect(current(page)).toContainText('crashes before it has done its work.')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toBeHidden()
})

test('a link with a run shows it at its step, to whoever opens it', async ({ page, browser }) => {
  await openExample(page, 'button-and-a-chain')
  await page.keyboard.press('Shift+Digit8')
  await playFailure(page, 'Stock')
  await bar(page).getByRole('button', { name: 'Pause' }).click()
  await slider(page).press('End')
  await slider(page).press('ArrowLeft')
  const sentence = (await current(page).textContent()) ?? ''
  const title = (await panel(page).getByRole('heading').first().textContent()) ?? ''
  await page.getByRole('button', { name: 'Share…' }).click()
  await expect(page.getByRole('checkbox', { name: 'With the run, at its step' })).toBeChecked()
  await page.getByRole('radio', { name: 'To look at' }).check()
  const field = page.getByRole('textbox', { name: 'Link' })
  await expect(field).toHaveValue(/#m=/)
  const withRun = await field.inputValue()
  await page.getByRole('checkbox', { name: 'With the run, at its step' }).uncheck()
  await expect(field).not.toHaveValue(withRun)

  const context = await browser.newContext()
  const other = await context.newPage()
  await other.goto(withRun)
  await expect(current(other)).toHaveText(sentence, { timeout: 30_000 })
  await expect(panel(other).getByRole('heading').first()).toHaveText(title)
  await expect(bar(other).getByRole('button', { name: 'Play' })).toBeVisible()
  await context.close()
})

test('in a large drawing from afar the run is marked, too', async ({ page }) => {
  test.slow()
  await openModel(page, generateModel(900, 1_400))
  await expect(page.locator('.canvas')).toHaveAttribute('data-view', 'far', { timeout: 30_000 })
  await page.keyboard.press('Shift+Digit8')
  await page.getByRole('button', { name: 'Start a run' }).click()
  await bar(page).getByRole('button', { name: 'Step on' }).click()
  await bar(page).getByRole('button', { name: 'Step on' }).click()
  await expect(page.locator('.run-node').first()).toBeAttached()
  await expect(page.locator('.run-tag:visible').first()).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`a run breaks no rule of accessibility: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme })
    await openExample(page, 'order-choreography')
    const expectNoViolations = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
    }
    await page.keyboard.press('Shift+Digit8')
    await expect(page.getByLabel('How does it fail?')).toBeVisible()
    await expectNoViolations()
    await page.getByRole('button', { name: 'Start a run' }).click()
    await drawn(page, 'node:orders').click()
    await expect(current(page)).toContainText('crashes')
    await expectNoViolations()
    await slider(page).press('End')
    await page.keyboard.press('Escape')
    await playFailure(page, 'Payment')
    await expect(panel(page)).toContainText(/Tried|lost|twice/)
    await expectNoViolations()
  })
