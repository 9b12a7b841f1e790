import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { drawn } from './drawings'
import { expect, test } from './fixtures'
import { command } from './window'

const rightClick = async (page: Page, x: number, y: number) => {
  const box = await page.locator('.canvas').boundingBox()
  if (box === null) throw new Error('There is no canvas.')
  await page.mouse.click(box.x + box.width * x, box.y + box.height * y, { button: 'right' })
}
const shipping = (page: Page) => page.getByLabel(/^Shipping, microservice/).first()

/** What would move although the person asked for calm: the configuration of these tests does. */
const moving = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
        const lasting = (durations: string): boolean => durations.split(',').some((duration) => Number.parseFloat(duration) > 0.01)
        return lasting(transitionDuration) || (animationName !== 'none' && lasting(animationDuration))
      })
      .map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`),
  )

type Opening = readonly [name: string, open: (page: Page) => Promise<void>, shown: (page: Page) => ReturnType<Page['getByRole']>]

/** Every dialog, menu and panel of an open drawing, and how it is opened. */
const OPENINGS: readonly Opening[] = [
  ['commands', (page) => page.keyboard.press('ControlOrMeta+k'), (page) => page.getByRole('dialog', { name: 'Commands', exact: true })],
  ['keys', (page) => command(page, 'Show the keys'), (page) => page.getByRole('dialog', { name: 'Keys' })],
  ['export', (page) => command(page, 'Export…'), (page) => page.getByRole('dialog', { name: 'Export' })],
  ['share', (page) => command(page, 'Share…'), (page) => page.getByRole('dialog', { name: 'Share' })],
  ['rules', (page) => command(page, 'Rule settings'), (page) => page.getByRole('dialog', { name: 'Rule settings' })],
  ['waivers', (page) => command(page, 'Waivers'), (page) => page.getByRole('dialog', { name: 'Waivers' })],
  [
    'name and description',
    (page) => command(page, 'Rename or describe the drawing'),
    (page) => page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox', { name: 'Name' }),
  ],
  ['outline', (page) => command(page, 'Outline'), (page) => page.getByRole('tree', { name: 'Outline' })],
  ['find', (page) => command(page, 'Find in the drawing'), (page) => page.getByRole('combobox', { name: 'Find in the drawing' })],
  ['history', (page) => command(page, 'History and versions'), (page) => page.getByRole('region', { name: 'History' })],
  [
    'the menu to arrange',
    (page) => page.getByRole('button', { name: 'Arrange', exact: true }).click(),
    (page) => page.getByRole('menu', { name: 'Arrange' }),
  ],
  ['the menu of the canvas', (page) => rightClick(page, 0.5, 0.85), (page) => page.getByRole('menu', { name: 'Actions' })],
  ['the menu of a node', (page) => shipping(page).click({ button: 'right' }), (page) => page.getByRole('menu', { name: 'Actions' })],
  [
    'a name in the making',
    async (page) => {
      await shipping(page).click()
      await page.keyboard.press('F2')
    },
    (page) => page.locator('.canvas').getByRole('textbox', { name: 'Name' }),
  ],
  [
    'what goes here',
    async (page) => {
      await shipping(page).click()
      const handle = await page.locator('[data-connect="shipping"][data-side="bottom"]').boundingBox()
      if (handle === null) throw new Error('There is no handle.')
      await page.mouse.move(handle.x + 4, handle.y + 4)
      await page.mouse.down()
      await page.mouse.move(handle.x + 8, handle.y + 130, { steps: 6 })
      await page.mouse.up()
    },
    (page) => page.getByRole('menu', { name: 'What goes here?' }),
  ],
  [
    'waive a finding',
    async (page) => {
      await page.getByRole('list', { name: 'Findings' }).getByRole('button').first().click()
      await page.getByRole('button', { name: 'Waive…' }).click()
    },
    (page) => page.getByRole('dialog', { name: 'Waive this finding' }),
  ],
]

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })
    test('every dialog, menu and panel breaks no rule of accessibility, and Escape closes it', async ({ page }) => {
      test.setTimeout(240_000)
      await page.goto('/?example=order-choreography')
      await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
      for (const [name, open, shown] of OPENINGS)
        await test.step(name, async () => {
          await open(page)
          await expect(shown(page)).toBeVisible()
          // A theme changes nothing but colours.
          const axe = colorScheme === 'light' ? new AxeBuilder({ page }) : new AxeBuilder({ page }).withRules(['color-contrast'])
          const { violations } = await axe.analyze()
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
          await page.keyboard.press('Escape')
          await expect(shown(page)).toHaveCount(0)
          await page.keyboard.press('Escape')
        })
    })
  })

test('at 200 % every dialog, menu and panel is in the window, and nothing moves for those who asked for calm', async ({ page }) => {
  test.setTimeout(240_000)
  // A window of 1440 × 900 zoomed to 200 %.
  await page.setViewportSize({ width: 720, height: 450 })
  await page.goto('/?example=order-choreography')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  for (const [name, open, shown] of OPENINGS.filter(([each]) => each !== 'what goes here'))
    await test.step(name, async () => {
      await open(page)
      await expect(shown(page)).toBeVisible()
      expect(await moving(page)).toEqual([])
      const box = await shown(page).boundingBox()
      expect(box).not.toBeNull()
      expect(box!.x).toBeGreaterThanOrEqual(0)
      expect(box!.y).toBeGreaterThanOrEqual(0)
      expect(box!.x + box!.width).toBeLessThanOrEqual(720)
      expect(box!.y + box!.height).toBeLessThanOrEqual(450)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await page.keyboard.press('Escape')
      await expect(shown(page)).toHaveCount(0)
      await page.keyboard.press('Escape')
      // Here it lies above the canvas.
      if (name === 'name and description') await page.getByRole('button', { name: 'Close the inspector' }).click()
    })
})

test('an open menu stays in a window that shrinks', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  await expect(shipping(page)).toBeVisible()
  await rightClick(page, 0.95, 0.9)
  const menu = page.getByRole('menu', { name: 'Actions' })
  await expect(menu).toBeVisible()
  await page.setViewportSize({ width: 720, height: 450 })
  await expect(async () => {
    const box = await menu.boundingBox()
    expect(box!.x + box!.width).toBeLessThanOrEqual(720)
    expect(box!.y + box!.height).toBeLessThanOrEqual(450)
  }).toPass()
})

test('what is typed before the palette of commands has come is not taken for keys', async ({ page }) => {
  let send = (): void => undefined
  await page.route(/CommandPalette-.*\.js$/, async (route) => {
    await new Promise<void>((resolve) => (send = resolve))
    await route.continue()
  })
  await page.goto('/?example=order-choreography')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('textbox', { name: 'Commands' })).toBeFocused()
  await page.keyboard.type('Shipp')
  send()
  const field = page.getByRole('dialog', { name: 'Commands', exact: true }).getByRole('combobox')
  await expect(field).toHaveValue('Shipp')
  await page.keyboard.type('ing')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
})

test('in forced colours nodes keep their outlines and what is selected shows', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/?example=order-choreography')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  const [text, highlight] = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const colourOf = (colour: string): string => {
      probe.style.color = colour
      return getComputedStyle(probe).color
    }
    return [colourOf('CanvasText'), colourOf('Highlight')] as const
  })
  const strokes = () =>
    drawn(page, 'node:shipping')
      .locator('svg *')
      .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark).stroke))
  expect(await strokes()).toContain(text)
  await shipping(page).click()
  await expect.poll(strokes).toContain(highlight)
})
