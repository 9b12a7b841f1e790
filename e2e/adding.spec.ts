import type { Page } from '@playwright/test'
import { drawn, modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'
import { inspector } from './window'

const service = (id: string, x: number, y: number, group?: string) =>
  ({ id, kind: 'microservice', name: id.toUpperCase(), position: { x, y }, ...(group === undefined ? {} : { group }) }) as const

const grouped = modelOf([service('a', 0, 0, 'g'), service('b', 500, 300, 'g'), service('c', 900, 0)], [], {
  groups: [{ id: 'g', name: 'Billing' }],
})

const groupField = (page: Page) => inspector(page).getByLabel('Group', { exact: true })
const middleOf = async (page: Page, subject: string) => {
  const box = await drawn(page, subject).boundingBox()
  if (box === null) throw new Error(`${subject} is not on the screen.`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.x + box.width }
}
/** The empty middle of the group: right of A and above B. */
const insideGroup = async (page: Page) => {
  const [a, b] = [await middleOf(page, 'node:a'), await middleOf(page, 'node:b')]
  return { x: b.x, y: a.y }
}

test('what is added inside a group’s frame joins the group: by key, from the palette, by a dropped edge, by the pad, pasted', async ({
  page,
}) => {
  await openModel(page, grouped)
  const inside = await insideGroup(page)
  const undo = async () => {
    await page.keyboard.press('ControlOrMeta+z')
    await expect(drawn(page, 'group:g')).toBeVisible()
  }

  await page.mouse.move(inside.x, inside.y)
  await page.keyboard.press('3')
  await expect(groupField(page)).toHaveValue('g')
  await undo()

  const kind = await page.getByRole('complementary', { name: 'Palette' }).getByRole('button', { name: 'Function' }).boundingBox()
  await page.mouse.move((kind?.x ?? 0) + 20, (kind?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move(inside.x, inside.y, { steps: 5 })
  await page.mouse.up()
  await expect(groupField(page)).toHaveValue('g')
  await undo()

  const c = await middleOf(page, 'node:c')
  await page.mouse.move(c.x, c.y)
  const handle = await page.locator('[data-connect="c"][data-side="left"]').boundingBox()
  await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4)
  await page.mouse.down()
  await page.mouse.move(inside.x, inside.y, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('menu', { name: 'What goes here?' }).getByRole('menuitem', { name: 'Agent' }).click()
  await expect(groupField(page)).toHaveValue('g')
  await undo()

  await drawn(page, 'node:a').click()
  await page.getByRole('toolbar', { name: 'Add what comes next' }).getByRole('button').first().click()
  await expect(groupField(page)).toHaveValue('g')
  await undo()

  await drawn(page, 'node:c').click()
  await page.keyboard.press('ControlOrMeta+c')
  await page.mouse.move(inside.x, inside.y)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('button', { name: 'Undo: Paste 1 node' })).toBeVisible()
  await expect(groupField(page)).toHaveValue('g')
})

test('dropped outside of every group, what comes after a node of a group lies in none', async ({ page }) => {
  await openModel(page, grouped)
  const b = await middleOf(page, 'node:b')
  await page.mouse.move(b.x, b.y)
  const handle = await page.locator('[data-connect="b"][data-side="right"]').boundingBox()
  await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4)
  await page.mouse.down()
  await page.mouse.move(b.right + 160, b.y + 20, { steps: 5 })
  await page.mouse.up()
  await page.getByRole('menu', { name: 'What goes here?' }).getByRole('menuitem', { name: 'Store' }).click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Store' })).toBeVisible()
  await expect(groupField(page)).toHaveValue('')
})

test('with nothing to change, the key of an edge draws the next one, and Escape ends it wherever the focus is', async ({ page }) => {
  await openModel(page, modelOf([service('a', 0, 0), service('b', 400, 0)]))
  const topic = page.getByRole('complementary', { name: 'Palette' }).getByRole('button', { name: 'Topic' })
  await page.keyboard.press('t')
  await expect(topic).toHaveAttribute('aria-pressed', 'true')
  const [a, b] = [await middleOf(page, 'node:a'), await middleOf(page, 'node:b')]
  await page.mouse.move(a.x, a.y)
  await page.mouse.down()
  await page.mouse.move(b.x, b.y, { steps: 6 })
  await page.mouse.up()
  await expect(inspector(page).getByText('Topic from A to B')).toBeVisible()
  await topic.click()
  await expect(topic).toHaveAttribute('aria-pressed', 'false')
  await topic.click()
  await expect(topic).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(topic).toHaveAttribute('aria-pressed', 'false')
})

test('what was just made is in view and has the focus, wherever it was made from', async ({ page }) => {
  await openModel(page, modelOf([service('a', 0, 0)]))
  const canvas = await page.locator('.canvas').boundingBox()
  if (canvas === null) throw new Error('There is no canvas.')
  await drawn(page, 'node:a').click()
  for (const id of ['microservice-1', 'microservice-2', 'microservice-3', 'microservice-4']) {
    await page.keyboard.press('ControlOrMeta+ArrowRight')
    await expect(drawn(page, `node:${id}`)).toBeFocused()
  }
  const { right } = await middleOf(page, 'node:microservice-4')
  expect(right).toBeLessThan(canvas.x + canvas.width)
  await page.getByRole('complementary', { name: 'Palette' }).getByRole('button', { name: 'Store' }).click()
  await expect(drawn(page, 'node:store-1')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('Ledger')
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'node:store-1')).toBeFocused()
  await expect(page.getByRole('button', { name: /Undo: Rename/ })).toBeVisible()
})

