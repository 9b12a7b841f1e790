import type { Page } from '@playwright/test'
import { modelOf, openModel } from './drawings'
import { expect, test } from './fixtures'
import { expectNoViolations, findings, inspector, openExample } from './window'

const node = (page: Page, id: string) => page.locator(`.react-flow__node[data-subject="node:${id}"]`)
const ghost = (page: Page) => page.locator('.ghost')

test('who retries Payment? The proof names the topic, and the boundary shows how far it answers', async ({ page }) => {
  await openExample(page, 'order-choreography')
  await node(page, 'payment').focus()
  await page.keyboard.press('Enter')
  const proof = inspector(page).getByRole('button', {
    name: /^The topic “StockReserved” keeps the message until “Payment” has done its work\.$/,
  })
  await expect(proof).toBeVisible()
  await proof.hover()
  await expect(page.locator('.edge.outlined[data-subject="edge:reserved-p"]')).toBeAttached()
  await page.keyboard.press('Shift+Digit3')
  await inspector(page).getByRole('button', { name: 'StockReserved → Payment' }).first().click()
  await expect(inspector(page)).toContainText('Durable: it tries again until the work is done.')
  await expect(inspector(page).getByRole('heading', { name: 'In its scope' })).toBeVisible()
})

test('what happens if Inventory dies while an order runs? It is told in sentences', async ({ page }) => {
  await openExample(page, 'order-choreography')
  await page.keyboard.press('Shift+Digit8')
  await node(page, 'inventory').click()
  const panel = page.getByRole('region', { name: 'Failure' })
  await expect(panel).toContainText('“Inventory” is down.')
  await expect(panel).toContainText('meanwhile is kept until it can be taken.')
  await expect(panel).toContainText('Once “Inventory” is back, the topic “OrderPlaced” delivers its message to “Inventory” again.')
  await expect(page.getByRole('note', { name: 'Summary' })).toContainText('1 node down')
})

test('make this workflow reliable with the fewest edits: found, seen before it is done, done and undone', async ({ page }) => {
  await openExample(page, 'queue-consumer-tree')
  await inspector(page).getByRole('button', { name: 'Workflow 1', exact: true }).click()
  await inspector(page).getByRole('button', { name: 'Find the smallest edits' }).click()
  const ways = inspector(page).getByRole('list', { name: 'Ways to do it, the cheapest first' })
  await expect(ways).toBeVisible({ timeout: 30_000 })
  const apply = ways.getByRole('button', { name: /^Apply/ }).first()
  await apply.focus()
  await expect(page.locator('[data-ghost^="verdict node:"]').first()).toBeAttached()
  await expect(page.getByText(/^Preview: /)).toContainText('reliable')
  await apply.click()
  await expect(page.locator('.react-flow__node[data-verdict="unowned"], .react-flow__node[data-verdict="retry-unsafe"]')).toHaveCount(0)
  await expect(ghost(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(node(page, 'e')).toHaveAttribute('data-verdict', 'unowned')
})

test('why this finding? Its premises lead to the canvas, and changing one makes it go away', async ({ page }) => {
  await openExample(page, 'queue-consumer-tree')
  const lost = findings(page).getByRole('button', { name: /Nothing will retry the call from “Points”/ })
  await lost.click()
  await expect(findings(page).getByRole('heading', { name: 'What it follows from' })).toBeVisible()
  const premise = findings(page).getByRole('button', { name: /^“Points” does not wait for an answer from “[^”]+”\.$/ })
  await premise.hover()
  await premise.click()
  await expect(page.locator('.edge.selected[data-subject="edge:ce"]')).toBeAttached()
  await expectNoViolations(page, { within: '.findings' })
  await findings(page)
    .getByRole('button', { name: /^Change: “Points” does not wait for an answer/ })
    .click()
  await page.getByRole('menuitem', { name: 'Awaited', exact: true }).click()
  await expect(lost).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(lost).toHaveCount(1)
})

test('a finding beside the selection opens its proof as well', async ({ page }) => {
  await openExample(page, 'queue-consumer-tree')
  await node(page, 'c').focus()
  await page.keyboard.press('Enter')
  await inspector(page)
    .getByRole('button', { name: /^Why: “Points” is retried after a failure/ })
    .click()
  await expect(
    inspector(page).getByRole('button', { name: 'Nothing protects the work of “Points” when it is retried.' }).nth(1),
  ).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('what would this edit do? The canvas shows it without doing it', async ({ page }) => {
      await openExample(page, 'acked-too-early')
      await findings(page)
        .getByRole('button', { name: /is acknowledged on receipt/ })
        .first()
        .click()
      const edit = findings(page)
        .getByRole('listitem')
        .filter({ hasText: /^Let “Resize” acknowledge after the work/ })
        .last()
      await edit.hover()
      await expect(page.locator('[data-ghost="changed edge:2"]')).toBeAttached()
      await expect(page.locator('[data-ghost="verdict node:b"]')).toBeAttached()
      await expect(page.getByText('Preview: changes 1 edge;', { exact: false })).toBeVisible()
      await expectNoViolations(page)
      await expect(node(page, 'b')).toHaveAttribute('data-verdict', 'unowned')
      await page.mouse.move(700, 200)
      await expect(ghost(page)).toHaveCount(0)
      await edit.getByRole('button').focus()
      await expect(ghost(page)).toHaveCount(1)
      await page.keyboard.press('Escape')
      await expect(ghost(page)).toHaveCount(0)
      await expect(node(page, 'b')).toHaveAttribute('data-verdict', 'unowned')
    })
  })

test('a preview goes with what offered it', async ({ page }) => {
  await openExample(page, 'acked-too-early')
  await node(page, 'b').focus()
  await page.keyboard.press('Enter')
  const edit = inspector(page).locator('.suggestions li').first()
  await edit.hover()
  await expect(ghost(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(ghost(page)).toHaveCount(0)
  await edit.getByRole('button').focus()
  await expect(ghost(page)).toHaveCount(1)
  await findings(page).getByRole('button').first().click()
  await expect(ghost(page)).toHaveCount(0)
})

test('which findings were accepted, and for which is that over?', async ({ page }) => {
  const waiver = { rule: 'structure/isolated-node', reason: 'It comes later.' } as const
  await openModel(
    page,
    modelOf(
      [
        { id: 'a', kind: 'microservice', name: 'Kept' },
        { id: 'b', kind: 'microservice', name: 'Over' },
      ],
      [],
      {
        waivers: [
          { ...waiver, subject: 'node:a' },
          { ...waiver, subject: 'node:b', expires: '2020-01-01' },
        ],
      },
    ),
  )
  await expect(findings(page).getByRole('button', { name: /“Kept”.*waived/ })).toBeVisible()
  await expect(findings(page).getByRole('button', { name: /“Over”.*waiver expired/ })).toBeVisible()
})
