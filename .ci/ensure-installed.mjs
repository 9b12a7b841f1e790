import { existsSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { messageOf, root, runVisibly } from './processes.mjs'

/** @type {[number, number]} */
const OLDEST_NODE = [20, 19]

/** Installs the packages of the lock file where they are missing or differ; otherwise does nothing, so it needs no network the second time. */
export function ensureInstalled() {
  requireNode()
  if (isInstalled()) return

  console.log('Installing the packages named in package-lock.json …')
  if (runVisibly('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { minutes: 10 })) return
  throw new Error(
    'The packages could not be installed (`npm ci` failed, see above). The first run needs the network; after mending the cause, run the command again.',
  )
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`)
}

/** npm leaves in `node_modules/.package-lock.json` what it really installed; optional packages may be for other platforms. */
function isInstalled() {
  const installed = packagesOf(`${root}/node_modules/.package-lock.json`)
  const wanted = Object.entries(packagesOf(`${root}/package-lock.json`)).filter(([path]) => path !== '')
  return wanted.every(([path, { version, integrity, optional }]) => {
    const found = installed[path]
    return found === undefined ? optional === true : found.version === version && found.integrity === integrity
  })
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version: string, integrity?: string, optional?: boolean }>}
 */
function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    ensureInstalled()
  } catch (error) {
    console.error(messageOf(error))
    process.exitCode = 1
  }
}
