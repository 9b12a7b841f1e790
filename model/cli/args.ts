import { didYouMean } from '../schema/didYouMean'

/** An option of a command, as it is parsed and as help shows it. */
export type Flag = {
  readonly name: string
  readonly short?: string
  /** What help calls its value; a flag without one is a switch. */
  readonly value?: string
  readonly choices?: readonly string[]
  /** Half a sentence for help. */
  readonly about: string
}

export type Arguments = {
  /** By the flag's name; a switch that was given has the value ''. The last one counts. */
  readonly flags: ReadonlyMap<string, string>
  readonly operands: readonly string[]
}

/** Wrong usage: what was written, and what was meant or is allowed. Ends the command with status 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const spell = (flag: Flag): string => `--${flag.name}`

const list = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`

const unknownFlag = (written: string, flags: readonly Flag[]): UsageError => {
  const meant = didYouMean(written, flags.map(spell))
  const hint = meant === undefined ? `The options are ${list(flags.map(spell))}.` : `Did you mean ${meant}?`
  return new UsageError(`There is no option ${written}. ${hint}`)
}

const findFlag = (written: string, flags: readonly Flag[]): Flag => {
  const flag = flags.find(({ name, short }) => written === `--${name}` || (short !== undefined && written === `-${short}`))
  if (flag === undefined) throw unknownFlag(written, flags)
  return flag
}

const checkValue = (flag: Flag, value: string): string => {
  const { choices } = flag
  if (choices === undefined || choices.includes(value)) return value
  const meant = didYouMean(value, choices)
  throw new UsageError(`${spell(flag)} cannot be “${value}”. ${meant === undefined ? `It is ${list(choices)}.` : `Did you mean ${meant}?`}`)
}

const missingValue = (flag: Flag): UsageError =>
  new UsageError(`${spell(flag)} needs a value: ${flag.choices === undefined ? `${spell(flag)} ${flag.value ?? ''}` : list(flag.choices)}.`)

/** Reads `--flag`, `--flag=value`, `--flag value` and operands in any order; `-` is an operand and `--` ends the options. */
export const parseArguments = (written: readonly string[], flags: readonly Flag[]): Arguments => {
  const given = new Map<string, string>()
  const operands: string[] = []
  for (let i = 0; i < written.length; i++) {
    const word = written[i] as string
    if (word === '--') {
      operands.push(...written.slice(i + 1))
      break
    }
    if (!word.startsWith('-') || word === '-') {
      operands.push(word)
      continue
    }
    const equals = word.indexOf('=')
    const flag = findFlag(equals === -1 ? word : word.slice(0, equals), flags)
    if (flag.value === undefined) {
      if (equals !== -1) throw new UsageError(`${spell(flag)} takes no value; write it alone.`)
      given.set(flag.name, '')
      continue
    }
    const value = equals === -1 ? written[++i] : word.slice(equals + 1)
    if (value === undefined || value === '' || (equals === -1 && value.startsWith('--'))) throw missingValue(flag)
    given.set(flag.name, checkValue(flag, value))
  }
  return { flags: given, operands }
}

/** A whole number of 0 or more. */
export const countOf = (args: Arguments, name: string): number | undefined => {
  const value = args.flags.get(name)
  if (value === undefined) return undefined
  if (!/^\d{1,9}$/.test(value)) throw new UsageError(`--${name} cannot be “${value}”. It is a whole number of 0 or more.`)
  return Number(value)
}
