import { semanticDiff, type SemanticDiff } from '../../formats/diff/meaning'
import { diffJson, diffMarkdown, diffText } from '../../formats/diff/printDiff'
import { isSameDrawing } from '../../graph/diff'
import { UsageError } from '../args'
import type { Run } from '../command'
import { paintIn, type Paint } from '../paint'
import { readModel } from '../readModel'
import { print, wantsColour } from '../terminal'
import { todayOf } from '../today'

const painted = (text: string, { red, green, dim }: Paint): string =>
  text
    .split('\n')
    .map((line) => {
      if (/^ {2}[✗-]/.test(line)) return red(line)
      if (/^ {2}[✓+]/.test(line)) return green(line)
      return /^ {2}[·~]/.test(line) ? dim(line) : line
    })
    .join('\n')

const printed = (diff: SemanticDiff, format: string, paint: Paint): string => {
  if (format === 'json') return diffJson(diff)
  return format === 'markdown' ? diffMarkdown(diff) : painted(diffText(diff), paint)
}

export const run: Run = async (args, terminal) => {
  const today = todayOf(args, terminal)
  const [before, after] = args.operands
  if (before === undefined || after === undefined || args.operands.length > 2)
    throw new UsageError('diff needs two drawings, the old one and the new one: diff A B.')
  if (before === '-' && after === '-') throw new UsageError('Only one of the two drawings can be standard input.')
  const models = [await readModel(before, terminal), await readModel(after, terminal)] as const
  const [a, b] = models
  if (a === undefined || b === undefined) return 2
  const diff = semanticDiff(a, b, { today })
  await print(terminal, [printed(diff, args.flags.get('format') ?? 'text', paintIn(wantsColour(terminal)))])
  return args.flags.has('exit-code') && !isSameDrawing(diff.drawing) ? 1 : 0
}
