import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectNoViolations, findings } from './window'

const tour = (page: Page) => page.getByRole('region', { name: 'Tour' })
const story = (page: Page) => page.getByRole('region', { name: 'Story' })
const chosen = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

test('the tour is offered, taken by keyboard, and not offered again', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'New here? A one-minute tour' }).click()
  await expect(tour(page).getByRole('heading', { name: 'An order, from the click on' })).toBeFocused()
  const steps = ['A verdict, and its proof', 'Eight questions', 'When something breaks', 'What to mend', 'Now your own']
  for (const [at, step] of steps.entries()) {
    await page.keyboard.press('ArrowRight')
    await expect(tour(page).getByRole('heading', { name: step })).toBeVisible()
    await expect(tour(page)).toContainText(`${at + 2} of 6`)
  }
  await page.keyboard.press('ArrowLeft')
  await expect(tour(page)).toContainText('5 of 6')
  await page.keyboard.press('Escape')
  await expect(tour(page)).toHaveCount(0)
  await expect(chosen(page, 'Reliability')).toBeChecked()
  await expect(page.getByRole('button', { name: /one-minute tour/ })).toHaveCount(0)
  await page.reload()
  await expect(findings(page)).toBeVisible()
  await expect(page.getByRole('button', { name: /one-minute tour/ })).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Commands' }).fill('one-minute')
  await page.keyboard.press('Enter')
  await expect(tour(page)).toContainText('1 of 6')
})

test('the tour can be turned down for good', async ({ page }) => {
  await page.goto('/?example=callee-accepts')
  await page.getByRole('button', { name: 'No tour' }).click()
  await expect(page.getByRole('button', { name: /one-minute tour/ })).toHaveCount(0)
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'New drawing' })).toBeVisible()
  await expect(page.getByRole('button', { name: /one-minute tour/ })).toHaveCount(0)
})

test('the card covers nothing that its step speaks of', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  await page.getByRole('button', { name: 'New here? A one-minute tour' }).click()
  for (const [step, spokenOf] of [
    ['2 of 6', '.inspector'],
    ['3 of 6', '.perspectives-wide'],
    ['4 of 6', '.perspective-panel'],
    ['5 of 6', '.findings'],
    ['6 of 6', '.palette'],
  ] as const) {
    await tour(page).getByRole('button', { name: 'Next' }).click()
    await expect(tour(page)).toContainText(step)
    await expect
      .poll(async () => {
        const [card, part] = await Promise.all([tour(page).boundingBox(), page.locator(spokenOf).boundingBox()])
        if (card === null || part === null) return 'not there'
        const apart =
          card.x >= part.x + part.width || part.x >= card.x + card.width || card.y >= part.y + part.height || part.y >= card.y + card.height
        return apart ? 'apart' : 'covered'
      })
      .toBe('apart')
  }
  await tour(page).getByRole('button', { name: 'Done' }).click()
  await expect(tour(page)).toHaveCount(0)
})

test('in a small window the tour frames the perspectives where they are a menu', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/?example=order-choreography')
  await page.getByRole('button', { name: 'New here? A one-minute tour' }).click()
  for (const step of ['2 of 6', '3 of 6']) {
    await tour(page).getByRole('button', { name: 'Next' }).click()
    await expect(tour(page)).toContainText(step)
  }
  const menu = page.getByRole('combobox', { name: 'Perspective' })
  await expect.poll(() => page.locator('.guide-frame').boundingBox()).toEqual(await menu.boundingBox())
})

test('an example tells its story: each step sets perspective and selection, and the end gives back what was', async ({ page }) => {
  await page.goto('/?example=queue-consumer-tree')
  await expect(findings(page)).toBeVisible()
  await page.keyboard.press('Shift+Digit4')
  await expect(chosen(page, 'Synchrony')).toBeChecked()
  await page.getByRole('button', { name: 'Its story' }).click()
  await expect(story(page).getByRole('heading', { name: 'The queue answers for four' })).toBeFocused()
  await expect(chosen(page, 'Boundaries')).toBeChecked()
  await expect(page.locator('.hull.selected')).toHaveCount(1)
  await story(page).getByRole('button', { name: 'Next' }).click()
  await expect(chosen(page, 'Failure')).toBeChecked()
  await expect(page.getByLabel(/^Ledger, .*, down$/)).toBeVisible()
  await story(page).getByRole('button', { name: 'Next' }).click()
  await expect(chosen(page, 'Reliability')).toBeChecked()
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Unsafe to retry')
  await story(page).getByRole('button', { name: 'Back' }).click()
  await expect(story(page)).toContainText('2 of 5')
  await story(page).getByRole('button', { name: 'End the story' }).click()
  await expect(chosen(page, 'Synchrony')).toBeChecked()
  await expect(page.locator('.react-flow__node.selected, .card.selected')).toHaveCount(0)
})

