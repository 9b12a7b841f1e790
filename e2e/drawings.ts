import type { Locator, Page } from '@playwright/test'
import type { Model, ModelEdge, ModelNode } from '../model/schema/model'
import { expect } from './fixtures'

export const modelOf = (nodes: readonly ModelNode[], edges: readonly ModelEdge[] = [], more: Partial<Model> = {}): Model => ({
  format: 'coordinated-progress',
  version: 1,
  nodes,
  edges,
  ...more,
})

/** A small drawing that comes from elsewhere. */
export const checkout: Model = {
  format: 'coordinated-progress',
  version: 1,
  name: 'Checkout',
  nodes: [
    { id: 'shopper', kind: 'person', name: 'Shopper' },
    { id: 'cart', kind: 'microservice', name: 'Cart', progress: ['idempotent'] },
  ],
  edges: [{ id: 'add', kind: 'rpc', source: 'shopper', target: 'cart' }],
}

/** Waits until the canvas has come to rest: what opens beside it may have it give way at first. */
const atRest = (page: Page): Promise<void> =>
  page.locator('.canvas').evaluate(async (canvas) => {
    const camera = (): string => canvas.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? ''
    let before = ''
    for (let still = 0; still < 12; before = camera()) {
      await new Promise(requestAnimationFrame)
      still = camera() !== '' && camera() === before ? still + 1 : 0
    }
  })

/** Opens a model as a file, as a person would. */
export const openModel = async (page: Page, model: Model): Promise<void> => {
  await page.goto('/')
  const buffer = Buffer.from(JSON.stringify(model))
  await page
    .getByLabel('File to open')
    .setInputFiles({ name: `${model.name ?? 'test'}.progress.json`, mimeType: 'application/json', buffer })
  await expect(page.locator('.canvas')).toBeVisible({ timeout: 20_000 })
  await atRest(page)
}

/** The element of a node, an edge, a group on the canvas. */
export const drawn = (page: Page, subject: string): Locator => page.locator(`.canvas [data-subject="${subject}"]:not(.stand-in)`).first()

/** Where React Flow has put a node, in canvas coordinates. */
export const placeOf = async (page: Page, id: string): Promise<{ x: number; y: number }> => {
  const transform = await drawn(page, `node:${id}`).evaluate((element) => (element as HTMLElement).style.transform)
  const [, x = '', y = ''] = /translate\(([-\d.]+)px, ?([-\d.]+)px\)/.exec(transform) ?? []
  return { x: Number(x), y: Number(y) }
}

const middleOf = async (target: Locator): Promise<{ x: number; y: number }> => {
  const box = await target.boundingBox()
  if (box === null) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Presses in the middle of an element, moves by so many px of the screen, in steps as a hand would, and lets go. */
export const dragBy = async (page: Page, target: Locator, dx: number, dy: number, options: { hold?: boolean } = {}): Promise<void> => {
  const { x, y } = await middleOf(target)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + dx / 3, y + dy / 3, { steps: 3 })
  await page.mouse.move(x + dx, y + dy, { steps: 5 })
  if (options.hold !== true) await page.mouse.up()
}

/** What the browser holds of a drawing, read past the app. */
export const stored = (page: Page, drawing: string): Promise<Record<string, unknown> & { readonly model: Model }> =>
  page.evaluate(
    (key) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('coordinated-progress-documents')
        opening.onerror = () => reject(new Error(String(opening.error)))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('documents').objectStore('documents').get(key)
          reading.onerror = () => reject(new Error(String(reading.error)))
          reading.onsuccess = () => {
            opening.result.close()
            resolve(reading.result as { model: Model })
          }
        }
      }),
    drawing,
  )

/** Which drawing a page shows. */
export const drawingOf = (page: Page): string => new URL(page.url()).searchParams.get('drawing') ?? ''
