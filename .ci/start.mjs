import { parseArgs } from 'node:util'
import { ensureInstalled } from './ensure-installed.mjs'
import { messageOf, root } from './processes.mjs'

const USAGE = 'npm start [-- [--port NUMBER] [--host [ADDRESS]]]   (or PORT=NUMBER npm start)'

try {
  const { port, host } = readOptions(process.argv.slice(2))
  ensureInstalled()
  process.chdir(root)
  await serve(port, host)
} catch (error) {
  console.error(messageOf(error))
  process.exitCode = 1
}

/**
 * Builds the app afresh, which is quicker than finding out whether it has to, and serves it.
 * @param {number} port
 * @param {string | true} host
 */
async function serve(port, host) {
  const { build, preview } = await import('vite')
  const started = performance.now()
  await build({ logLevel: 'warn' })
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`)

  const server = await preview({ logLevel: 'warn', preview: { port, host, open: false } })
  const address = server.httpServer.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  if (taken !== port) console.log(`Port ${port} is taken by another program, so the next free one is used: ${taken}.`)
  const addresses = [`http://localhost:${taken}/`, ...(server.resolvedUrls?.network ?? [])]
  console.log(`\n  Coordinated Progress runs at ${addresses.join(' and ')}\n  Ctrl+C stops it.\n`)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0))
}

/** @param {string[]} args */
function readOptions(args) {
  try {
    // `--host` alone means: reachable from other machines.
    const spelled = args.map((arg, n) => (arg === '--host' && (args[n + 1] ?? '-').startsWith('-') ? '--host=' : arg))
    const { values } = parseArgs({ args: spelled, options: { port: { type: 'string' }, host: { type: 'string' } } })
    return {
      port: readPort(values.port ?? process.env.PORT ?? '4173'),
      host: values.host === '' ? /** @type {const} */ (true) : (values.host ?? '127.0.0.1'),
    }
  } catch (error) {
    throw new Error(`${messageOf(error)}\nUsage: ${USAGE}`, { cause: error })
  }
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Error(`“${text}” is not a port: it must be a whole number from 1 to 65535.`)
}
