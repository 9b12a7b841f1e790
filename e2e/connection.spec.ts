import type { Download } from '@playwright/test'
import { encodeLink } from '../model/share/link'
import { checkout } from './drawings'
import { expect, test } from './fixtures'

const SENTENCE = 'This part of the app could not be loaded. Check the connection, then try again.'

const PARTS = [
  { part: 'ExportDialog', button: 'Export…', role: 'dialog', name: 'Export', styled: false },
  { part: 'HistoryPanel', button: 'History', role: 'region', name: 'History', styled: true },
] as const

for (const { format, file } of [
  { format: 'mermaid', file: 'exportMermaid' },
  { format: 'pdf', file: 'printPdf' },
  { format: 'pdf', file: '*.ttf' },
])
  test(`an export whose code does not come says so and can be asked for again: ${file}`, async ({ page, complaints }) => {
    await page.goto('/?example=callee-accepts')
    await page.getByRole('button', { name: 'Export…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await page.route(`**/${file}*`, (route) => route.abort('internetdisconnected'))
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format)
    const downloads: Download[] = []
    page.on('download', (download) => downloads.push(download))
    await dialog.getByRole('button', { name: 'Download' }).click()
    await expect(dialog.getByRole('alert')).toHaveText(`That did not work: ${SENTENCE}`)
    if (format === 'mermaid') await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(SENTENCE)
    expect(downloads).toEqual([])

    await page.unroute(`**/${file}*`)
    await dialog.getByRole('button', { name: 'Download' }).click()
    await expect(dialog).toHaveCount(0)
    await expect.poll(() => downloads.length).toBe(1)
    // The browser itself names what did not come.
    expect(complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([])
    complaints.length = 0
  })

test('a link whose code does not come says so instead of opening for ever', async ({ page, complaints }) => {
  const link = encodeLink(checkout)
  await page.route('**/assets/link*', (route) => route.abort('internetdisconnected'))
  await page.goto(`/${link.ok ? link.value : ''}`)
  await expect(page.getByRole('dialog', { name: 'The link cannot be opened' })).toContainText(SENTENCE)
  complaints.length = 0
})

for (const { part, button, role, name, styled } of PARTS)
  test(`a part that cannot be fetched says so and can be asked for again: ${part}`, async ({ page, complaints }) => {
    await page.goto('/?example=callee-accepts')
    await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
    const title = await page.title()
    await page.route(`**/${part}*`, (route) => route.abort('internetdisconnected'))
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByText(SENTENCE).first()).toBeVisible()
    await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
    await expect(page).toHaveTitle(title)

    await page.unroute(`**/${part}*`)
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByRole(role, { name })).toBeVisible()
    const hasStyles = (): Promise<boolean> =>
      page.evaluate(
        (sheet) => [...document.styleSheets].some(({ href, cssRules }) => href?.includes(sheet) === true && cssRules.length > 0),
        part,
      )
    await expect.poll(hasStyles).toBe(styled)

    // The browser itself names what did not come: a file is asked for ahead and when it is needed, and then no more.
    const others = complaints.filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))
    expect(others).toEqual([])
    expect(complaints.length).toBeLessThanOrEqual(4)
    complaints.length = 0
  })
