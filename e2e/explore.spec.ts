import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { drawn, modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'
import { expectNoViolations, findings, inspector, openExample } from './window'

const panel = (page: Page) => page.getByRole('region', { name: 'Try every failure', exact: true })
const table = (page: Page) => panel(page).getByRole('table')
const rows = (page: Page) => table(page).getByRole('rowheader')
const player = (page: Page) => page.getByRole('region', { name: 'The run', exact: true })

const tryEvery = async (page: Page) => {
  await page.keyboard.press('Shift+E')
  await panel(page).getByRole('button', { name: 'Try', exact: true }).click()
  await expect(table(page)).toBeVisible({ timeout: 60_000 })
  await expect(panel(page).getByRole('button', { name: 'Cancel' })).toBeHidden({ timeout: 60_000 })
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')

test('every failure of a drawing, by keyboard: tried, in order of how bad it is, and one of them played', async ({ page }) => {
  await openExample(page, 'queue-consumer-tree')
  await page.keyboard.press('Shift+E')
  await expect(panel(page).getByRole('button', { name: 'Try', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page)).toContainText('All placements of up to 2 faults were tried, in 569 runs.', { timeout: 60_000 })
  await expect(page.locator('[aria-live="polite"]')).toContainText('The work of 1 node can be lost')

  await expect(rows(page)).toHaveText(['Statistics', 'Points', 'Billing', 'Fulfilment', 'Ledger', 'Order intake'])
  await table(page).getByRole('button', { name: 'Node' }).click()
  await expect(rows(page).first()).toHaveText('Billing')
  await expect(table(page).getByRole('columnheader', { name: 'Node' })).toHaveAttribute('aria-sort', 'ascending')
  await table(page).getByRole('button', { name: 'Node' }).click()
  await expect(rows(page).first()).toHaveText('Statistics')

  await table(page).getByRole('button', { name: 'Play: The work of “Statistics” is lost, with 1 fault' }).press('Enter')
  await expect(player(page).getByRole('heading', { name: 'The work of “Statistics” is lost' })).toBeVisible()
  await expect(panel(page)).toBeHidden()
  await page.getByRole('region', { name: 'Play the run' }).getByRole('slider', { name: 'Step' }).press('Escape')
  await expect(player(page)).toBeHidden()
  await expect(rows(page).first()).toHaveText('Statistics')
})

test('a drawing in which nothing goes wrong says so in one sentence', async ({ page }) => {
  await openModel(
    page,
    modelOf(
      [
        { id: 'clock', kind: 'timer', name: 'Every night', position: { x: 0, y: 0 } },
        { id: 'billing', kind: 'microservice', name: 'Billing', progress: ['idempotent'], position: { x: 300, y: 0 } },
      ],
      [{ id: 'a', kind: 'queue', source: 'clock', target: 'billing' }],
    ),
  )
  await page.keyboard.press('Shift+E')
  await panel(page).getByRole('radio', { name: '3' }).check()
  await panel(page).getByRole('button', { name: 'Try', exact: true }).click()
  await expect(panel(page)).toContainText(/All placements of up to 3 faults in [\d,]+ runs: nothing lost, nothing twice\./, {
    timeout: 60_000,
  })
})

test('what was found holds for the drawing it was found in', async ({ page }) => {
  await openExample(page, 'queue-consumer-tree')
  await tryEvery(page)
  const outdated = panel(page).getByText('The drawing has changed since.')
  const cell = table(page).getByRole('button', { name: /^Play: The work of “Statistics”/ })
  await expect(outdated).toBeHidden()
  await drawn(page, 'node:d').click()
  await page.keyboard.press('Delete')
  await expect(outdated).toBeVisible()
  await expect(cell).toHaveAttribute('aria-disabled', 'true')
  await cell.click({ force: true })
  await expect(player(page)).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(outdated).toBeHidden()
  await cell.click()
  await expect(player(page)).toBeVisible()
})

test('a search that is cancelled leaves what fewer faults have shown', async ({ page }) => {
  // The end of a search never comes here, however fast the machine is.
  await page.addInitScript(() => {
    const Given = Worker
    globalThis.Worker = class extends Given {
      override addEventListener(type: string, listener: EventListenerOrEventListenerObject) {
        const heard = (event: Event): void => {
          if (event instanceof MessageEvent && (event.data as { type?: unknown }).type === 'done') return
          if (typeof listener === 'function') listener(event)
        }
        super.addEventListener(type, heard)
      }
    }
  })
  await openExample(page, 'order-choreography')
  await page.keyboard.press('Shift+E')
  await panel(page).getByRole('radio', { name: '3' }).check()
  await panel(page).getByRole('button', { name: 'Try', exact: true }).click()
  await expect(panel(page).getByRole('progressbar', { name: 'Trying every failure' })).toBeVisible()
  await expect(panel(page)).toContainText('All placements of up to 2 faults were tried', { timeout: 60_000 })
  await panel(page).getByRole('button', { name: 'Cancel' }).click()
  await expect(panel(page).getByRole('progressbar')).toBeHidden()
  await expect(panel(page)).toContainText('You ended the search for 3 faults. This is what 2 show.')
  await expect(rows(page).first()).toHaveText('Orders')
  await expect(panel(page).getByRole('button', { name: 'Try again' })).toBeEnabled()
})

test('it is a command, and a button beside what is down', async ({ page }) => {
  await openExample(page, 'order-choreography')
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Commands' }).fill('every failure')
  await page.keyboard.press('Enter')
  await expect(panel(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(panel(page)).toBeHidden()
  await page.keyboard.press('Shift+8')
  await page.getByRole('button', { name: 'Try every failure…' }).click()
  await expect(panel(page)).toBeVisible()
})

test('a contract: made in the inspector, seen broken, shown by a run, kept, and taken back', async ({ page }) => {
  await openExample(page, 'order-choreography')
  await page.getByLabel('Orders, microservice, human-backed', { exact: true }).click()
  const form = inspector(page).getByRole('form', { name: 'Add a contract' })
  await form.getByLabel('The new promise in words').fill('No order is lost')
  await form.getByLabel('What the new contract expects').selectOption('No loss')
  await form.getByRole('button', { name: 'Add a contract' }).click()

  const broken = findings(page).getByRole('button', { name: /The contract “No order is lost” is broken: only a person/ })
  await expect(broken).toBeVisible()
  await expect(page.getByLabel('Orders, microservice, human-backed, promise broken: “No order is lost”', { exact: true })).toBeVisible()
  const contract = inspector(page).getByRole('listitem', { name: 'No order is lost' })
  await expect(contract).toContainText('Broken')

  // The finding leads to what the contract is about.
  await page.getByLabel('Payment, microservice, reliable', { exact: true }).click()
  await expect(inspector(page).getByRole('heading', { name: 'Payment' })).toBeVisible()
  await broken.click()
  await expect(inspector(page).getByRole('heading', { name: 'Orders' })).toBeVisible()

  // Exploration shows the run that breaks it.
  await inspector(page).getByRole('button', { name: 'Check by trying every failure' }).click()
  await expect(contract).toContainText('A run breaks it', { timeout: 60_000 })
  await contract.getByRole('button', { name: /^Play: / }).click()
  await expect(player(page).getByRole('heading', { name: 'The work of “Orders” is lost when a person gives up' })).toBeVisible()
  await player(page).getByRole('button', { name: 'Close the run' }).click()

  // Promising less, in other words: each is a step of its own.
  await page.getByLabel(/^Orders, microservice/).click()
  await contract.getByLabel('What “No order is lost” expects').selectOption('Human-backed')
  await expect(contract).toContainText('Kept')
  await expect(broken).toBeHidden()
  await contract.getByLabel('The promise in words').fill('Every order is taken')
  await expect(page.getByLabel('Orders, microservice, human-backed, promise kept: “Every order is taken”', { exact: true })).toBeVisible()
  await inspector(page).getByRole('button', { name: 'Remove the contract “Every order is taken”' }).click()
  await expect(page.getByLabel('Orders, microservice, human-backed', { exact: true })).toBeVisible()
  for (const state of [
    /promise kept: “Every order is taken”$/,
    /promise kept: “No order is lost”$/,
    /promise broken: “No order is lost”$/,
  ]) {
    await page.keyboard.press('Control+z')
    await expect(page.getByLabel(state)).toBeVisible()
  }
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Orders, microservice, human-backed', { exact: true })).toBeVisible()
})

test('all contracts of a drawing, of workflows too', async ({ page }) => {
  await openModel(
    page,
    modelOf(
      [
        { id: 'clock', kind: 'timer', name: 'Every night', position: { x: 0, y: 0 } },
        { id: 'billing', kind: 'microservice', name: 'Billing', progress: ['idempotent'], position: { x: 300, y: 0 } },
        { id: 'mail', kind: 'function', name: 'Mail', position: { x: 600, y: 0 } },
      ],
      [
        { id: 'a', kind: 'queue', source: 'clock', target: 'billing' },
        { id: 'b', kind: 'rpc', source: 'billing', target: 'mail', reply: 'none' },
      ],
      { workflows: [{ id: 'w', name: 'Invoices', edges: ['a', 'b'] }] },
    ),
  )
  await inspector(page).getByRole('button', { name: 'Contracts…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Contracts' })
  await expect(dialog).toContainText('Nothing is promised.')
  await dialog.getByLabel('What it is about').selectOption('Invoices (workflow)')
  await dialog.getByLabel('What the new contract expects').selectOption('No loss')
  await dialog.getByRole('button', { name: 'Add a contract' }).click()
  const contract = dialog.getByRole('listitem', { name: 'No work of Invoices is lost' })
  await expect(contract).toContainText('Broken at Mail')
  await dialog.getByRole('button', { name: 'Check by trying every failure' }).click()
  await contract.getByRole('button', { name: 'Play: The work of “Mail” is lost, with 1 fault' }).click()
  await expect(dialog).toBeHidden()
  await player(page).getByRole('button', { name: 'Close the run' }).click()
  await inspector(page).getByRole('button', { name: 'Contracts (1)…' }).click()
  await contract.getByRole('button', { name: 'Invoices', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(inspector(page).getByRole('heading', { name: 'Invoices' })).toBeVisible()
  await expect(inspector(page).getByRole('listitem', { name: 'No work of Invoices is lost' })).toContainText('Broken at Mail')
  await expect(page.getByLabel(/^Mail, .*promise broken: “No work of Invoices is lost”$/)).toBeVisible()
  await expect(page.getByLabel(/^Billing, .*promise kept: “No work of Invoices is lost”$/)).toBeVisible()
  await findings(page)
    .getByRole('button', { name: /The contract “No work of Invoices is lost” is broken/ })
    .click()
  await expect(inspector(page).getByRole('heading', { name: 'Invoices' })).toBeVisible()
})

test('a run becomes a picture that plays by itself, or Markdown', async ({ page }) => {
  await openExample(page, 'queue-consumer-tree')
  await tryEvery(page)
  await table(page)
    .getByRole('button', { name: /^Play: The work of “Statistics” is lost/ })
    .click()
  await player(page).getByRole('button', { name: 'Export this run…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export this run' })
  const preview = dialog.getByRole('img', { name: 'Preview: The work of “Statistics” is lost' })
  await expect.poll(() => preview.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(500)
  await expectNoViolations(page)
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('the-work-of-statistics-is-lost.svg')
  const svg = await textOf(saved)

  await player(page).getByRole('button', { name: 'Export this run…' }).click()
  await dialog.getByRole('radio', { name: 'Steps' }).check()
  await expect(dialog.getByLabel('Preview')).toHaveValue(/^# The work of “Statistics” is lost\n\n1\. The timer “Every minute” fires\./)
  const savingSteps = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  expect(await textOf(await savingSteps)).toContain('```mermaid\nsequenceDiagram\n')

  // As anybody else sees it: it moves, or it stands at its end.
  const film = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  const caption = page.locator('text', { hasText: /^Step \d+ of \d+$/ })
  const seen = async () =>
    caption.evaluateAll((all) => all.filter((one) => getComputedStyle(one).visibility === 'visible').map((one) => one.textContent))
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    await page.emulateMedia({ reducedMotion })
    await page.goto(film)
    const last = await caption.last().textContent()
    const moves = await page.evaluate(() => {
      const all = document.getAnimations()
      for (const animation of all) {
        animation.pause()
        animation.currentTime = 10
      }
      return all.length > 0
    })
    expect(moves).toBe(reducedMotion === 'no-preference')
    expect(await seen()).toEqual([moves ? last?.replace(/^Step \d+/, 'Step 1') : last])
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('everybody can use the table and the contracts', async ({ page }) => {
      await openExample(page, 'queue-consumer-tree')
      await tryEvery(page)
      await expectNoViolations(page, { within: '.side-panel' })
      await page.getByLabel(/^Points, microservice/).click()
      for (const expectation of ['No loss', 'No duplicates']) {
        await inspector(page).getByLabel('What the new contract expects').selectOption(expectation)
        await inspector(page).getByRole('button', { name: 'Add a contract' }).click()
      }
      await expect(inspector(page).getByRole('list', { name: 'Contracts' }).getByRole('listitem')).toHaveCount(2)
      await expectNoViolations(page, { within: '.inspector' })
    })
  })
