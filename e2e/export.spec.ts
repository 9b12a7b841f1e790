import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { importPng } from '../model/formats/png/png'
import { importSvg } from '../model/formats/svg/importSvg'
import { generateModel } from '../model/testing/generateModel'
import { hostileModel, hostileStrings } from '../model/testing/hostile'
import { movedPath } from '../model/picture/movedPath'
import { expect, test } from './fixtures'

const openExport = async (page: Page, example: string) => {
  await page.goto(`/?example=${example}`)
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await expect(dialog).toBeVisible()
  return dialog
}

const downloadAs = async (page: Page, format: string): Promise<Download> => {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download' }).click()
  return download
}

const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path())

const reopen = async (page: Page, name: string, mimeType: string, buffer: Buffer) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file…' }).first().click()
  await (await chooser).setFiles({ name, mimeType, buffer })
}

test('an SVG is previewed, downloaded and opened again', async ({ page }) => {
  const dialog = await openExport(page, 'order-orchestration')
  await expect(dialog.getByAltText('Preview')).toHaveJSProperty('complete', true)
  const download = await downloadAs(page, 'svg')
  expect(download.suggestedFilename()).toMatch(/^order-orchestrated.*\.svg$/)
  const svg = await bytesOf(download)
  expect(importSvg(svg.toString()).ok).toBe(true)

  await page.goto('/')
  await reopen(page, 'order.svg', 'image/svg+xml', svg)
  await expect(page.getByRole('heading', { level: 1, name: /^Order, orchestrated/ })).toBeVisible()
  await expect(page.getByLabel('Inventory, microservice, reliable', { exact: true })).toBeVisible()
})

test('a PNG is as large as asked for and opens again', async ({ page }) => {
  const dialog = await openExport(page, 'callee-accepts')
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('png')
  await dialog.getByRole('radio', { name: '1×' }).check()
  const small = await bytesOf(await downloadAs(page, 'png'))
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('dialog', { name: 'Export' }).getByRole('radio', { name: '4×' }).check()
  const large = await bytesOf(await downloadAs(page, 'png'))
  expect(large.readUInt32BE(16)).toBe(4 * small.readUInt32BE(16))
  expect(importPng(new Uint8Array(large)).ok).toBe(true)

  await page.goto('/')
  await reopen(page, 'picture.png', 'image/png', large)
  await expect(page.getByRole('heading', { level: 1, name: 'Who holds the trigger' })).toBeVisible()
  await expect(page).toHaveURL(/\?drawing=/)
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
})

for (const background of [true, false])
  test(`a PNG shows what the SVG shows, ${background ? 'on its ground' : 'transparent'}`, async ({ page }) => {
    const dialog = await openExport(page, 'order-orchestration')
    if (!background) await dialog.getByRole('checkbox', { name: 'Background' }).uncheck()
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption('png')
    await dialog.getByRole('radio', { name: '4×' }).check()
    const png = (await bytesOf(await downloadAs(page, 'png'))).toString('base64')
    await page.getByRole('button', { name: 'Export…' }).click()
    const svg = (await bytesOf(await downloadAs(page, 'svg'))).toString()
    const { strips, differing, most } = await page.evaluate(
      async ({ png, svg }) => {
        const load = async (type: string, part: BlobPart): Promise<HTMLImageElement> => {
          const image = new Image()
          image.src = URL.createObjectURL(new Blob([part], { type }))
          await image.decode()
          return image
        }
        const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0))
        const [own, other] = [await load('image/png', bytes), await load('image/svg+xml', svg)]
        const { naturalWidth: width, naturalHeight: height } = own
        const pixels = (image: HTMLImageElement): Uint8ClampedArray => {
          const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d', { willReadFrequently: true })!
          context.fillStyle = '#fff'
          context.fillRect(0, 0, width, height)
          context.drawImage(image, 0, 0, width, height)
          return context.getImageData(0, 0, width, height).data
        }
        const [a, b] = [pixels(own), pixels(other)]
        const inRow = new Array<number>(height).fill(0)
        // A step that nobody sees is left to where a browser rounds.
        for (let at = 0; at < a.length; at++) if (Math.abs(a[at]! - b[at]!) > 16) inRow[Math.floor(at / 4 / width)]! += 1
        const text = new TextDecoder('latin1').decode(bytes)
        return {
          strips: text.split('IDAT').length - 3,
          differing: inRow.reduce((sum, count) => sum + count, 0) / a.length,
          most: Math.max(...inRow) / width / 4,
        }
      },
      { png, svg },
    )
    expect(strips).toBeGreaterThan(1)
    expect(differing).toBeLessThan(0.0005)
    expect(most).toBeLessThan(0.02)
  })