test('what an outage reaches is seen whole beside the steps and the card that tell of it', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await page.goto('/?example=order-choreography')
  await page.getByRole('button', { name: 'Its story' }).click()
  for (const step of ['2 of 5', '3 of 5', '4 of 5']) {
    await story(page).getByRole('button', { name: 'Next' }).click()
    await expect(story(page)).toContainText(step)
  }
  const boxOf = async (part: Locator) => {
    const box = await part.boundingBox()
    if (box === null) throw new Error('It is not on the screen.')
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }
  }
  for (const [id, state] of [
    ['inventory', 'down'],
    ['payment', 'starved'],
    ['shipping', 'starved'],
    ['notification', 'starved'],
  ] as const)
    await expect(async () => {
      const node = page.locator(`.react-flow__node[data-subject="node:${id}"]`)
      await expect(node).toHaveAccessibleName(new RegExp(`, ${state}$`))
      await expect(node).toBeInViewport({ ratio: 0.99 })
      const at = await boxOf(node)
      for (const other of [story(page), page.locator('.perspective-panel')]) {
        const over = await boxOf(other)
        expect(at.right <= over.left || at.left >= over.right || at.bottom <= over.top || at.top >= over.bottom).toBe(true)
      }
    }).toPass()
})

test('a button of the card does not move away from under a finger', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  await page.getByRole('button', { name: 'Its story' }).click()
  await expect(story(page)).toContainText('1 of 5')
  for (const [name, step] of [
    ['Next', '2 of 5'],
    ['Next', '3 of 5'],
    ['Back', '2 of 5'],
    ['Next', '3 of 5'],
    ['Next', '4 of 5'],
  ] as const) {
    const button = await story(page).getByRole('button', { name }).boundingBox()
    if (button === null) throw new Error(`“${name}” is not on the screen.`)
    await page.mouse.move(button.x + button.width / 2, button.y + button.height / 2)
    // Pressed at once after the step before, and for so long that the card would have found its place meanwhile.
    await page.mouse.down()
    await page.waitForTimeout(700)
    await page.mouse.up()
    await expect(story(page)).toContainText(step)
  }
})

test('on a telephone the story leaves the drawing its room, and folds to a strip', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/?example=queue-consumer-tree')
  const palette = page.getByRole('complementary', { name: 'Palette' })
  await expect(palette).toBeVisible()
  await page.getByRole('button', { name: 'Its story' }).click()
  await expect(story(page).getByRole('heading', { name: 'The queue answers for four' })).toBeFocused()
  await expect(palette).toHaveCount(0)
  await expect(findings(page)).toHaveCount(0)
  const heightOf = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0
  const canvas = await heightOf(page.locator('.canvas'))
  expect(canvas).toBeGreaterThan(700)
  expect(await heightOf(story(page))).toBeLessThan(canvas / 3)
  await expectNoViolations(page)
  await story(page).getByRole('button', { name: 'Text' }).click()
  await expect.poll(() => heightOf(story(page))).toBeLessThan(60)
  await story(page).getByRole('button', { name: 'Next' }).click()
  await expect(story(page)).toContainText('2 of 5')
  await expect(story(page).getByText('“Ledger” is down.')).toBeHidden()
  await story(page).getByRole('button', { name: 'Text' }).click()
  await expect(story(page).getByText('“Ledger” is down.')).toBeVisible()
  await story(page).getByRole('button', { name: 'End the story' }).click()
  await expect(palette).toBeVisible()
  await expect(findings(page)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the offers, a step of the tour and one of a story', async ({ page }) => {
      await page.goto('/?example=order-choreography')
      await expect(page.getByRole('button', { name: 'Its story' })).toBeVisible()
      await expectNoViolations(page)
      await page.getByRole('button', { name: 'New here? A one-minute tour' }).click()
      await tour(page).getByRole('button', { name: 'Next' }).click()
      await expectNoViolations(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Its story' }).click()
      await expect(story(page)).toContainText('1 of 5')
      await expectNoViolations(page)
    })
  })
