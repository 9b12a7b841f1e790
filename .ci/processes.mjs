import { spawn, spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

// Windows starts `npm` and the tools in `node_modules/.bin` through the shell only.
const shell = process.platform === 'win32'

/** @param {unknown} error */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}

/**
 * Runs a program to its end with its output on the screen; true when it ended well.
 * @param {string} program
 * @param {string[]} args
 * @param {{ minutes: number, env?: Record<string, string> }} options
 */
export function runVisibly(program, args, { minutes, env = {} }) {
  const { status } = spawnSync(program, args, {
    cwd: root,
    stdio: 'inherit',
    shell,
    timeout: minutes * 60_000,
    env: { ...process.env, ...env },
  })
  return status === 0
}

/**
 * Runs a program to its end without showing its output.
 * @param {string} program
 * @param {string[]} args
 * @param {{ seconds: number, env?: Record<string, string> }} options
 */
export function runSilently(program, args, { seconds, env = {} }) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: seconds * 1000,
    env: { ...process.env, ...env },
  })
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}` }
}

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    for (const child of running) end(child)
    process.exit(130)
  })
}

/**
 * @typedef {object} Ran
 * @property {boolean} ok
 * @property {string} output What it wrote, when it was not shown at once.
 * @property {number} seconds
 */

/**
 * Runs a tool of this project, e.g. `oxlint`, and stops it with all it started when its time is over.
 * @param {string[]} command
 * @param {{ minutes: number, show?: boolean, env?: Record<string, string> }} options
 * @returns {Promise<Ran>}
 */
export function runTool([tool = '', ...args], { minutes, show = false, env = {} }) {
  const started = performance.now()
  const child = spawn(tool, args, {
    cwd: root,
    shell,
    detached: !shell,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    env: { ...process.env, PATH: withTools(), ...env },
  })
  running.add(child)
  /** @type {string[]} */
  const written = []
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => written.push(text))
  const limit = setTimeout(() => {
    console.log(`${tool} was stopped: it ran for more than ${minutes} minutes.`)
    end(child)
  }, minutes * 60_000)

  return new Promise((resolve) => {
    const finish = (/** @type {boolean} */ ok) => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ ok, output: written.join('').trimEnd(), seconds: (performance.now() - started) / 1000 })
    }
    child.on('error', (error) => {
      written.push(`${tool} could not be started: ${error.message}`)
      finish(false)
    })
    child.on('close', (status) => finish(status === 0))
  })
}

function withTools() {
  const separator = process.platform === 'win32' ? ';' : ':'
  return [`${root}/node_modules/.bin`, process.env.PATH].join(separator)
}

/** @param {import('node:child_process').ChildProcess} child */
function end(child) {
  if (child.pid === undefined) return
  if (shell) child.kill()
  else process.kill(-child.pid, 'SIGKILL')
}