test('of what goes where an edge was dropped, Enter takes the likeliest', async ({ page }) => {
  await openModel(page, modelOf([{ id: 'p', kind: 'person', name: 'Customer', position: { x: 0, y: 0 } }, service('a', 500, 300)]))
  const person = await middleOf(page, 'node:p')
  const grip = page.locator('[data-connect="p"][data-side="bottom"]')
  // A pointer that was there before the drawing has to move once more.
  await expect(async () => {
    await page.mouse.move(person.x + 8, person.y)
    await page.mouse.move(person.x, person.y)
    await expect(grip).toBeVisible({ timeout: 1_000 })
  }).toPass()
  const handle = await grip.boundingBox()
  await page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4)
  await page.mouse.down()
  await page.mouse.move(person.x + 40, person.y + 180, { steps: 5 })
  await page.mouse.up()
  const menu = page.getByRole('menu', { name: 'What goes here?' })
  await expect(menu.getByRole('menuitem', { name: 'Microservice' })).toBeFocused()
  await expect(page.locator('.connect-draft')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'node:microservice-1')).toBeFocused()
  await expect(page.locator('.connect-draft')).toHaveCount(0)
})

test('what comes next is offered above a node that stands at the foot of the canvas', async ({ page }) => {
  await openModel(page, modelOf([service('a', 0, 0), service('b', 400, 0)]))
  await drawn(page, 'node:a').click()
  const pad = page.getByRole('toolbar', { name: 'Add what comes next' })
  const [node, canvas] = [await drawn(page, 'node:a').boundingBox(), await page.locator('.canvas').boundingBox()]
  if (node === null || canvas === null) throw new Error('It is not drawn.')
  expect((await pad.boundingBox())?.y).toBeGreaterThan(node.y + node.height)
  await page.mouse.move(node.x + 40, node.y + 20)
  await page.mouse.down()
  await page.mouse.move(node.x + 60, canvas.y + canvas.height - 80, { steps: 5 })
  await page.mouse.up()
  const moved = await drawn(page, 'node:a').boundingBox()
  const offered = await pad.boundingBox()
  expect((offered?.y ?? Infinity) + (offered?.height ?? 0)).toBeLessThan(moved?.y ?? 0)
})
