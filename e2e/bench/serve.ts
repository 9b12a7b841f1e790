import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { build, preview, type InlineConfig } from 'vite'
import { findChromium } from '../../.ci/find-chromium.mjs'
import { root } from '../../.ci/processes.mjs'
import { generateModel } from '../../model/testing/generateModel'

interface Served {
  readonly address: string
  /** A page of the size at which everything is measured. */
  readonly newPage: () => Promise<Page>
  readonly browser: Browser
  readonly end: () => Promise<void>
}

const PRODUCT: InlineConfig = { root }

/** A site’s production build, served, and a browser to look at it. `DIST` names a folder that holds the product’s build already; `flags` are the browser’s. */
export async function serve(site = PRODUCT, flags: readonly string[] = []): Promise<Served> {
  const dist = site === PRODUCT ? process.env['DIST'] : undefined
  const outDir = dist ?? mkdtempSync(join(tmpdir(), 'bench-'))
  if (dist === undefined) await build({ ...site, logLevel: 'error', build: { ...site.build, outDir, emptyOutDir: true } })
  if (!existsSync(join(outDir, 'index.html'))) throw new Error(`There is no build in ${outDir}.`)
  const server = await preview({ ...site, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } })
  const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]
  if (address === undefined) throw new Error('The build is not served.')
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox', ...flags] })
  return {
    address,
    newPage: () => browser.newPage({ viewport: { width: 1440, height: 900 } }),
    browser,
    end: async () => {
      await browser.close()
      await server.close()
      if (dist === undefined) rmSync(outDir, { recursive: true, force: true })
    },
  }
}

/** Opens a generated model as a file, and waits until the canvas is at rest. */
export async function openGenerated(page: Page, address: string, nodes: number): Promise<void> {
  await page.goto(address)
  const buffer = Buffer.from(JSON.stringify(generateModel(nodes, Math.round(nodes * 1.5))))
  await page.getByLabel('File to open').setInputFiles({ name: 'bench.progress.json', mimeType: 'application/json', buffer })
  await page.locator('.canvas').waitFor({ timeout: 120_000 })
  await page.waitForTimeout(2_500)
}
