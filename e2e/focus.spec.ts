import type { Page } from '@playwright/test'
import { drawn, modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'
import { inspector, openExample, said } from './window'

const focusIsKept = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'BODY')).not.toBe('BODY')

const shop = modelOf(
  [
    { id: 'a', kind: 'microservice', name: 'A', position: { x: 0, y: 0 } },
    { id: 'b', kind: 'microservice', name: 'B', position: { x: 0, y: 160 } },
    { id: 'c', kind: 'microservice', name: 'C', position: { x: 400, y: 0 } },
  ],
  [{ id: 'b-c', kind: 'rpc', source: 'b', target: 'c' }],
)

test.describe('what has the focus hands it on when it goes', () => {
  test('the form of the name, to the button that opened it', async ({ page }) => {
    await openExample(page)
    const edit = inspector(page).getByRole('button', { name: 'Edit the name and description' })
    await edit.focus()
    await page.keyboard.press('Enter')
    await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(edit).toBeFocused()
  })

  test('a team’s field, to the button of the team under its new name', async ({ page }) => {
    await openExample(page)
    await inspector(page).getByRole('button', { name: 'Rename the team shipping' }).focus()
    await page.keyboard.press('Enter')
    await expect(inspector(page).getByRole('textbox', { name: 'New name of the team shipping' })).toBeFocused()
    await page.keyboard.type('arrivals')
    await page.keyboard.press('Enter')
    await expect(inspector(page).getByRole('button', { name: 'Rename the team arrivals' })).toBeFocused()
  })

  test('a collapsed group’s node, to the group’s card, and back', async ({ page }) => {
    await openModel(page, shop)
    await drawn(page, 'node:a').click()
    await drawn(page, 'node:b').click({ modifiers: ['Shift'] })
    await page.keyboard.press('ControlOrMeta+g')
    await page.keyboard.type('Billing')
    await page.keyboard.press('Enter')
    await expect(inspector(page).getByRole('heading', { level: 2, name: 'Billing' })).toBeVisible()
    await focusIsKept(page)
    await page.keyboard.press('e')
    await expect(page.locator('.react-flow__node[data-subject="group:group-1"]')).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await expect(drawn(page, 'node:c')).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('e')
    await expect(drawn(page, 'node:a')).toBeFocused()
  })

  test('a deleted node, to the canvas, where keys go on', async ({ page }) => {
    await openModel(page, shop)
    await drawn(page, 'node:a').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Delete')
    await expect(drawn(page, 'node:a')).toHaveCount(0)
    await focusIsKept(page)
    await page.keyboard.press('Tab')
    await expect(drawn(page, 'node:b')).toBeFocused()
  })

  test('cards, menus and toasts of the list of drawings', async ({ page }) => {
    await openModel(page, { ...shop, name: 'First' })
    await openModel(page, { ...shop, name: 'Second' })
    await page.goto('/')
    const more = page.getByRole('button', { name: 'What can be done with “Second”' })
    await more.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Rename' }).press('Enter')
    await expect(page.getByRole('textbox', { name: 'New name of “Second”' })).toBeFocused()
    await page.keyboard.type('Third')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('link', { name: /“Third”/ })).toBeFocused()

    await page.getByRole('button', { name: 'What can be done with “Third”' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
    await expect(page.getByRole('link', { name: /“First”/ })).toBeFocused()
    await said(page).getByRole('button', { name: 'Undo' }).press('Enter')
    await expect(page.getByRole('link', { name: /Third/ })).toBeVisible()
    await focusIsKept(page)
  })

  test('panels and the list of keys', async ({ page }) => {
    await openExample(page)
    for (const name of ['History', 'Outline', 'Find']) {
      const button = page.getByRole('button', { name, exact: true })
      await button.focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: new RegExp(`^Close: ${name}`) }).press('Enter')
      await expect(button).toBeFocused()
    }
    await page.getByLabel(/^Shipping, microservice/).focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().press('Enter')
    await expect(page.getByLabel(/^Shipping, microservice/)).toBeFocused()
  })
})

test('a new group is named by typing, a copy keeps its name and its letters are keys', async ({ page }) => {
  await openModel(page, shop)
  await drawn(page, 'node:a').click()
  await page.keyboard.press('ControlOrMeta+d')
  await expect(page.getByRole('button', { name: 'Undo: Duplicate “A”' })).toBeVisible()
  await page.keyboard.press('o')
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'A', exact: true })).toBeVisible()
})

test('Enter leaves a new node as it is called', async ({ page }) => {
  await openModel(page, shop)
  await drawn(page, 'node:c').click()
  await page.keyboard.press('ControlOrMeta+ArrowRight')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Microservice' })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('o')
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Microservice' })).toBeVisible()
})

test('in the outline keys and the menu mean the row that has the focus', async ({ page }) => {
  await openModel(page, shop)
  await drawn(page, 'node:c').click()
  await page.keyboard.press('o')
  const tree = page.getByRole('tree', { name: 'Outline' })
  await expect(tree).toBeFocused()
  await page.keyboard.press('Home')
  await expect(tree.locator('[data-active="true"]')).toContainText('A')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: 'Actions' })
  await expect(menu.getByRole('menuitem', { name: /^Rename/ })).toBeVisible()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'A', exact: true })).toBeVisible()
  const row = await tree.locator('[data-active="true"]').boundingBox()
  const place = await menu.boundingBox()
  expect(Math.abs((place?.y ?? 0) - (row?.y ?? 0))).toBeLessThan(60)
  await page.keyboard.press('Escape')
  await expect(tree).toBeFocused()

  await tree.getByRole('treeitem', { name: /^B/ }).click({ button: 'right' })
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'B', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Home')
  await page.keyboard.press('ControlOrMeta+ArrowRight')
  await expect(page.getByRole('button', { name: 'Undo: Add “Microservice” after “A”' })).toBeVisible()
})

test('the palette of commands puts a node’s own name first', async ({ page }) => {
  await openExample(page)
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: 'Commands', exact: true })
  await expect(palette).toBeVisible()
  await page.keyboard.type('ship')
  await expect(palette.getByRole('option').first()).toHaveText(/^Shipping/)
  await expect(palette.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
})

test('keys go on from what was gone to by the palette, by finding, and from a copy', async ({ page }) => {
  await openModel(page, shop)
  await drawn(page, 'node:a').click()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog', { name: 'Commands', exact: true })).toBeVisible()
  await page.keyboard.type('C')
  await page.getByRole('option', { name: /^C\s*Microservice/ }).click()
  await expect(drawn(page, 'node:c')).toBeFocused()

  await page.keyboard.press('ControlOrMeta+f')
  await page.getByRole('combobox', { name: 'Find in the drawing' }).fill('B')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(drawn(page, 'node:b')).toBeFocused()

  await page.keyboard.press('ControlOrMeta+d')
  await expect(drawn(page, 'node:microservice-1')).toBeFocused()
})

test('an outline’s field that gives up leaves the outline open', async ({ page }) => {
  await openModel(page, shop)
  await page.keyboard.press('o')
  const tree = page.getByRole('tree', { name: 'Outline' })
  await expect(tree).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'New name of A' }).fill('zzz')
  await page.keyboard.press('Escape')
  await expect(tree).toBeFocused()
  await expect(tree).toContainText('A')
})
