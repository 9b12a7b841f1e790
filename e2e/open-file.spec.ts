import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

const checkout = {
  format: 'coordinated-progress',
  version: 1,
  name: 'Checkout',
  nodes: [
    { id: 'shopper', kind: 'person', name: 'Shopper' },
    { id: 'cart', kind: 'microservice', name: 'Cart', progress: ['idempotent'] },
  ],
  edges: [{ id: 'add', kind: 'rpc', source: 'shopper', target: 'cart' }],
}

const drop = async (page: Page, { name, buffer }: ReturnType<typeof file>) => {
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer()
      data.items.add(new File([text], fileName, { type: 'application/json' }))
      return data
    },
    [name, buffer.toString()] as const,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await expect(page.getByText('Drop the file to open it')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

test('a file is opened with the button', async ({ page }) => {
  await page.goto('/')
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file…' }).click()
  await (await chooser).setFiles(file('checkout.progress.json', checkout))
  await expect(page).toHaveTitle('Checkout – Coordinated Progress')
  await expect(page.getByLabel('Cart, microservice, human-backed', { exact: true })).toBeVisible()
})

test('a file can be dropped anywhere, and is still there after a reload', async ({ page }) => {
  await page.goto('/?example=callee-accepts')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  await drop(page, file('checkout.progress.json', checkout))
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  await expect(page.getByText('saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Who holds the trigger' })).toBeVisible()
})

test('a broken file says everything that is wrong with it and touches nothing', async ({ page }) => {
  await page.goto('/?example=callee-accepts')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  const broken = {
    ...checkout,
    nodes: [{ id: 'a', kind: 'microservise' }],
    edges: [{ id: 'e', kind: 'rpc', source: 'a', target: 'ghost' }],
  }
  await drop(page, file('broken.progress.json', broken))

  const dialog = page.getByRole('dialog', { name: '“broken.progress.json” cannot be opened' })
  const issues = dialog.getByRole('list', { name: 'Issues' })
  await expect(issues.getByRole('listitem')).toHaveCount(2)
  await expect(issues).toContainText('/nodes/0/kind')
  await expect(issues).toContainText('microservice')
  await expect(issues).toContainText('/edges/0/target')

  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Who holds the trigger' })).toBeVisible()
})

test('a file that is no JSON says where it stops being so', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('File to open').setInputFiles(file('half.progress.json', '{\n  "format": "coordinated-progress",\n  "nodes": ['))
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText('line 3')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('what is open can be saved as a file', async ({ page }) => {
  await page.goto('/?example=button-and-a-chain')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('a-button-and-a-chain-of-calls.progress.json')
  expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toMatchObject({ format: 'coordinated-progress', version: 1 })
})
