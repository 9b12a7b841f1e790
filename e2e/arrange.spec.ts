import { generateModel } from '../model/testing/generateModel'
import { dragBy, drawn, modelOf, openModel, placeOf } from './drawings'
import { expect, test } from './fixtures'
import { said, saved } from './window'

const pile = modelOf(
  ['a', 'b', 'c', 'd'].map((id, i) => ({ id, kind: 'microservice', name: id.toUpperCase(), position: { x: i * 40, y: 700 - i * 230 } })),
  [
    { id: '1', kind: 'rpc', source: 'a', target: 'b' },
    { id: '2', kind: 'rpc', source: 'b', target: 'c' },
    { id: '3', kind: 'rpc', source: 'c', target: 'd' },
  ],
)
const IDS = ['a', 'b', 'c', 'd']

test('arranges left to right and top down, each as one step', async ({ page }) => {
  await openModel(page, pile)
  const before = await Promise.all(IDS.map((id) => placeOf(page, id)))
  await page.getByRole('button', { name: 'Arrange', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Arrange left to right' }).click()
  await expect(page.getByRole('button', { name: 'Undo: Arrange everything' })).toBeVisible()
  const across = await Promise.all(IDS.map((id) => placeOf(page, id)))
  expect(across.map(({ x }) => x)).toEqual(across.map(({ x }) => x).toSorted((p, q) => p - q))
  expect(new Set(across.map(({ x }) => x)).size).toBe(4)

  await page.keyboard.press('Control+z')
  expect(await Promise.all(IDS.map((id) => placeOf(page, id)))).toEqual(before)

  await page.keyboard.press('Shift+A')
  await expect(page.getByRole('button', { name: 'Undo: Arrange everything' })).toBeVisible()
  const down = await Promise.all(IDS.map((id) => placeOf(page, id)))
  expect(new Set(down.map(({ y }) => y)).size).toBe(4)
  expect(down.map(({ y }) => y)).toEqual(down.map(({ y }) => y).toSorted((p, q) => p - q))
})

test('what was moved by hand stays until everything is asked for', async ({ page }) => {
  await openModel(page, pile)
  await dragBy(page, drawn(page, 'node:b'), 260, 0)
  await expect(drawn(page, 'node:b').getByText('Pinned')).toBeAttached()
  const moved = await placeOf(page, 'b')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Undo: Arrange everything' })).toBeVisible()
  expect(await placeOf(page, 'b')).toEqual(moved)

  await page.getByRole('button', { name: 'Arrange', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Arrange left to right, pinned nodes too' }).click()
  await expect.poll(() => placeOf(page, 'b')).not.toEqual(moved)
  await expect(drawn(page, 'node:b').getByText('Pinned')).toHaveCount(0)
})

test('the selection alone is arranged; the rest stays', async ({ page }) => {
  await openModel(page, pile)
  const [c, d] = await Promise.all([placeOf(page, 'c'), placeOf(page, 'd')])
  await drawn(page, 'node:a').click()
  await drawn(page, 'node:b').click({ modifiers: ['Shift'] })
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Undo: Arrange 2 nodes' })).toBeVisible()
  expect(await Promise.all([placeOf(page, 'c'), placeOf(page, 'd')])).toEqual([c, d])
})

test('a node is pinned and unpinned by key, and says when there is nothing left to arrange', async ({ page }) => {
  await openModel(page, pile)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('p')
  await expect(page.locator('.pin')).toHaveCount(4)
  await page.keyboard.press('a')
  await expect(said(page)).toContainText('moved by hand and is pinned')
  await page.keyboard.press('p')
  await expect(page.locator('.pin')).toHaveCount(0)
})

test('a long arrangement says so and can be given up', async ({ page }) => {
  test.setTimeout(60_000)
  const model = generateModel(1_200, 1_800)
  const nodes = model.nodes.map((node, i) => ({ ...node, position: { x: (i % 40) * 260, y: Math.floor(i / 40) * 120 } }))
  await openModel(page, { ...model, nodes })
  await page.getByRole('button', { name: 'Arrange', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Arrange left to right' }).click()
  await expect(page.getByRole('progressbar', { name: 'Arranging 1,200 nodes…' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await expect(said(page)).toContainText('Arranging was given up')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true')
})

test('what was before everything was arranged is kept as a version', async ({ page }) => {
  await openModel(page, pile)
  // The first change is written, and nothing changes after it: the version must be kept all the same.
  await dragBy(page, drawn(page, 'node:b'), 260, 0)
  await expect(saved(page)).toBeVisible()
  const before = await Promise.all(IDS.map((id) => placeOf(page, id)))
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Undo: Arrange everything' })).toBeVisible()
  expect(await placeOf(page, 'd')).not.toEqual(before[3])
  await page.keyboard.press('Shift+h')
  await page.getByRole('region', { name: 'History' }).getByRole('radio', { name: 'Versions' }).check({ force: true })
  const versions = page.getByRole('list', { name: 'Versions, the newest first' })
  await expect(versions).toContainText('Before “Arrange everything”')
  await versions
    .getByRole('button', { name: /^Restore/ })
    .first()
    .click()
  await expect.poll(() => Promise.all(IDS.map((id) => placeOf(page, id)))).toEqual(before)
})

test('a collapsed group is arranged as the one card it is drawn as', async ({ page }) => {
  const nodes = pile.nodes.map((node) => (node.id === 'b' || node.id === 'c' ? { ...node, group: 'g' } : node))
  await openModel(page, { ...pile, nodes, groups: [{ id: 'g', name: 'Billing', extra: { collapsed: true } }] })
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Undo: Arrange everything' })).toBeVisible()
  const boxOf = async (subject: string) => {
    const box = await drawn(page, subject).boundingBox()
    if (box === null) throw new Error(`${subject} is not drawn.`)
    return box
  }
  const [a, g, d] = [await boxOf('node:a'), await boxOf('group:g'), await boxOf('node:d')]
  expect(a.x + a.width).toBeLessThan(g.x)
  expect(g.x + g.width).toBeLessThan(d.x)
  // As close as three cards in a row, not with the room of four.
  expect(d.x + d.width - a.x).toBeLessThan(a.width * 6)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Redo: Arrange everything' })).toBeVisible()
})

test('asked again, it says that everything stands where it would be put', async ({ page }) => {
  await openModel(page, pile)
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Undo: Arrange everything' })).toBeVisible()
  const places = await Promise.all(IDS.map((id) => placeOf(page, id)))
  await page.keyboard.press('a')
  await expect(said(page)).toContainText('Everything stands where it would be put already.')
  expect(await Promise.all(IDS.map((id) => placeOf(page, id)))).toEqual(places)
})
