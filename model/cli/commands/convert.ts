import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { UsageError, type Arguments } from '../args'
import type { Run } from '../command'
import { FORMAT_BY_ENDING, type ConvertFormat } from '../convertFlags'
import { CONVERSIONS } from '../conversions'
import { PASSPHRASE, readModel } from '../readModel'
import { linkLength } from '../../share/linkLength'
import { complain, print, type Terminal } from '../terminal'
import { todayOf } from '../today'

const STDOUT = '-'

const formatOf = ({ flags }: Arguments): ConvertFormat => {
  const stated = flags.get('to')
  if (stated !== undefined) return stated as ConvertFormat
  const ending = extname(flags.get('output') ?? '')
    .slice(1)
    .toLowerCase()
  const format = Object.hasOwn(FORMAT_BY_ENDING, ending) ? FORMAT_BY_ENDING[ending] : undefined
  if (format !== undefined) return format
  throw new UsageError(`convert needs a format: --to ${Object.keys(CONVERSIONS).join('|')}.`)
}

const writeBytes = ({ stdout }: Terminal, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    stdout.write(bytes, (error) => (error ? reject(error) : resolve()))
  })

const deliver = async (content: string | Uint8Array, output: string, terminal: Terminal): Promise<boolean> => {
  if (output === STDOUT) {
    if (typeof content === 'string') await print(terminal, [content])
    else await writeBytes(terminal, content)
    return true
  }
  try {
    await writeFile(output, content)
    return true
  } catch (error) {
    complain(terminal, `“${output}” cannot be written: ${error instanceof Error ? error.message : String(error)}.`)
    return false
  }
}

export const run: Run = async (args, terminal) => {
  const today = todayOf(args, terminal)
  const [operand] = args.operands
  if (operand === undefined || args.operands.length > 1) throw new UsageError('convert needs one FILE or LINK, or - for standard input.')
  const format = formatOf(args)
  const output = args.flags.get('output') ?? STDOUT
  if (output === STDOUT && (format === 'png' || format === 'pdf') && terminal.isTerminal)
    throw new UsageError(`A ${format.toUpperCase()} is nothing for a terminal; name a file: -o drawing.${format}.`)

  const model = await readModel(operand, terminal)
  if (model === undefined) return 2
  const content = await CONVERSIONS[format](model, args, {
    today,
    passphrase: terminal.env[PASSPHRASE],
    complain: (sentence) => complain(terminal, sentence),
  })
  if (!(await deliver(content, output, terminal))) return 2
  const length = format === 'link' ? linkLength(content.length - 1) : undefined
  if (length !== undefined && length.reach !== 'everywhere') complain(terminal, length.sentence)
  return 0
}
