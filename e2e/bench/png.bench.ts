import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type CDPSession, type Page } from '@playwright/test'
import { build, preview } from 'vite'
import { findChromium } from '../../.ci/find-chromium.mjs'
import { report, table } from './measure'

const RUNS = 5
const SCALES = [1, 2] as const
const WAYS = ['product', 'plain'] as const
const TARGET = 1_500

const outDir = mkdtempSync(join(tmpdir(), 'png-bench-'))
const page = join(import.meta.dirname, 'page')
await build({
  root: page,
  configFile: false,
  base: './',
  logLevel: 'error',
  worker: { format: 'es' },
  build: { outDir, emptyOutDir: true, target: 'es2023', rolldownOptions: { input: join(page, 'png.html') } },
})
const served = { root: page, configFile: false, logLevel: 'error', build: { outDir }, preview: { port: 0, host: '127.0.0.1' } } as const
const server = await preview(served)
const address = server.resolvedUrls?.local[0] ?? server.resolvedUrls?.network[0]
if (address === undefined) throw new Error('The bench page is not served.')
const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })

/** Of all processes of the browser so far, in ms of the processor. */
const busyTime = async (session: CDPSession): Promise<number> => {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0)
}

type Reading = { readonly wall: number; readonly busy: number }
const readings = new Map<string, Reading[]>()

const read = async (tab: Page, session: CDPSession, way: string, scale: number): Promise<Reading> => {
  const before = await busyTime(session)
  const wall: number = await tab.evaluate(`timePng('${way}', ${scale})`)
  return { wall, busy: (await busyTime(session)) - before }
}

const readAll = async (tab: Page, session: CDPSession, keep: boolean): Promise<void> => {
  for (const scale of SCALES)
    for (const way of WAYS) {
      const reading = await read(tab, session, way, scale)
      if (keep) readings.set(`${way} ${scale}`, [...(readings.get(`${way} ${scale}`) ?? []), reading])
    }
}

try {
  const session = await browser.newBrowserCDPSession()
  const tab = await browser.newPage()
  await tab.goto(`${address}png.html`)
  await tab.waitForFunction('window.timePng')
  // The first run of each compiles what it runs, and does not count.
  for (let run = 0; run <= RUNS; run++) await readAll(tab, session, run > 0)
} finally {
  await browser.close()
  await server.close()
  rmSync(outDir, { recursive: true, force: true })
}

/** What else the machine does only adds. */
const least = (way: (typeof WAYS)[number], scale: number, of: keyof Reading): number =>
  Math.min(...(readings.get(`${way} ${scale}`) ?? []).map((reading) => reading[of]))

report(
  '500 nodes as a PNG in the page, from the model to the file, by the clock; the reference is the target in ms',
  SCALES.map((scale) => ({ name: `PNG at ${scale}×`, took: least('product', scale, 'wall'), reference: TARGET, atMost: 1 })),
)
const ms = (value: number): string => value.toFixed(0)
console.log(
  `\nThe same, against a browser that paints the SVG and packs the PNG itself\n${table([
    ['', 'clock ms', 'browser', 'ratio', 'processor ms', 'browser', 'ratio'],
    ...SCALES.map((scale) => [
      `PNG at ${scale}×`,
      ...(['wall', 'busy'] as const).flatMap((of) => {
        const [own, plain] = [least('product', scale, of), least('plain', scale, of)]
        return [ms(own), ms(plain), `${(own / plain).toFixed(2)} ×`]
      }),
    ]),
  ])}`,
)
