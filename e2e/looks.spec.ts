import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/*
 * Every perspective on two real architectures, in both themes, as a person sees it beside its legend, against screenshots that were
 * looked at and kept in e2e/looks. After a change that is meant to be seen:
 *   npm run build && npx playwright test -c e2e looks --update-snapshots
 * then look at what git shows as changed. What is unlike is left beside the picture of the difference in test-results.
 */
const EXAMPLES = [
  { example: 'opentelemetry-demo', down: 'flagd' },
  { example: 'dotnet-eshop', down: 'ordering-api' },
] as const
const PERSPECTIVES = ['Plain', 'Reliability', 'Boundaries', 'Synchrony', 'Coupling', 'Coordination', 'Storage', 'Failure'] as const
const WITH_PANEL: ReadonlySet<string> = new Set(['Coupling', 'Failure'])

/**
 * Chromium 150 and 156, the browser and the headless shell, on a machine with full hinting and on one with slight, paint these pages
 * without one pixel’s difference. The least that must not pass, a dot or the glyph of a badge that is missing, makes 5; a badge 70; a
 * grey one shade lighter 3,000.
 */
const ALIKE = { threshold: 0.05, maxDiffPixels: 4 }

// Screenshots of a busy machine take their time.
test.describe.configure({ timeout: 180_000 })

test.use({
  launchOptions: {
    ...(process.env.CHROME === undefined ? {} : { executablePath: process.env.CHROME }),
    args: ['--disable-lcd-text', '--disable-gpu'],
  },
})

const FONTS = fileURLToPath(new URL('../node_modules/dejavu-fonts-ttf/ttf/', import.meta.url))
/** The letters of one font, without the hinting that machines have set in different ways; and no dots, which are noise in small. */
const ALIKE_EVERYWHERE = `
  @font-face { font-family: Kept; font-weight: 1 500; src: url(/kept/DejaVuSans.ttf) }
  @font-face { font-family: Kept; font-weight: 501 1000; src: url(/kept/DejaVuSans-Bold.ttf) }
  :root { --font: Kept !important; --mono: Kept !important }
  * { text-rendering: geometricPrecision !important }
  .react-flow__background { visibility: hidden }`

/** The same letters everywhere, and room for the drawing. */
const open = async (page: Page, example: string): Promise<void> => {
  await page.route('**/kept/*.ttf', (route) => route.fulfill({ path: FONTS + route.request().url().split('/').at(-1) }))
  await page.addInitScript(() => {
    const state = { paletteOpen: false, inspectorOpen: false, findingsOpen: false, legendOpen: true, tourOffered: false }
    localStorage.setItem('preferences', JSON.stringify({ state, version: 1 }))
  })
  await page.goto(`/?example=${example}`)
  await expect(page.getByRole('note', { name: 'Summary' })).toBeVisible()
  await page.addStyleTag({ content: ALIKE_EVERYWHERE })
  await page.evaluate(() => Promise.all(['400 13px Kept', '600 13px Kept'].map((font) => document.fonts.load(font))))
}

const besideLegend = async (page: Page, open: boolean): Promise<void> => {
  const legend = page.getByRole('button', { name: 'Legend', expanded: !open })
  if (!(await legend.isVisible())) return
  await legend.press('Enter')
  await page.getByRole('button', { name: 'Legend' }).blur()
}

const takeDown = async (page: Page, node: string): Promise<void> => {
  const card = page.locator(`.react-flow__node[data-subject="node:${node}"]`)
  await card.press('Enter')
  await card.blur()
}

const keptAs = (example: string, perspective: string, theme: string): string => `${example}-${perspective.toLowerCase()}-${theme}.png`

for (const { example, down } of EXAMPLES)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`every perspective looks as it was kept: ${example}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      await open(page, example)
      for (const [at, perspective] of PERSPECTIVES.entries()) {
        await page.keyboard.press(`Shift+Digit${at + 1}`)
        await expect(page.getByRole('radio', { name: perspective, exact: true })).toBeChecked()
        // The one or the other: the drawing is small enough.
        await besideLegend(page, !WITH_PANEL.has(perspective))
        if (WITH_PANEL.has(perspective)) await expect(page.getByRole('region', { name: perspective })).toBeVisible()
        if (perspective === 'Failure') await takeDown(page, down)
        await page.keyboard.press('f')
        await expect.soft(page.getByRole('main')).toHaveScreenshot(keptAs(example, perspective, colorScheme), ALIKE)
      }
    })

test('a mark that is missing, or has another colour, is noticed', async ({ page }) => {
  const [{ example }] = EXAMPLES
  await open(page, example)
  await page.keyboard.press('f')
  const kept = keptAs(example, 'Reliability', 'light')
  const drawing = page.getByRole('main')
  await expect(drawing).toHaveScreenshot(kept, ALIKE)
  for (const fault of [
    '[data-subject="node:checkout"] path.part-badge:last-of-type { display: none }',
    '.edge-top path[fill="var(--accent)"] { display: none }',
    ':root { --muted: #787b74 !important }',
  ]) {
    const style = await page.addStyleTag({ content: fault })
    await expect(drawing).not.toHaveScreenshot(kept, ALIKE)
    await style.evaluate((element) => (element as Element).remove())
  }
})