test('a picture file that carries a model opens when it is pasted or dropped', async ({ page }) => {
  await openExport(page, 'callee-accepts')
  const png = (await bytesOf(await downloadAs(page, 'png'))).toString('base64')
  for (const way of ['paste', 'drop']) {
    await page.goto('/')
    await page.getByRole('button', { name: 'Open a file…' }).first().waitFor()
    await page.evaluate(
      ({ png, way }) => {
        const files = new DataTransfer()
        files.items.add(new File([Uint8Array.from(atob(png), (character) => character.charCodeAt(0))], 'order.png', { type: 'image/png' }))
        document.body.dispatchEvent(
          way === 'paste'
            ? new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true })
            : new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
        )
      },
      { png, way },
    )
    await expect(page).toHaveURL(/\?drawing=/)
    await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  }
})

test('a picture without a model says so and leaves the open document alone', async ({ page }) => {
  await page.goto('/?example=callee-accepts')
  await expect(page.getByRole('list', { name: 'Findings' })).toBeVisible()
  const title = await page.title()
  await reopen(
    page,
    'cat.svg',
    'image/svg+xml',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>window.hacked = 1</script></svg>'),
  )
  await expect(page.getByRole('dialog')).toContainText('carries no model')
  await expect(page).toHaveTitle(title)
})

test('a PDF holds the names as text', async ({ page }) => {
  await openExport(page, 'callee-accepts')
  const pdf = (await bytesOf(await downloadAs(page, 'pdf'))).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/ToUnicode')
  expect(pdf).toContain('DejaVuSans')
})

test('a PDF shows names in other scripts too, painted by the browser', async ({ page }) => {
  const model = JSON.stringify({
    format: 'coordinated-progress',
    version: 1,
    nodes: [{ id: 'a', kind: 'microservice', name: '注文サービス 💳', position: { x: 0, y: 0 } }],
    edges: [],
  })
  await page.goto('/')
  await reopen(page, 'orders.progress.json', 'application/json', Buffer.from(model))
  await page.getByRole('button', { name: 'Export…' }).click()
  const pdf = (await bytesOf(await downloadAs(page, 'pdf'))).toString('latin1')
  expect(pdf).toContain('/Subtype /Image')
})

test('what takes long shows how far it is and can be given up', async ({ page }) => {
  const dialog = await openExport(page, 'callee-accepts')
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('pdf')
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  await page.route('**/*.ttf', () => undefined)
  await dialog.getByRole('button', { name: 'Download' }).click()
  await expect(dialog.getByRole('status').getByText('Drawing the pages…')).toBeVisible()
  await expect(dialog.getByRole('progressbar', { name: 'Done' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  expect(downloads).toEqual([])

  await page.unroute('**/*.ttf')
  expect((await downloadAs(page, 'pdf')).suggestedFilename()).toMatch(/\.pdf$/)
})

test('a PNG can be given up part-way, and nobody paints on', async ({ page }) => {
  await page.addInitScript(() => {
    const painters = { started: 0, ended: 0 }
    class Counted extends Worker {
      readonly paints: boolean
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        this.paints = String(url).includes('stripWorker')
        if (this.paints) painters.started += 1
      }
      override terminate(): void {
        if (this.paints) painters.ended += 1
        super.terminate()
      }
    }
    Object.assign(window, { Worker: Counted, painters })
  })
  await page.goto('/')
  await reopen(page, 'large.progress.json', 'application/json', Buffer.from(JSON.stringify(generateModel(200, 300))))
  await page.getByRole('button', { name: 'Export…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption('png')
  await dialog.getByRole('radio', { name: '4×' }).check()
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  const givenUpAt = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const done = document.querySelector('dialog progress')?.getAttribute('value')
          const cancel = [...document.querySelectorAll<HTMLElement>('dialog button')].find(({ innerText }) => innerText === 'Cancel')
          // Until the first strip is painted, it stands at a tenth.
          if (cancel === undefined || Number(done ?? 0) <= 0.1) return
          observer.disconnect()
          cancel.click()
          resolve(Number(done))
        })
        observer.observe(document.body, { subtree: true, childList: true, attributes: true })
      }),
  )
  await dialog.getByRole('button', { name: 'Download' }).click()
  expect(await givenUpAt).toBeLessThan(1)
  await expect(dialog.getByRole('progressbar')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toHaveCount(0)
  const painters = await page.evaluate(() => (window as Window & { painters?: { started: number; ended: number } }).painters)
  expect(painters?.started).toBeGreaterThan(0)
  expect(painters?.ended).toBe(painters?.started)
  await expect(dialog.getByRole('alert')).toHaveCount(0)

  await dialog.getByRole('radio', { name: '1×' }).check()
  const png = await bytesOf(await downloadAs(page, 'png'))
  expect(importPng(new Uint8Array(png)).ok).toBe(true)
  expect(downloads).toHaveLength(1)
})

