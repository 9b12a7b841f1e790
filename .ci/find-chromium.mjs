import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { messageOf, root, runSilently } from './processes.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium-headless-shell',
  'chrome-headless-shell',
]
const PLACES = [
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const DEBIAN_PACKAGES = ['chromium', 'chromium-headless-shell']
const remembered = join(root, 'node_modules/.cache/chromium-path')

/**
 * The path of a Chromium that starts. Looks first at what is there, then fetches one; the answer is remembered until the next installation.
 * @returns {Promise<string>}
 */
export async function findChromium() {
  /** @type {string[]} */
  const tried = []
  for (const way of [named, known, installed, downloadedByPlaywright, downloadWithPlaywright, installFromDebian]) {
    for (const path of await way(tried)) {
      if (!starts(path)) {
        tried.push(`${path} does not start`)
        continue
      }
      mkdirSync(join(root, 'node_modules/.cache'), { recursive: true })
      writeFileSync(remembered, path)
      return path
    }
  }
  const list = tried.map((reason) => `  - ${reason}`).join('\n')
  throw new Error(
    `No Chromium was found for the browser tests. What was tried:\n${list}\nInstall Chromium or Chrome, or name one: CHROME=/path/to/chrome npm test`,
  )
}

/** @param {string} path */
function starts(path) {
  return existsSync(path) && runSilently(path, ['--version'], { seconds: 30 }).ok
}

/** @param {string[]} tried */
function named(tried) {
  if (process.env.CHROME) return [process.env.CHROME]
  tried.push('$CHROME is not set')
  return []
}

function known() {
  return existsSync(remembered) ? [readFileSync(remembered, 'utf8')] : []
}

/** @param {string[]} tried */
function installed(tried) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].filter((path) => existsSync(path))
  if (found.length === 0) tried.push(`none of ${NAMES.join(', ')} is on the PATH`)
  return found
}

/** @param {string[]} tried */
async function downloadedByPlaywright(tried) {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  if (existsSync(path)) return [path]
  tried.push(`Playwright has not downloaded one (${path})`)
  return []
}

/** @param {string[]} tried */
async function downloadWithPlaywright(tried) {
  console.error('Downloading Chromium with Playwright …')
  const { ok, output } = runSilently(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    seconds: 240,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  })
  if (ok) return downloadedByPlaywright(tried)
  tried.push(`\`npx playwright install chromium\` failed${errorIn(output)}`)
  return []
}

/** @param {string[]} tried */
function installFromDebian(tried) {
  if (!runSilently('apt-get', ['--version'], { seconds: 10 }).ok)
    tried.push('this is not a Debian system, so there is no package to install')
  else if (process.getuid?.() !== 0) tried.push('the Debian package needs root: `sudo apt-get install --no-install-recommends chromium`')
  else return installAsRoot(tried)
  return []
}

/** @param {string[]} tried */
function installAsRoot(tried) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  runSilently('apt-get', ['update'], { seconds: 120, env })
  for (const name of DEBIAN_PACKAGES) {
    console.error(`Installing Debian’s package ${name} …`)
    const { ok, output } = runSilently('apt-get', ['install', '-y', '--no-install-recommends', name, 'fonts-liberation'], {
      seconds: 300,
      env,
    })
    if (ok) return installed(tried)
    tried.push(`\`apt-get install ${name}\` failed${errorIn(output)}`)
  }
  return []
}

/** @param {string} output */
function errorIn(output) {
  const line = output.split('\n').find((text) => /^(error|e):/i.test(text.trim()))
  return line === undefined ? '' : ` (${line.trim()})`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(await findChromium())
  } catch (error) {
    console.error(messageOf(error))
    process.exitCode = 1
  }
}
