import { didYouMean } from '../schema/didYouMean'
import { parseArguments, UsageError } from './args'
import type { Command, ExitStatus } from './command'
import { commands } from './commands'
import { commandHelp, HELP_FLAG, programHelp } from './help'
import { complain, print, programName, type Terminal } from './terminal'
import { VERSION_OF_TOOL } from './version'

const unknownCommand = (word: string): UsageError => {
  const meant = didYouMean(
    word,
    commands.map(({ name }) => name),
  )
  if (meant !== undefined) return new UsageError(`There is no command “${word}”. Did you mean ${meant}?`)
  if (/\.json$/i.test(word)) return new UsageError(`“${word}” is a file, and a command comes first. Did you mean check ${word}?`)
  const owner = word.startsWith('--')
    ? commands.find(({ flags }) => flags.some(({ name }) => word.split('=')[0] === `--${name}`))
    : undefined
  if (owner !== undefined) return new UsageError(`${word} is an option of the command ${owner.name} and comes after it.`)
  const what = word.startsWith('-') ? 'option' : 'command'
  return new UsageError(`There is no ${what} “${word}”. The commands are ${commands.map(({ name }) => name).join(', ')}.`)
}

const findCommand = (word: string): Command => {
  const command = commands.find(({ name }) => name === word)
  if (command === undefined) throw unknownCommand(word)
  return command
}

const helpOn = async (word: string | undefined, terminal: Terminal): Promise<ExitStatus> => {
  const program = programName(terminal)
  const text = word === undefined ? programHelp(program, commands) : commandHelp(program, findCommand(word))
  await print(terminal, [`${text}\n`])
  return 0
}

const dispatch = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  const [word, ...rest] = words
  if (word === undefined) throw new UsageError(`A command is missing: ${commands.map(({ name }) => name).join(', ')}.`)
  if (word === 'help' || word === '--help' || word === '-h') return helpOn(rest[0], terminal)
  if (word === '--version') {
    await print(terminal, [`${VERSION_OF_TOOL}\n`])
    return 0
  }
  const command = findCommand(word)
  const args = parseArguments(rest, [...command.flags, HELP_FLAG])
  if (args.flags.has(HELP_FLAG.name)) return helpOn(command.name, terminal)
  const run = await command.load()
  return run(args, terminal)
}

/** Runs one command line and tells its exit status. Wrong usage is answered on stderr, with the way to help. */
export const runCli = async (words: readonly string[], terminal: Terminal): Promise<ExitStatus> => {
  try {
    return await dispatch(words, terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const command = commands.find(({ name }) => name === words[0])
    complain(terminal, `${error.message}\nSee: ${programName(terminal)} ${command === undefined ? '--help' : `${command.name} --help`}`)
    return 2
  }
}