const TEXTS: readonly (readonly [string, RegExp])[] = [
  ['markdown', /^#/],
  ['adr', /^# How [\s\S]*## Options/],
  ['mermaid', /flowchart/],
  ['d2', /->/],
  ['dot', /^digraph/m],
  ['drawio', /<mxGraphModel|<mxfile/],
  ['nodes', /,/],
  ['edges', /,/],
  ['findings', /,/],
  ['json', /"format": "coordinated-progress"/],
]

for (const [format, says] of TEXTS)
  test(`${format} is previewed as what is downloaded`, async ({ page }) => {
    const dialog = await openExport(page, 'order-orchestration')
    await dialog.getByRole('combobox', { name: 'Format' }).selectOption(format)
    const preview = dialog.getByRole('textbox', { name: 'Preview' })
    await expect(preview).toHaveValue(says)
    const shown = await preview.inputValue()
    const { room, needed } = await preview.evaluate((field: HTMLTextAreaElement) => {
      const context = document.createElement('canvas').getContext('2d')!
      context.font = getComputedStyle(field).font
      const needed = Math.max(...field.value.split('\n').map((line) => context.measureText(line).width))
      return { room: field.scrollWidth, needed: getComputedStyle(field).whiteSpace === 'pre' ? needed : 0 }
    })
    expect(room, 'the longest line can be scrolled to from its beginning').toBeGreaterThan(needed)
    expect(
      (await bytesOf(await downloadAs(page, format)))
        .toString()
        .replaceAll('\r\n', '\n')
        .replace(/^\uFEFF/, ''),
    ).toBe(shown.replace(/^\uFEFF/, ''))
  })

test('a selection is exported without the rest', async ({ page }) => {
  await page.goto('/?example=order-orchestration')
  await page.getByLabel('Inventory, microservice, reliable', { exact: true }).click()
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('dialog', { name: 'Export' }).getByRole('radio', { name: 'Selection' }).check()
  const inside = importSvg((await bytesOf(await downloadAs(page, 'svg'))).toString())
  expect(inside.ok && inside.value.nodes.map((node) => node.name)).toEqual(['Inventory'])
})

test('a picture is copied', async ({ page }) => {
  await openExport(page, 'callee-accepts')
  await page.getByRole('dialog').getByRole('combobox', { name: 'Format' }).selectOption('png')
  await page.getByRole('button', { name: 'Copy as PNG' }).click()
  await expect(page.getByText('The picture is on the clipboard.').first()).toBeVisible()
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types))
  expect(types).toContain('image/png')
})

