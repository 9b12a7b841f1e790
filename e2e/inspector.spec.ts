import { expect, test } from './fixtures'
import { inspector, openExample } from './window'

test('with nothing selected it speaks of the whole drawing', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  await expect(inspector(page).getByRole('heading', { name: 'Verdicts' })).toBeVisible()
  await expect(inspector(page).getByRole('heading', { name: 'Who starts work again' })).toBeVisible()
  await expect(inspector(page)).toContainText('Nobody is in charge of the order.')
})

test('who retries it, and why: every step of the proof leads to the canvas', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  await page.getByLabel('Shipping, microservice, reliable', { exact: true }).click()
  await expect(inspector(page)).toContainText('Something durable retries it, and that is safe.')

  const step = inspector(page)
    .getByRole('button', { name: /^The topic “PaymentTaken” keeps the message/ })
    .first()
  await step.click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'PaymentTaken' })).toBeVisible()
  await expect(inspector(page)).toContainText('The channel: it keeps the message until the work is done')

  await inspector(page).getByRole('button', { name: 'PaymentTaken → Shipping' }).click()
  await expect(inspector(page)).toContainText('Responsibility boundary')
  await inspector(page).getByRole('button', { name: 'Shipping', exact: true }).click()
  await expect(inspector(page).getByRole('heading', { level: 2, name: 'Shipping' })).toBeVisible()
})

test('a fact is explained on demand', async ({ page }) => {
  await page.goto('/?example=button-and-a-chain')
  await page.getByLabel(/^Web front end, microservice/).click()
  const why = inspector(page).getByRole('button', { name: 'Why: Starts it again' })
  await why.click()
  await expect(why).toHaveAttribute('aria-expanded', 'true')
  await expect(inspector(page).getByText('“User” is a person, who may try again or give up.').last()).toBeVisible()
})

test('it closes, and stays closed', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await expect(inspector(page)).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Open the inspector' })).toBeVisible()
  await expect(inspector(page)).toHaveCount(0)
})

test('the perspectives change the marks and are remembered', async ({ page }) => {
  await page.goto('/?example=order-choreography')
  const summary = page.getByRole('note', { name: 'Summary' })
  await expect(summary).toContainText('8 boundaries')
  await page.getByRole('radio', { name: 'Plain' }).check()
  await expect(page.getByRole('radio', { name: 'Plain' })).toBeChecked()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Plain' })).toBeChecked()
})

test('what the perspective asks for comes first, and all of it is listed', async ({ page }) => {
  await openExample(page, 'opentelemetry-demo')
  const headings = inspector(page).getByRole('heading', { level: 3 })
  const isFirst = async (name: string) => {
    const names = await headings.allTextContents()
    return names.includes(name) && names.indexOf(name) < names.indexOf('Description')
  }
  await expect(headings.filter({ hasText: 'Who starts work again' })).toHaveCount(1)
  expect(await isFirst('Who starts work again')).toBe(false)
  await page.keyboard.press('Shift+Digit3')
  await expect.poll(() => isFirst('Who starts work again')).toBe(true)
  await page.keyboard.press('Shift+Digit6')
  await expect.poll(() => isFirst('Workflows')).toBe(true)

  const nodes = Array.from({ length: 120 }, (_, n) => ({ id: `n${n}`, kind: n % 2 === 0 ? 'timer' : 'function' }))
  const edges = Array.from({ length: 60 }, (_, n) => ({ id: `e${n}`, kind: 'rpc', source: `n${2 * n}`, target: `n${2 * n + 1}` }))
  await page.getByLabel('File to open').setInputFiles({
    name: 'timers.progress.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ format: 'coordinated-progress', version: 1, nodes, edges })),
  })
  const section = inspector(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Who starts work again' }) })
  await section.getByRole('button', { name: '20 more' }).click()
  await expect(section.getByRole('listitem')).toHaveCount(60)
})

test('a step of a proof leads to what it speaks of, and back again', async ({ page }) => {
  await openExample(page, 'order-orchestration')
  const panel = inspector(page)
  await page.locator('.react-flow__node[data-subject="node:payment"]').click()
  const back = panel.getByRole('button', { name: /^Back to/ })
  await expect(back).toHaveCount(0)
  await panel.locator('.premise-sentence').filter({ hasText: 'records its call' }).first().click()
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('Charge card')
  await back.press('Enter')
  await expect(panel.getByRole('heading', { level: 2, name: 'Payment provider' })).toBeVisible()
  await expect(back).toHaveCount(0)
  await panel.locator('.premise-sentence').filter({ hasText: 'records its call' }).first().click()
  await page.locator('.react-flow__node[data-subject="node:inventory"]').click()
  await expect(back).toHaveCount(0)
})
