import type { Flag } from './args'
import type { Command } from './command'

export const HELP_FLAG: Flag = { name: 'help', short: 'h', about: 'show this help' }

type Row = readonly [string, string]

const table = (rows: readonly Row[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}

const flagRow = ({ name, short, value, about }: Flag): Row => [
  `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`,
  about,
]

const section = (title: string, text: string): string => `${title}:\n${text}`

const lines = (program: string, calls: readonly string[]): string => calls.map((call) => `  ${program} ${call}`).join('\n')

export const programHelp = (program: string, commands: readonly Command[]): string =>
  [
    'Says of a drawing of a distributed system who is responsible for its work when something fails.',
    section('Usage', lines(program, ['<command> [options] …'])),
    section('Commands', table(commands.map(({ name, summary }) => [name, summary]))),
    section(
      'Options',
      table([['-h, --help', 'show help; after a command, its help'] as const, ['    --version', 'show the version'] as const]),
    ),
    section(
      'Examples',
      lines(
        program,
        commands.flatMap(({ examples }) => examples.slice(0, 1)),
      ),
    ),
  ].join('\n\n')

export const commandHelp = (program: string, { summary, usage, flags, details, examples }: Command): string =>
  [
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    section('Usage', lines(program, usage)),
    section('Options', table([...flags, HELP_FLAG].map(flagRow))),
    ...(details === '' ? [] : [details]),
    section('Examples', lines(program, examples)),
  ].join('\n\n')
