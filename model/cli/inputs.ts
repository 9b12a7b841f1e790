import { readdirSync, statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { didYouMean } from '../schema/didYouMean'
import { lines } from './lines'
import type { Terminal } from './terminal'

export type Reading = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly message: string }

export type ByteReading = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly message: string }

/** Something to read, as text or as it is: a file as it was named, or why there is none. */
export type Input = {
  readonly name: string
  readonly uri: string
  readonly read: () => Promise<Reading>
  readonly readBytes: () => Promise<ByteReading>
}

export const STDIN = '-'

const failed = (message: string): { readonly ok: false; readonly message: string } => ({ ok: false, message })

const decoder = new TextDecoder('utf-8', { fatal: true })

/** UTF-8 to text, without a byte order mark. */
export const decode = (bytes: Uint8Array): Reading => {
  try {
    return { ok: true, text: decoder.decode(bytes) }
  } catch (error) {
    if (error instanceof TypeError) return failed('This is not UTF-8 text; save it as UTF-8.')
    return failed(`This is too large to be read as one text: ${reasonOf(error)}.`)
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const readPath = async (path: string): Promise<ByteReading> => {
  try {
    return { ok: true, bytes: await readFile(path) }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return failed(code === 'EACCES' ? 'The file may not be read: permission is denied.' : `The file cannot be read: ${reasonOf(error)}.`)
  }
}

const readStdin = async (terminal: Terminal): Promise<ByteReading> => {
  const chunks: Buffer[] = []
  for await (const chunk of terminal.stdin) chunks.push(chunk as Buffer)
  return { ok: true, bytes: Buffer.concat(chunks) }
}

const inputOf = (name: string, uri: string, readBytes: Input['readBytes']): Input => ({
  name,
  uri,
  readBytes,
  read: async () => {
    const reading = await readBytes()
    return reading.ok ? decode(reading.bytes) : reading
  },
})

/** Percent-encoded, relative to where the command runs where the file lies there, so that reports can be read elsewhere. */
const uriOf = (path: string): string => {
  const inside = relative('.', path)
  if (/^(\.\.([\\/]|$)|$)/.test(inside) || resolve(inside) === inside) return pathToFileURL(path).href
  return inside
    .split(/[\\/]/)
    .map((step) => encodeURIComponent(step))
    .join('/')
}

const fileInput = (name: string): Input => inputOf(name, uriOf(name), () => readPath(name))

const problem = (name: string, message: string): Input => inputOf(name, uriOf(name), () => Promise.resolve(failed(message)))

const nearestFile = (name: string): string => {
  try {
    const meant = didYouMean(basename(name), readdirSync(dirname(name)))
    return meant === undefined ? '' : ` Did you mean “${name.slice(0, name.length - basename(name).length)}${meant}”?`
  } catch {
    return ''
  }
}

const looksLikePattern = (name: string): boolean => /[*?{}[\]()!]/.test(name)

const expandPattern = async (pattern: string): Promise<readonly Input[]> => {
  const { glob } = await import('tinyglobby')
  const names = await glob(pattern, { ignore: '**/node_modules/**', expandDirectories: false })
  return names.length === 0 ? [problem(pattern, 'No file matches this pattern.')] : names.sort().map(fileInput)
}

const expand = async (name: string, terminal: Terminal): Promise<readonly Input[]> => {
  if (name === STDIN) return [inputOf('standard input', 'stdin', () => readStdin(terminal))]
  const found = statSync(name, { throwIfNoEntry: false })
  if (found?.isDirectory() === true)
    return [
      problem(name, `This is a folder. Name its files, for instance with the pattern '${name.replace(/\/+$/, '')}/**/*.progress.json'.`),
    ]
  if (found !== undefined) return [fileInput(name)]
  return looksLikePattern(name) ? expandPattern(name) : [problem(name, `There is no such file.${nearestFile(name)}`)]
}

/** Operands to what they name: files, `-`, and patterns that the shell left alone. Each file once, in the order given. */
export const expandInputs = async (operands: readonly string[], terminal: Terminal): Promise<readonly Input[]> => {
  const inputs = new Map<string, Input>()
  for (const operand of operands)
    for (const input of await expand(operand, terminal)) {
      const key = input.uri === 'stdin' ? STDIN : resolve(input.name)
      if (!inputs.has(key)) inputs.set(key, input)
    }
  return [...inputs.values()]
}

/** The lines of standard input that are not blank, each as its own reading. */
export const readLines = async function* (terminal: Terminal): AsyncGenerator<Reading> {
  for await (const line of lines(terminal.stdin as AsyncIterable<Buffer>)) {
    const reading = decode(line)
    if (!reading.ok || reading.text.trim() !== '') yield reading
  }
}
