import type { Page } from '@playwright/test'
import { dragBy, drawn, modelOf, openModel, placeOf } from './drawings'
import { expect, test } from './fixtures'

const service = (id: string, x: number, y: number, group?: string) =>
  ({ id, kind: 'microservice', name: id.toUpperCase(), position: { x, y }, ...(group === undefined ? {} : { group }) }) as const

const grouped = modelOf(
  [service('a', 0, 0, 'g'), service('b', 0, 160, 'g'), service('c', 520, 0), service('d', 520, 260)],
  [
    { id: '1', kind: 'rpc', source: 'a', target: 'b' },
    { id: '2', kind: 'rpc', source: 'b', target: 'c' },
    { id: '3', kind: 'queue', source: 'c', target: 'd' },
  ],
  { groups: [{ id: 'g', name: 'Billing' }] },
)

const undo = (page: Page, label: string) => page.getByRole('button', { name: `Undo: ${label}`, exact: true })

/** The visible frame of a group, in px of the screen. */
const frameOf = async (page: Page, id: string) => {
  const box = await page.locator(`.group[data-subject="group:${id}"] > path`).first().boundingBox()
  if (box === null) throw new Error('The group has no frame.')
  return box
}

const dragNodeTo = async (page: Page, node: string, x: number, y: number, hold = false): Promise<void> => {
  const box = await drawn(page, `node:${node}`).boundingBox()
  if (box === null) throw new Error('The node is not drawn.')
  await dragBy(page, drawn(page, `node:${node}`), x - box.x - box.width / 2, y - box.y - box.height / 2, { hold })
}

test('a node is dragged into a group and out again, and the group shows where it would go', async ({ page }) => {
  await openModel(page, grouped)
  const before = await frameOf(page, 'g')
  await dragNodeTo(page, 'c', before.x + before.width - 60, before.y + before.height - 40, true)
  await expect(page.locator('.group.outlined')).toHaveCount(1)
  await page.mouse.up()
  await expect(undo(page, 'Put “C” into “Billing”')).toBeVisible()
  await expect(page.locator('.group.outlined')).toHaveCount(0)

  await page.keyboard.press('Escape')
  const { x, y } = await frameOf(page, 'g')
  await dragNodeTo(page, 'a', x + 40, y - 120)
  await expect(undo(page, 'Take “A” out of “Billing”')).toBeVisible()
  const node = await drawn(page, 'node:a').boundingBox()
  const after = await frameOf(page, 'g')
  expect((node?.y ?? 0) + (node?.height ?? 0)).toBeLessThan(after.y)
})

test('a group that becomes empty keeps its frame, and takes nodes again', async ({ page }) => {
  await openModel(page, modelOf([service('a', 0, 0, 'g'), service('b', 500, 0)], [], { groups: [{ id: 'g', name: 'Lonely' }] }))
  const frame = await frameOf(page, 'g')
  await dragNodeTo(page, 'a', frame.x + frame.width / 2, frame.y + frame.height + 140)
  await expect(undo(page, 'Take “A” out of “Lonely”')).toBeVisible()
  const empty = await frameOf(page, 'g')
  expect(Math.round(empty.width)).toBe(Math.round(frame.width))
  await dragNodeTo(page, 'b', empty.x + empty.width / 2, empty.y + empty.height / 2)
  await expect(undo(page, 'Put “B” into “Lonely”')).toBeVisible()
})

test('holding its name drags a group with everything in it, nested ones too, as one step', async ({ page }) => {
  const nested = {
    ...grouped,
    nodes: [...grouped.nodes.slice(0, 1).map((node) => ({ ...node, group: 'inner' })), ...grouped.nodes.slice(1)],
    groups: [
      { id: 'g', name: 'Billing' },
      { id: 'inner', name: 'Ledger', parent: 'g' },
    ],
  }
  await openModel(page, nested)
  const places = await Promise.all(['a', 'b', 'c'].map((id) => placeOf(page, id)))
  await dragBy(page, page.locator('.group[data-subject="group:g"] .group-handle'), 40, 120)
  await expect(undo(page, 'Move “Billing”')).toBeVisible()
  const after = await Promise.all(['a', 'b', 'c'].map((id) => placeOf(page, id)))
  expect(after[2]).toEqual(places[2])
  const [da, db] = [0, 1].map((i) => ({ x: (after[i]?.x ?? 0) - (places[i]?.x ?? 0), y: (after[i]?.y ?? 0) - (places[i]?.y ?? 0) }))
  expect(da).toEqual(db)
  expect(da?.y).toBeGreaterThan(0)
  await page.keyboard.press('Control+z')
  expect(await Promise.all(['a', 'b', 'c'].map((id) => placeOf(page, id)))).toEqual(places)
})

test('collapses into a card that says what is in it; edges end at it; it is moved and expanded again', async ({ page }) => {
  await openModel(page, grouped)
  const inside = await placeOf(page, 'a')
  await page.locator('.group[data-subject="group:g"] .group-fold .group-toggle').click()
  const card = page.getByLabel('Billing, group, 2 nodes, unowned', { exact: true })
  await expect(card).toBeVisible()
  await expect(card).toContainText('2 nodes · 1 edge')
  await expect(drawn(page, 'node:a')).toHaveCount(0)
  await expect(page.locator('.edge-lines .edge')).toHaveCount(2)
  await expect(undo(page, 'Collapse “Billing”')).toBeVisible()

  await dragBy(page, card, 0, 120)
  await expect(undo(page, 'Move “Billing”')).toBeVisible()
  await card.locator('.group-toggle').click()
  await expect(drawn(page, 'node:a')).toBeVisible()
  const moved = await placeOf(page, 'a')
  expect(Math.abs(moved.x - inside.x)).toBeLessThan(20)
  expect(moved.y).toBeGreaterThan(inside.y)
})

