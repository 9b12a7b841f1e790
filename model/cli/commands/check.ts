import { countOf, UsageError } from '../args'
import { checkFile } from '../checkFile'
import type { Run } from '../command'
import { expandInputs } from '../inputs'
import { issueText } from '../issueText'
import { paintIn } from '../paint'
import { plain } from '../plain'
import { statusOf, type FileReport, type Report } from '../report/report'
import { complain, print, programName, wantsColour, type Terminal } from '../terminal'
import { todayOf } from '../today'
import { VERSION_OF_TOOL } from '../version'

/** The report in the format asked for; a format's code is loaded when it is. */
const write = async (format: string, report: Report, terminal: Terminal): Promise<Iterable<string>> => {
  switch (format) {
    case 'json':
      return (await import('../report/json')).jsonReport(report)
    case 'junit':
      return (await import('../report/junit')).junitReport(report)
    case 'sarif': {
      const [{ sarifReport }, { ruleTexts }] = await Promise.all([import('../report/sarif'), import('../ruleTexts')])
      return sarifReport(report, ruleTexts())
    }
    default:
      return (await import('../report/text')).textReport(report, paintIn(wantsColour(terminal)), programName(terminal))
  }
}

export const run: Run = async (args, terminal) => {
  const today = todayOf(args, terminal)
  const maxWarnings = countOf(args, 'max-warnings')
  if (args.operands.length === 0) throw new UsageError("check needs files: check FILE…, such as check 'models/**/*.progress.json'.")
  const files: FileReport[] = []
  for (const input of await expandInputs(args.operands, terminal)) {
    const file = await checkFile(input, { today, explore: args.flags.has('explore') })
    files.push(file)
    if (file.issues.length > 0) complain(terminal, issueText(file))
    for (const note of file.notes ?? []) complain(terminal, plain(`${file.name}: ${note}`))
  }
  const report: Report = { version: VERSION_OF_TOOL, files, ...(maxWarnings === undefined ? {} : { maxWarnings }) }
  await print(terminal, await write(args.flags.get('format') ?? 'text', report, terminal))
  return statusOf(report)
}
