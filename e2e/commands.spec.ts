import type { Page } from '@playwright/test'
import { decodeLink } from '../model/share/link'
import { expect, test } from './fixtures'
import { command, findings, inspector, openExample, said } from './window'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Commands', exact: true })

const titles = async (page: Page): Promise<readonly string[]> => {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(palette(page)).toBeVisible()
  const found = await palette(page).locator('[cmdk-item] > span').allTextContents()
  await page.keyboard.press('Escape')
  return found
}
/** What every button of an open drawing is called in the palette of commands. */
const COMMANDS: Readonly<Record<string, string>> = {
  Find: 'Find in the drawing',
  Outline: 'Outline',
  History: 'History and versions',
  Arrange: 'Arrange left to right',
  'Open a file…': 'Open a file…',
  Save: 'Save to a file',
  'Export…': 'Export…',
  'Share…': 'Share…',
  'Close the inspector': 'Show or hide the inspector',
  'Hide the palette': 'Show or hide the palette',
  Findings: 'Show or hide the findings',
  Legend: 'Show or hide the legend',
  'Show the map': 'Show or hide the map',
  'Zoom in': 'Zoom in',
  'Zoom out': 'Zoom out',
  'Zoom to fit': 'Zoom to fit',
  'Hand: drag to move the canvas': 'Hand tool: move the canvas',
  'Edit the name and description': 'Rename or describe the drawing',
  'Rule settings…': 'Rule settings…',
  'Waivers…': 'Waivers…',
  Person: 'Add a person',
  Queue: 'Draw queue edges from node to node',
}

test('what a button does can be found by its words', async ({ page }) => {
  await openExample(page)
  const found = await titles(page)
  for (const [button, title] of Object.entries(COMMANDS)) {
    await expect(page.getByRole('button', { name: button, exact: true }).first(), button).toBeAttached()
    expect(found, button).toContain(title)
  }
  expect(found).toEqual(expect.arrayContaining(['New drawing', 'All drawings and examples', 'Undo', 'Redo', 'Dark theme', 'Failure']))
})

test('what is selected is mended, named and asked about by its words', async ({ page }) => {
  await openExample(page, 'acked-too-early')
  await findings(page).getByRole('button').first().click()
  const here = await titles(page)
  const mend = await findings(page)
    .getByRole('button', { name: /^Apply: / })
    .first()
    .getAttribute('aria-label')
  const title = mend?.replace('Apply: ', '') ?? ''
  expect(here).toContain(title)
  await command(page, title)
  await expect(said(page)).toContainText(`Done: ${title}.`)

  await page.keyboard.press('ControlOrMeta+a')
  await command(page, 'Name the selected edges as a workflow')
  await expect(inspector(page).getByRole('textbox', { name: /A workflow is a set of edges/ })).toBeFocused()
})

test('a team is renamed, a finding waived, a workflow compared and advice followed by their words', async ({ page }) => {
  await openExample(page)
  await command(page, 'Rename the team “stock”')
  const name = inspector(page).getByRole('textbox', { name: /stock/ })
  await expect(name).toBeFocused()
  await page.keyboard.type('warehouse')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo: Rename the team “stock” to “warehouse”' })).toBeVisible()

  const row = findings(page).getByRole('button').first()
  const message = (await row.locator('.finding-message').textContent()) ?? ''
  await command(page, `Waive: ${message}`)
  const waive = page.getByRole('dialog', { name: 'Waive this finding' })
  await expect(waive).toContainText(message)
  await expect(waive.getByRole('textbox', { name: 'Why it is accepted' })).toBeFocused()
  await page.keyboard.type('Known')
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('Waived: ')

  await page.keyboard.press('ControlOrMeta+a')
  await command(page, 'Compare the workflow with orchestration')
  await expect(page.getByRole('dialog').filter({ hasText: 'rchestration' })).toBeVisible()
  await page.keyboard.press('Escape')

  await openExample(page, 'button-and-a-chain')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('ControlOrMeta+k')
  const advice = palette(page).getByRole('group', { name: 'Follow the advice' }).getByRole('option').first()
  const title = (await advice.textContent()) ?? ''
  await advice.click()
  await expect(said(page)).toContainText(`Done: ${title}.`)
})

test('what cannot be done to a drawing for viewing only is not offered, and its key says why', async ({ page }) => {
  await openExample(page)
  await page.keyboard.press('ControlOrMeta+Shift+l')
  await page.getByRole('dialog').getByRole('radio', { name: 'To look at' }).check({ force: true })
  const link = page.getByRole('dialog').getByRole('textbox', { name: 'Link', exact: true })
  await expect
    .poll(async () => {
      const shared = await decodeLink(await link.inputValue())
      return shared.ok && shared.value.view.mode
    })
    .toBe('view')
  const address = await link.inputValue()
  await page.goto('about:blank')
  await page.goto(address)
  const viewOnly = page.getByText('You are looking at a shared drawing.')
  await expect(viewOnly).toBeVisible()
  const found = await titles(page)
  expect(found).toEqual(expect.arrayContaining(['Edit a copy', 'Export…', 'Zoom to fit', 'Rule settings…']))
  for (const title of ['Add a person', 'Arrange left to right', 'Undo', 'Paste', 'Rename or describe the drawing'])
    expect(found).not.toContain(title)
  await page.keyboard.press('3')
  await expect(said(page)).toContainText('This document is open for viewing only; edit a copy to change it.')
  await command(page, 'Edit a copy')
  await expect(viewOnly).toHaveCount(0)
})

test('whoever had the focus before a dialog has it again after', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  const node = page.locator('.react-flow__node[data-subject="node:shipping"]')
  await node.focus()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Commands', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(node).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(node).toBeFocused()
  for (const name of [/^Export/, /^Share/]) {
    const button = page.getByRole('button', { name }).first()
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(button).toBeFocused()
  }
})
