import { drawn, modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'

const service = (id: string, x: number, y: number) => ({ id, kind: 'microservice', name: id.toUpperCase(), position: { x, y } }) as const

const fanOut = modelOf(
  [service('shop', 0, 200), service('mail', 600, 0), service('stock', 600, 200), service('bill', 600, 400)],
  [
    { id: '1', kind: 'topic', channel: 'placed', source: 'shop', target: 'mail' },
    { id: '2', kind: 'topic', channel: 'placed', source: 'shop', target: 'stock' },
    { id: '3', kind: 'topic', channel: 'placed', source: 'shop', target: 'bill' },
    { id: '4', kind: 'rpc', source: 'bill', target: 'stock' },
  ],
)

test('pointing at one edge of a channel shows all of them', async ({ page }) => {
  await openModel(page, fanOut)
  await page.locator('.edge-top[data-subject="edge:1"] path').first().hover()
  await expect(page.locator('.edge.outlined')).toHaveCount(3)
})

test('a fan-out is drawn as one trunk where the drawing wants it, as a step that can be undone', async ({ page }) => {
  await openModel(page, fanOut)
  await expect(page.locator('.edge-tops').getByText('placed')).toHaveCount(3)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Commands' })).toBeFocused()
  await page.keyboard.type('fan-outs as trunks')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Undo: Draw fan-outs as trunks' })).toBeVisible()
  await expect(page.locator('.edge-tops').getByText('placed')).toHaveCount(1)
  const ways = await page
    .locator('.edge-lines .edge[data-kind="topic"] .hit')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''))
  expect(new Set(ways.map((d) => d.slice(0, d.indexOf('C')))).size).toBe(1)
  await expect(drawn(page, 'edge:2')).toHaveAccessibleName('topic from SHOP to STOCK, one-way')

  await page.keyboard.press('Shift+T')
  await expect(page.locator('.edge-tops').getByText('placed')).toHaveCount(3)
})
