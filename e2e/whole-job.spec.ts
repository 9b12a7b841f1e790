import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Model } from '../model/schema/model'
import { parseModel } from '../model/schema/parseModel'
import { drawn } from './drawings'
import { expect, test } from './fixtures'
import { inspector } from './window'

/** The choreographed order, as one tells it in a meeting. */
const NODES = [
  'Customer (person)',
  'Inventory (microservice)',
  'Notification (function)',
  'Orders (microservice)',
  'Orders database (store)',
  'Payment (microservice)',
  'Shipping (microservice)',
]
const EDGES = [
  'Customer –rpc→ Orders',
  'Inventory –topic StockReserved→ Payment',
  'Inventory –topic StockReserved→ Shipping',
  'Orders –data→ Orders database',
  'Orders –topic OrderPlaced→ Inventory',
  'Orders –topic OrderPlaced→ Notification',
  'Payment –topic PaymentTaken→ Shipping',
]

const told = ({ nodes, edges }: Model) => {
  const nameOf = (id: string) => nodes.find((node) => node.id === id)?.name ?? id
  return {
    nodes: nodes.map(({ name, kind }) => `${name} (${kind})`).sort(),
    edges: edges
      .map(({ kind, channel, source, target }) => `${nameOf(source)} –${[kind, channel].filter(Boolean).join(' ')}→ ${nameOf(target)}`)
      .sort(),
  }
}

/** What `act` saves as a file. */
const savedBy = async (page: Page, act: () => Promise<void>): Promise<Model> => {
  const download = page.waitForEvent('download')
  await act()
  const parsed = parseModel(JSON.parse(await readFile(await (await download).path(), 'utf8')))
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message)
  return parsed.value
}

test.describe('by mouse', () => {
  const palette = (page: Page) => page.getByRole('complementary', { name: 'Palette' })
  const named = async (page: Page, name: string) => {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(new RegExp(`^${name}, `)).first()).toBeVisible()
  }
  const middleOf = async (page: Page, id: string) => {
    const box = await drawn(page, `node:${id}`).boundingBox()
    if (box === null) throw new Error(`${id} is not on the screen.`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, right: box.x + box.width }
  }
  const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up()
  }
  /** From the dot on the right of a node. */
  const pull = async (page: Page, id: string, to: { x: number; y: number }) => {
    const from = await middleOf(page, id)
    await page.mouse.move(from.x, from.y)
    await page.locator(`[data-connect="${id}"][data-side="right"]`).waitFor()
    await drag(page, { x: from.right, y: from.y }, to)
  }
  const answer = (page: Page, what: string) =>
    page.getByRole('menu', { name: 'What goes here?' }).getByRole('menuitem', { name: what }).click()
  const channel = async (page: Page, name: string) => {
    await inspector(page).getByRole('combobox', { name: 'Channel' }).fill(name)
    await page.keyboard.press('Enter')
    // A name that is known already is offered; either way the field ends with it.
    await expect(inspector(page).getByRole('combobox', { name: 'Channel' })).toHaveValue(name)
  }

  test('the order example is drawn on an empty canvas', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('button', { name: 'New drawing' }).click()
    const canvas = await page.locator('.canvas').boundingBox()
    if (canvas === null) throw new Error('There is no canvas.')
    const at = (x: number, y: number) => ({ x: canvas.x + x, y: canvas.y + y })

    const person = await palette(page).getByRole('button', { name: 'Person' }).boundingBox()
    await drag(page, { x: (person?.x ?? 0) + 30, y: (person?.y ?? 0) + 10 }, at(110, 300))
    await named(page, 'Customer')
    await pull(page, 'person-1', at(330, 300))
    await answer(page, 'Microservice')
    await named(page, 'Orders')
    await page.getByRole('toolbar', { name: 'Add what comes next' }).getByRole('button', { name: 'Store by Data' }).click()
    await named(page, 'Orders database')
    await drag(page, await middleOf(page, 'store-1'), at(330, 480))

    await palette(page).getByRole('button', { name: 'Topic' }).click()
    await drag(page, await middleOf(page, 'microservice-1'), at(560, 180))
    await answer(page, 'Microservice')
    await named(page, 'Inventory')
    await drag(page, await middleOf(page, 'microservice-1'), at(600, 420))
    await answer(page, 'Function')
    await named(page, 'Notification')
    await drag(page, await middleOf(page, 'microservice-2'), at(820, 100))
    await answer(page, 'Microservice')
    await named(page, 'Payment')
    await drag(page, await middleOf(page, 'microservice-2'), at(860, 300))
    await answer(page, 'Microservice')
    await named(page, 'Shipping')
    await drag(page, await middleOf(page, 'microservice-3'), await middleOf(page, 'microservice-4'))
    await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText('Payment → Shipping')
    await channel(page, 'PaymentTaken')
    await page.keyboard.press('Escape')

    for (const [edge, name] of [
      ['topic-1', 'OrderPlaced'],
      ['topic-2', 'OrderPlaced'],
      ['topic-3', 'StockReserved'],
      ['topic-4', 'StockReserved'],
    ] as const) {
      await page.locator(`[data-subject="edge:${edge}"]`).last().click()
      await channel(page, name)
    }

    const model = await savedBy(page, () => page.getByRole('button', { name: 'Save', exact: true }).click())
    expect(told(model)).toEqual({ nodes: NODES, edges: EDGES })
  })
})

