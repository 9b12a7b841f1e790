import type { Readable, Writable } from 'node:stream'

/** Where a command reads and writes, so that tests can stand in for the process. */
export type Terminal = {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable
  readonly env: Readonly<Record<string, string | undefined>>
  readonly isTerminal: boolean
  readonly now: Date
}

/** As the person who reads a message would call us. */
export const programName = ({ env }: Terminal): string =>
  env['npm_lifecycle_event'] === 'cli' ? 'npm run --silent cli --' : 'coordinated-progress'

export const terminalOfProcess = (): Terminal => ({
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  isTerminal: process.stdout.isTTY,
  now: new Date(),
})

const write = (stream: Writable, text: string): Promise<void> | undefined =>
  stream.write(text) ? undefined : new Promise((resolve) => stream.once('drain', resolve))

const ENOUGH_FOR_A_WRITE = 65_536

/** Gathers small pieces, and waits where the reader is slower than we are, so that output of any size needs little memory. */
export const print = async ({ stdout }: Terminal, pieces: Iterable<string>): Promise<void> => {
  let gathered = ''
  for (const piece of pieces) {
    gathered += piece
    if (gathered.length < ENOUGH_FOR_A_WRITE) continue
    await write(stdout, gathered)
    gathered = ''
  }
  if (gathered !== '') await write(stdout, gathered)
}

export const complain = (terminal: Terminal, text: string): void => {
  terminal.stderr.write(`${text}\n`)
}

/** https://no-color.org and FORCE_COLOR; the wish for none wins. */
export const wantsColour = ({ env, isTerminal }: Terminal): boolean => {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false
  const force = env['FORCE_COLOR']
  if (force !== undefined) return force !== '0' && force !== 'false'
  return isTerminal && env['TERM'] !== 'dumb'
}
