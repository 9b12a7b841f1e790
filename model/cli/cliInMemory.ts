import { Readable, Writable } from 'node:stream'
import { runCli } from './runCli'
import type { Terminal } from './terminal'

type Answer = { readonly status: number; readonly out: string; readonly err: string }

const collector = (): { readonly stream: Writable; readonly text: () => string } => {
  let text = ''
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      text += chunk.toString()
      done()
    },
  })
  return { stream, text: () => text }
}

/** For tests: runs a command line in memory. */
export const cli = async (words: readonly string[], terminal: Partial<Terminal> = {}): Promise<Answer> => {
  const [out, err] = [collector(), collector()]
  const status = await runCli(words, {
    stdin: Readable.from([]),
    stdout: out.stream,
    stderr: err.stream,
    env: {},
    isTerminal: false,
    now: new Date(2026, 2, 1),
    ...terminal,
  })
  return { status, out: out.text(), err: err.text() }
}