test.describe('by keyboard alone', () => {
  const type = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  /** Names the node just made. */
  const named = async (page: Page, name: string) => {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(page.getByLabel(new RegExp(`^${name}, `)).first()).toBeVisible()
  }
  /** Goes to a node, or does something, by the palette of commands. */
  const command = async (page: Page, words: string) => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'Commands' })).toHaveCount(0)
  }
  const rename = async (page: Page, name: string) => {
    await page.keyboard.press('F2')
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(inspector(page).getByRole('heading', { level: 2 })).toHaveText(name)
  }
  const makeTopic = async (page: Page, name: string) => {
    await page.keyboard.press('t')
    await expect(inspector(page).getByText(/^Topic from /)).toBeVisible()
    await rename(page, name)
  }
  /** Gives the focus to the next element of the page until it is the one. */
  const tabTo = async (page: Page, name: RegExp, key = 'Tab') => {
    for (let i = 0; i < 80; i++) {
      const label = await page.evaluate(() => {
        const { activeElement: at, body } = document
        return at === null || at === body ? '' : (at.getAttribute('aria-label') ?? at.textContent ?? '')
      })
      if (name.test(label)) return
      await page.keyboard.press(key)
    }
    throw new Error(`${key} never reaches ${String(name)}.`)
  }

  test('the order example is drawn, judged, mended and exported', async ({ page }) => {
    await page.goto('/')
    await tabTo(page, /New drawing/)
    await page.keyboard.press('Enter')
    await expect(page.locator('.canvas')).toBeVisible()
    await type(page, '1')
    await named(page, 'Customer')
    await type(page, 'ControlOrMeta+ArrowRight')
    await named(page, 'Orders')
    await type(page, 'ControlOrMeta+ArrowRight')
    await named(page, 'Inventory')
    await type(page, 'ControlOrMeta+ArrowRight')
    await named(page, 'Payment')
    await type(page, 'ControlOrMeta+ArrowDown')
    await named(page, 'Shipping')

    // Back along the chain: each edge is the next stop after the node it leaves.
    await type(page, 'ArrowUp', 'Tab', 'Enter')
    await makeTopic(page, 'PaymentTaken')
    await type(page, 'ArrowLeft', 'ArrowLeft', 'Tab', 'Enter')
    await makeTopic(page, 'StockReserved')
    await type(page, 'ArrowLeft')
    await tabTo(page, /^Shipping, /)
    await type(page, 'Shift+Enter')
    await makeTopic(page, 'StockReserved')
    await type(page, 'ArrowLeft', 'ArrowLeft', 'Tab', 'Enter')
    await makeTopic(page, 'OrderPlaced')
    await type(page, 'ArrowLeft')
    await command(page, 'then a store by data')
    await expect(inspector(page).getByRole('heading', { level: 2, name: 'Store' })).toBeVisible()
    await named(page, 'Orders database')
    await type(page, 'ArrowLeft')
    await command(page, 'then a function by topic')
    await expect(inspector(page).getByRole('heading', { level: 2, name: 'Function' })).toBeVisible()
    await named(page, 'Notification')
    await type(page, 'Shift+Tab')
    await tabTo(page, /^topic from Orders to Notification/)
    await type(page, 'Enter')
    await rename(page, 'OrderPlaced')

    // What is found is read, opened and mended from the list.
    await type(page, 'n')
    const rows = page.getByRole('list', { name: 'Findings' }).getByRole('listitem')
    const before = await rows.count()
    await tabTo(page, /does not say what protects its work/, 'ArrowDown')
    await type(page, 'Enter')
    await tabTo(page, /^Apply: /)
    await type(page, 'Enter')
    await expect(rows).toHaveCount(before - 1)

    // A trait is set in the inspector, and Escape leads back to the drawing.
    await type(page, 'F6')
    await command(page, 'Shipping')
    await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
    await type(page, 'i')
    await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
    await tabTo(page, /^Idempotent$/)
    await type(page, 'Space')
    await expect(inspector(page).getByRole('button', { name: 'Idempotent' })).toHaveAttribute('aria-pressed', 'true')
    await type(page, 'Escape')
    await expect(drawn(page, 'node:microservice-4')).toBeFocused()

    const model = await savedBy(page, () => type(page, 'ControlOrMeta+s'))
    expect(told(model)).toEqual({ nodes: NODES, edges: EDGES })
    expect(model.nodes.find(({ name }) => name === 'Shipping')?.progress).toEqual(['idempotent'])

    await type(page, 'ControlOrMeta+Shift+e')
    const dialog = page.getByRole('dialog', { name: /^Export/ })
    await expect(dialog).toBeVisible()
    const download = page.waitForEvent('download')
    await tabTo(page, /^Download/)
    await type(page, 'Enter')
    expect((await download).suggestedFilename()).toMatch(/\.svg$/)
    await type(page, 'Escape')
    await expect(dialog).toHaveCount(0)
  })
})

