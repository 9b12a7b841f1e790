import { expect, test } from './fixtures'

const SENTENCE = 'This part of the app could not be loaded. Check the connection, then try again.'

const PARTS = [
  { part: 'ExportDialog', button: 'Export…', role: 'dialog', name: 'Export', styled: false },
  { part: 'HistoryPanel', button: 'History', role: 'region', name: 'History', styled: true },
] as const

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
