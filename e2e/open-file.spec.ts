import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { checkout } from './drawings'
import { expect, test } from './fixtures'
import { saved } from './window'

const file = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
})

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
  await expect(page).toHaveTitle(/Checkout – Coordinated Progress$/)
  await expect(page.getByLabel('Cart, microservice, human-backed', { exact: true })).toBeVisible()
})

test('a file can be dropped anywhere, and is still there after a reload', async ({ page }) => {
  await page.goto('/?example=callee-accepts')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  await drop(page, file('checkout.progress.json', checkout))
  await expect(page.getByRole('heading', { level: 1, name: 'Checkout' })).toBeVisible()
  await expect(saved(page)).toBeVisible()
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

test.describe('where the browser writes files itself', () => {
  /** The dialogs of the system, answered with a file that the page can write. */
  const withPickers = async (page: Page) => {
    await page.addInitScript(() => {
      const place = async (create: boolean) => (await navigator.storage.getDirectory()).getFileHandle('checkout.progress.json', { create })
      Object.assign(globalThis, {
        showSaveFilePicker: () => place(true),
        showOpenFilePicker: async () => [await place(false)],
      })
    })
  }
  const onDisk = (page: Page): Promise<string> =>
    page.evaluate(async () => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('checkout.progress.json')
      return (await handle.getFile()).text()
    })
  const write = (page: Page, text: string): Promise<void> =>
    page.evaluate(async (content) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle('checkout.progress.json', { create: true })
      const writable = await handle.createWritable()
      await writable.write(content)
      await writable.close()
    }, text)

  test('a file is opened, changed and saved back to where it lies, also after a reload', async ({ page }) => {
    await withPickers(page)
    await page.goto('/')
    await write(page, JSON.stringify(checkout))
    await page.getByRole('button', { name: 'Open a file…' }).click()
    const cart = page.getByLabel('Cart, microservice, human-backed', { exact: true })
    await cart.click()
    await page.keyboard.press('Shift+ArrowRight')
    await expect(page.getByText('file is older')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByText('Saved to checkout.progress.json.').first()).toBeVisible()
    await expect(page.getByText('file is older')).toHaveCount(0)
    expect(JSON.parse(await onDisk(page))).toMatchObject({ nodes: [{ id: 'shopper' }, { id: 'cart', position: {} }] })

    await page.reload()
    await expect(cart).toBeVisible()
    await expect(page.getByText('file is older')).toHaveCount(0)
    await cart.click()
    await page.keyboard.press('Delete')
    await expect(page.getByText('file is older')).toBeVisible()
    await page.keyboard.press('ControlOrMeta+s')
    await expect(page.getByText('Saved to checkout.progress.json.').first()).toBeVisible()
    expect((JSON.parse(await onDisk(page)) as typeof checkout).nodes).toHaveLength(1)
  })

  test('a file that something else has changed is not written over unasked', async ({ page }) => {
    await withPickers(page)
    await page.goto('/?example=callee-accepts')
    await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText('Saved to checkout.progress.json.').first()).toBeVisible()
    await write(page, 'somebody else’s')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(page.getByText(/was changed by something else since/).first()).toBeVisible()
    expect(await onDisk(page)).toBe('somebody else’s')
    await page.getByRole('button', { name: 'Write over it' }).click()
    // While the file is being replaced it cannot be read.
    await expect(async () => expect(await onDisk(page)).toContain('Who holds the trigger')).toPass()
  })
})

test('of a broken file what can be read is looked at only when asked for, and a copy of it can be edited', async ({ page }) => {
  await page.goto('/')
  const broken = {
    ...checkout,
    nodes: [...checkout.nodes, { id: 'pay', kind: 'microservise' }],
    edges: [...checkout.edges, { id: 'e', kind: 'rpc', source: 'cart', target: 'pay' }],
  }
  await page.getByLabel('File to open').setInputFiles(file('broken.progress.json', broken))
  await page.getByRole('button', { name: 'Look at what can be read' }).click()
  await expect(page.getByText('This is what can be read of “broken.progress.json”: one fault is left out.')).toBeVisible()
  await page.getByLabel('Cart, microservice, human-backed', { exact: true }).click()
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await expect(inspector.getByLabel('Name', { exact: true })).toBeDisabled()
  await expect(inspector.getByText('View only')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(page.getByText(/open for viewing only/).first()).toBeVisible()
  await expect(page.getByLabel('Cart, microservice, human-backed', { exact: true })).toBeVisible()

  await inspector.getByRole('button', { name: 'Edit a copy' }).click()
  await page.getByLabel('Cart, microservice, human-backed', { exact: true }).click()
  await inspector.getByLabel('Name', { exact: true }).fill('Basket')
  await expect(page.getByLabel('Basket, microservice, human-backed', { exact: true })).toBeVisible()
})
