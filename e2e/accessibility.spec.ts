import { expect, test } from './fixtures'
import { expectNoViolations, findings } from './window'

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the start view', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('link', { name: /^An agent that acts/ })).toBeVisible()
      await expectNoViolations(page)
    })

    test('an opened example, and its legend', async ({ page }) => {
      await page.goto('/?example=order-choreography')
      await expect(findings(page)).toBeVisible()
      await page.getByRole('button', { name: 'Legend' }).click()
      await expectNoViolations(page)
    })

    test('a selected node with a fact explained and a finding open', async ({ page }) => {
      await page.goto('/?example=order-choreography')
      await page.getByLabel('Shipping, microservice, reliable', { exact: true }).click()
      await page.getByRole('button', { name: 'Why: Starts it again' }).click()
      await findings(page).getByRole('button').first().click()
      await expectNoViolations(page)
    })

    test('a selected boundary', async ({ page }) => {
      await page.goto('/?example=order-choreography')
      await page
        .getByRole('complementary', { name: 'Inspector' })
        .getByRole('button', { name: /→ Shipping$/ })
        .first()
        .click()
      await expectNoViolations(page)
    })

    test('the dialogs to share and to export', async ({ page }) => {
      await page.goto('/?example=order-choreography')
      await page.getByRole('button', { name: 'Share…' }).click()
      const share = page.getByRole('dialog', { name: 'Share' })
      await expect(share.getByRole('textbox', { name: 'Link', exact: true })).toHaveValue(/#m=/)
      await share.getByRole('checkbox', { name: 'Only with a passphrase' }).check()
      await expectNoViolations(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Export…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Export' })
      await page.route('**/*.ttf', () => undefined)
      await dialog.getByRole('combobox', { name: 'Format' }).selectOption('pdf')
      await dialog.getByRole('button', { name: 'Download' }).click()
      await expect(dialog.getByRole('progressbar', { name: 'Done' })).toBeVisible()
      await expectNoViolations(page)
      await dialog.getByRole('button', { name: 'Cancel' }).click()
      await dialog.getByRole('combobox', { name: 'Format' }).selectOption('mermaid')
      await expect(dialog.getByRole('textbox', { name: 'Preview' })).toHaveValue(/flowchart/)
      await expectNoViolations(page)
    })

    test('the dialog of a broken file', async ({ page }) => {
      await page.goto('/')
      const wrong = {
        format: 'coordinated-progress',
        version: 1,
        nodes: Array.from({ length: 40 }, (_, n) => ({ id: `n${n}`, kind: 'x' })),
        edges: [],
      }
      const buffer = Buffer.from(JSON.stringify(wrong))
      await page.getByLabel('File to open').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectNoViolations(page)
    })
  })

test('what is drawn can be heard', async ({ page }) => {
  await page.goto('/?example=order-orchestration')
  await expect(findings(page)).toBeVisible()
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label')),
  )
  const kinds = 'person|timer|microservice|function|stream-job|agent|external|store'
  const verdicts = 'reliable|human-backed|retry-unsafe|unstated|unowned|unreliable'
  expect(names.filter((name) => new RegExp(`^.+, (${kinds})(, (${verdicts}))?$`).test(name ?? ''))).toHaveLength(7)
  expect(
    names.filter((name) => /^(rpc|queue|topic) from .+ to .+, (synchronous|resumable|async-reply|one-way)$/.test(name ?? '')),
  ).not.toHaveLength(0)
})

test('what happens is said', async ({ page }) => {
  await page.goto('/?example=acked-too-early')
  const said = page.locator('[aria-live="polite"]')
  await expect(said).toContainText('findings.')
  await findings(page)
    .getByRole('button', { name: /^Error/ })
    .first()
    .click()
  await findings(page)
    .getByRole('button', { name: /^Apply: / })
    .first()
    .click()
  await expect(said).toContainText('Done: ')
  await page.keyboard.press('Control+z')
  await expect(said).toContainText('Undone: ')
})

test('at 200 % nothing is out of reach', async ({ page }) => {
  // A window of 1280 × 800 zoomed to 200 %.
  await page.setViewportSize({ width: 640, height: 400 })
  await page.goto('/?example=order-choreography')
  await expect(findings(page)).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  for (const control of [
    page.getByRole('combobox', { name: 'Perspective' }),
    page.getByRole('button', { name: 'Save' }),
    page.getByRole('combobox', { name: 'Theme' }),
    page.getByRole('button', { name: 'Open the inspector' }),
  ])
    await expect(control).toBeInViewport({ ratio: 1 })

  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector).toHaveCount(0)
  await page.getByRole('button', { name: 'Open the inspector' }).click()
  await expect(inspector.getByRole('heading', { level: 2, name: 'Order, choreographed' })).toBeInViewport()
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await expect(inspector).toHaveCount(0)
  await page.getByRole('button', { name: 'Open the inspector' }).click()
  await findings(page).getByRole('button').first().click()
  await expect(inspector.getByRole('heading', { level: 2 })).toBeInViewport()
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await expect(inspector).toHaveCount(0)
})

test('forced colours keep what is chosen visible', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/?example=order-choreography')
  await expect(findings(page)).toBeVisible()
  await findings(page).getByRole('button').first().click()
  await expect(findings(page).locator('[data-about="true"] .finding-row').first()).toHaveCSS('border-left-width', '3px')
})