/** Of each of these elements: where it stands, and its paths and texts with their places, in tenths of a px. */
const drawnIn = (elements: readonly Element[]): readonly string[][] => {
  const tenths = (text: string | null): string =>
    (text ?? '').replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
  const placeOf = (element: Element): string =>
    tenths(element.getAttribute('transform') ?? (element as HTMLElement).style.transform).replaceAll(/px|[(),]|translate/g, ' ')
  return elements.map((element) => [
    placeOf(element).trim().replaceAll(/\s+/g, ' '),
    ...[...element.querySelectorAll('path, text')]
      // What serves pointing, what is shown while the drawing is small, and the outline around a text.
      .filter((mark) => !mark.matches('.hit, .glow, .ring, .pin, .compact *, text[aria-hidden]'))
      .map((mark) =>
        mark.nodeName.toLowerCase() === 'path'
          ? `path ${placeOf(mark).trim().replaceAll(/\s+/g, ' ')};${mark.getAttribute('d')}`
          : `${tenths(mark.getAttribute('x'))} ${tenths(mark.getAttribute('y'))} ${mark.textContent}`,
      ),
  ])
}

/** On the screen a path itself lies where in a file its transform puts it. */
const inPlace = (drawn: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  drawn.map((marks) =>
    marks.map((mark) => {
      const [, place = '', d = ''] = /^path ([^;]*);(.*)$/.exec(mark) ?? []
      const [x = 0, y = 0] = place.split(' ').map(Number)
      return d === '' ? mark : place === '' ? d : movedPath(d, [x, y])
    }),
  )

const byText = (a: readonly string[], b: readonly string[]): number => (String(a) < String(b) ? -1 : 1)

test('the exported drawing and the screen agree to the pixel', async ({ page, context }) => {
  // All of it at its own size: from afar, tabs are drawn larger than they are.
  await page.setViewportSize({ width: 2800, height: 1500 })
  await openExport(page, 'order-choreography')
  const svg = (await bytesOf(await downloadAs(page, 'svg'))).toString()
  const file = await context.newPage()
  await file.setContent(svg.slice(svg.indexOf('<svg')))
  for (const [onScreen, inFile, least] of [
    ['.edge-lines .edge', '.lines > g', 6],
    ['.edge-tops .edge-top', '.labels > g', 6],
    ['.hulls .hull', '.hulls > g', 4],
    ['.hull-tabs .hull-tab', '.tabs > g', 4],
    ['.react-flow__node', '.nodes > g', 6],
  ] as const) {
    const shown = inPlace(await page.locator(`.canvas ${onScreen}`).evaluateAll(drawnIn))
    expect(shown.length, onScreen).toBeGreaterThanOrEqual(least)
    expect(
      shown.every((marks) => marks.length > 1),
      onScreen,
    ).toBe(true)
    const exported = inPlace(await file.locator(inFile).evaluateAll(drawnIn))
    // Nodes stand in the order in which the keyboard goes through them; all else from back to front.
    const isNodes = inFile.startsWith('.nodes')
    expect(isNodes ? exported.toSorted(byText) : exported, onScreen).toEqual(isNodes ? shown.toSorted(byText) : shown)
  }
})

test('nothing in a picture of hostile names runs', async ({ page }) => {
  test.setTimeout(120_000)
  const { exportSvg } = await import('../model/formats/svg/exportSvg')
  const hostile = hostileStrings()
  expect(hostile.length).toBeGreaterThan(15)
  await page.route('**/hostile.svg*', (route) => {
    const at = Number(new URL(route.request().url()).searchParams.get('at'))
    return route.fulfill({ contentType: 'image/svg+xml', body: exportSvg(hostileModel(hostile[at] ?? '')) })
  })
  const asked: string[] = []
  page.on('request', (request) => {
    if (!/hostile\.svg|frames\.html/.test(request.url())) asked.push(request.url())
  })
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  // Each picture is a document of its own, as when it is opened from a folder.
  await page.route('**/frames.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: hostile.map((_, at) => `<iframe src="/hostile.svg?at=${at}"></iframe>`).join('') }),
  )
  await page.goto('/frames.html', { waitUntil: 'load' })
  const states = await page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(({ contentDocument, contentWindow }) => ({
      root: contentDocument?.documentElement.nodeName,
      drawn: (contentDocument?.querySelectorAll('text').length ?? 0) > 3,
      ran: 'hacked' in window || (contentWindow !== null && 'hacked' in contentWindow),
      error: contentDocument?.querySelector('parsererror')?.textContent,
    })),
  )
  expect(states).toEqual(hostile.map(() => ({ root: 'svg', drawn: true, ran: false, error: undefined })))
  expect(asked).toEqual([])
})
