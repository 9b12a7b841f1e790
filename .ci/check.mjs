import { pathToFileURL } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'
import { runTool } from './processes.mjs'

/** Each is a script of package.json, so that `npm run check:lint` does the same alone. */
const CHECKS = ['check:types', 'check:lint', 'check:arrows', 'check:dead', 'check:format']

/**
 * Runs every check, also after one has failed, and tells how many passed and failed.
 * @param {() => number} minutesLeft
 */
export async function runChecks(minutesLeft) {
  const count = { passed: 0, failed: 0 }
  for (const check of CHECKS) {
    const { ok, output, seconds } = await runTool(['npm', 'run', '--silent', check], { minutes: Math.min(4, minutesLeft()) })
    console.log(`${ok ? '✓' : '✗'} ${check} (${seconds.toFixed(1)} s)`)
    if (!ok) console.log(`${output}\n`)
    count[ok ? 'passed' : 'failed'] += 1
  }
  return count
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  ensureInstalled()
  const { failed } = await runChecks(() => 15)
  process.exitCode = failed === 0 ? 0 : 1
}