test('the text of a model is pasted as a drawing, laid out where it says no places', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: 'New drawing' }).click()
  const nodes = ['a', 'b', 'c'].map((id) => ({ id, kind: 'microservice', name: id.toUpperCase() }))
  const edges = [
    { id: '1', kind: 'rpc', source: 'a', target: 'b' },
    { id: '2', kind: 'queue', source: 'b', target: 'c', channel: 'jobs' },
  ]
  const text = JSON.stringify({ format: 'coordinated-progress', version: 1, nodes, edges })
  await page.evaluate((model) => navigator.clipboard.writeText(model), text)
  await page.locator('.canvas').click({ position: { x: 400, y: 200 } })
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('button', { name: 'Undo: Paste 3 nodes' })).toBeVisible()
  const xs = await Promise.all(
    ['A', 'B', 'C'].map(
      async (name) =>
        (
          await page
            .getByLabel(new RegExp(`^${name}, `))
            .first()
            .boundingBox()
        )?.x ?? 0,
    ),
  )
  expect(xs).toEqual(xs.toSorted((p, q) => p - q))
  expect(new Set(xs).size).toBe(3)

  // Whatever does not fit beside the pointer is brought into view.
  const edge = await page.locator('.canvas').boundingBox()
  await page.mouse.move((edge?.x ?? 0) + 12, (edge?.y ?? 0) + 300)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('complementary', { name: 'Inspector' }).getByText('3 nodes').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Undo: Paste 3 nodes' })).toBeVisible()
  for (const n of [1, 2, 3]) await expect(drawn(page, `node:microservice-${n}`)).toBeInViewport({ ratio: 1 })
})
