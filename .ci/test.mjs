import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runChecks } from './check.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { findChromium } from './find-chromium.mjs'
import { messageOf, root, runTool } from './processes.mjs'
import { playwrightSummary, vitestSummary } from './summary.mjs'

const MINUTES = 19
const started = Date.now()
const minutesLeft = () => Math.max(0.1, MINUTES - (Date.now() - started) / 60_000)
const results = join(root, 'node_modules/.cache/test')

/** @type {import('./summary.mjs').Summary} */
const total = { passed: 0, failed: 0, skipped: [], again: [] }

try {
  ensureInstalled()
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  const chromium = await findChromium().catch((/** @type {Error} */ error) => error)

  heading('Checks')
  add({ ...(await runChecks(minutesLeft)), skipped: [] })
  heading('Tests of the model and the app (Vitest)')
  add(await runVitest())
  heading('Production build')
  add(await build())
  heading('Tests in the browser (Playwright)')
  add(await runPlaywright(chromium))
} catch (error) {
  console.error(messageOf(error))
  total.failed += 1
}

if (total.again?.length) heading('Passed only when tried again')
for (const name of total.again ?? []) console.log(name)

if (total.skipped.length > 0) heading('Skipped')
for (const { name, reason } of total.skipped) console.log(reason === '' ? name : `${name}: ${reason}`)

const { passed, failed, skipped } = total
console.log(`\n${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1

async function runVitest() {
  const file = join(results, 'vitest.json')
  const command = ['vitest', 'run', '--reporter=default', '--reporter=./.ci/vitest-summary.mjs']
  // Vitest colours its output even where it goes to a file.
  const env = { SUMMARY_FILE: file, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }) }
  const { ok } = await runTool(command, { minutes: Math.min(9, minutesLeft()), show: true, env })
  return vitestSummary(file, ok)
}

async function build() {
  const { ok, output, seconds } = await runTool(['vite', 'build', '--logLevel', 'warn'], { minutes: Math.min(3, minutesLeft()) })
  console.log(`${ok ? '✓' : '✗'} vite build (${seconds.toFixed(1)} s)`)
  if (output !== '') console.log(output)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: [] }
}

/** @param {string | Error} chromium */
async function runPlaywright(chromium) {
  if (chromium instanceof Error) {
    console.log(chromium.message)
    return { passed: 0, failed: 1, skipped: [] }
  }
  const file = join(results, 'playwright.json')
  const { ok } = await runTool(['playwright', 'test', '-c', 'e2e', '--reporter=list,json'], {
    minutes: minutesLeft(),
    show: true,
    env: { CHROME: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  return playwrightSummary(file, ok)
}

/** @param {import('./summary.mjs').Summary} summary */
function add(summary) {
  total.passed += summary.passed
  total.failed += summary.failed
  total.skipped.push(...summary.skipped)
  total.again?.push(...(summary.again ?? []))
}

/** @param {string} title */
function heading(title) {
  console.log(`\n── ${title} ──`)
}