test('expanded after arranging, it makes room in the same step, and undo takes both back', async ({ page }) => {
  const nodes = grouped.nodes.map((node) => (node.id === 'b' ? service('b', 480, 0, 'g') : node))
  await openModel(page, { ...grouped, nodes, groups: [{ id: 'g', name: 'Billing', extra: { collapsed: true } }] })
  await page.keyboard.press('a')
  await expect(undo(page, 'Arrange everything')).toBeVisible()
  const ids = ['c', 'd']
  const before = await Promise.all(ids.map((id) => placeOf(page, id)))
  await page
    .getByLabel(/^Billing, group/)
    .locator('.group-toggle')
    .click()
  await expect(undo(page, 'Expand “Billing”')).toBeVisible()
  const frame = await frameOf(page, 'g')
  for (const id of ids) {
    const box = await drawn(page, `node:${id}`).boundingBox()
    if (box === null) throw new Error(`${id} is not drawn.`)
    expect(
      box.x >= frame.x + frame.width || box.x + box.width <= frame.x || box.y >= frame.y + frame.height || box.y + box.height <= frame.y,
    ).toBe(true)
  }
  expect(await Promise.all(ids.map((id) => placeOf(page, id)))).not.toEqual(before)
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel(/^Billing, group/)).toBeVisible()
  await expect.poll(() => Promise.all(ids.map((id) => placeOf(page, id)))).toEqual(before)
})

test('a group that is collapsed while one looks at its far end comes into view as its card', async ({ page }) => {
  const nodes = [service('a', 0, 0, 'g'), service('b', 3000, 2000, 'g')]
  await openModel(page, modelOf(nodes, [], { groups: [{ id: 'g', name: 'Billing' }] }))
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('b')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(drawn(page, 'node:b')).toBeInViewport()
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  await expect(page.getByLabel(/^Billing, group/)).toBeInViewport()
})

test('dropped on its card, a node goes into a collapsed group', async ({ page }) => {
  await openModel(page, { ...grouped, groups: [{ id: 'g', name: 'Billing', extra: { collapsed: true } }] })
  const card = await drawn(page, 'group:g').boundingBox()
  await dragNodeTo(page, 'd', (card?.x ?? 0) + (card?.width ?? 0) / 2, (card?.y ?? 0) + (card?.height ?? 0) / 2)
  await expect(page.getByLabel(/^Billing, group, 3 nodes/)).toBeVisible()
  await expect(drawn(page, 'node:d')).toHaveCount(0)
})

test('by keyboard: out to the group, collapse, walk past it, expand, in again, ungroup', async ({ page }) => {
  await openModel(page, grouped)
  await drawn(page, 'node:b').click()
  await page.keyboard.press('g')
  await page.keyboard.press('e')
  const card = drawn(page, 'group:g')
  await expect(card).toBeVisible()
  await drawn(page, 'node:c').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(card).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(drawn(page, 'node:c')).toBeFocused()
  await card.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('e')
  await expect(drawn(page, 'node:a')).toBeVisible()
  await page.keyboard.press('Shift+G')
  await expect(page.locator('.react-flow__node .card.selected')).toHaveCount(2)
  await page.keyboard.press('g')
  await page.keyboard.press('Control+Shift+G')
  await expect(page.locator('.group')).toHaveCount(0)
  await expect(page.locator('.react-flow__node')).toHaveCount(4)
})

test('is renamed in place and deleted with what is in it', async ({ page }) => {
  await openModel(page, grouped)
  await page.locator('.group[data-subject="group:g"] .group-handle').dblclick()
  await page.getByRole('textbox', { name: 'Name' }).last().fill('Payments')
  await page.keyboard.press('Enter')
  await expect(page.locator('.group')).toContainText('Payments')
  await page.locator('.group .group-handle').click()
  await page.keyboard.press('Delete')
  await expect(page.locator('.react-flow__node')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.locator('.react-flow__node')).toHaveCount(4)
})

test('an edge cannot end at a collapsed group, and the pointer says why', async ({ page }) => {
  await openModel(page, { ...grouped, groups: [{ id: 'g', name: 'Billing', extra: { collapsed: true } }] })
  await drawn(page, 'node:c').click()
  const handle = page.locator('.connect-handle[data-side="left"]').first()
  const card = await drawn(page, 'group:g').boundingBox()
  const from = await handle.boundingBox()
  await page.mouse.move((from?.x ?? 0) + 4, (from?.y ?? 0) + 4)
  await page.mouse.down()
  await page.mouse.move((card?.x ?? 0) + 60, (card?.y ?? 0) + 30, { steps: 6 })
  await expect(page.locator('.connect-refused')).toHaveText('An edge ends at a node: expand the group first.')
  await page.keyboard.press('Escape')
  await page.mouse.up()
})
