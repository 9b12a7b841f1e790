import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

/** What many tests look for in the window. */
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })
export const findings = (page: Page): Locator => page.getByRole('list', { name: 'Findings' })
export const saved = (page: Page): Locator => page.getByText('saved', { exact: true })
/** What was just said in passing. */
export const said = (page: Page): Locator => page.getByRole('group', { name: 'What just happened' })

export const openExample = async (page: Page, example = 'order-choreography'): Promise<void> => {
  await page.goto(`/?example=${example}`)
  await expect(findings(page)).toBeVisible({ timeout: 30_000 })
}

/** Does something by the palette of commands. */
export const command = async (page: Page, words: string): Promise<void> => {
  const palette = page.getByRole('dialog', { name: /^Commands/ })
  await page.keyboard.press('ControlOrMeta+k')
  await palette.waitFor()
  await page.keyboard.type(words)
  await palette.getByRole('option', { name: words }).first().click()
  await expect(palette).toHaveCount(0)
}

/** Nothing that axe finds amiss, in the whole window or in a part of it. */
export const expectNoViolations = async (page: Page, { within, without }: { within?: string; without?: string } = {}): Promise<void> => {
  const axe = new AxeBuilder({ page })
  if (within !== undefined) axe.include(within)
  if (without !== undefined) axe.exclude(without)
  const { violations } = await axe.analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
}
