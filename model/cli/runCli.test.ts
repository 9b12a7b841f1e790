import { describe, expect, test } from 'vitest'
import { allRules } from '../rules/index'
import { commands } from './commands'
import { cli } from './cliInMemory'
import type { Terminal } from './terminal'

const names = commands.map(({ name }) => name)

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists the commands', async (words) => {
    const { status, out, err } = await cli(words)
    expect({ status, err }).toEqual({ status: 0, err: '' })
    for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, 'm'))
  })

  test.each(names)('%s explains its options, also without its operands', async (name) => {
    const asked = await Promise.all([cli([name, '--help']), cli([name, '-h']), cli(['help', name]), cli([name, 'x', '--help'])])
    const [first] = asked
    expect(asked).toEqual(asked.map(() => first))
    expect(first?.status).toBe(0)
    for (const flag of commands.find((command) => command.name === name)?.flags ?? []) expect(first?.out).toContain(`--${flag.name}`)
  })

  test('through npm it names the way one came', async () => {
    expect((await cli(['--help'], { env: { npm_lifecycle_event: 'cli' } })).out).toContain('npm run --silent cli -- <command>')
  })

  test('--version', async () => {
    expect(await cli(['--version'])).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as unknown, err: '' })
  })
})

describe('wrong usage ends with status 2 and says what was meant', () => {
  test.each([
    [[], 'A command is missing: analyze, check, explore, convert, diff, rules.'],
    [['chek'], 'There is no command “chek”. Did you mean check?'],
    [['frobnicate'], 'There is no command “frobnicate”. The commands are analyze, check, explore, convert, diff, rules.'],
    [['help', 'chekc'], 'There is no command “chekc”. Did you mean check?'],
    [['shop.progress.json'], '“shop.progress.json” is a file, and a command comes first. Did you mean check shop.progress.json?'],
    [['--format', 'json', 'check'], '--format is an option of the command check and comes after it.'],
    [['--colour'], 'There is no option “--colour”.'],
    [['check'], "check needs files: check FILE…, such as check 'models/**/*.progress.json'."],
    [['check', 'x', '--formt=json'], 'There is no option --formt. Did you mean --format?'],
    [['check', 'x', '--today', '2026-02-30'], '--today cannot be “2026-02-30”. It is a day of the calendar as YYYY-MM-DD.'],
    [['check', 'x', '--max-warnings', 'few'], 'It is a whole number of 0 or more.'],
    [['analyze'], 'analyze needs a file, or - for models on standard input, one a line.'],
    [['analyze', '-', 'x'], '- stands alone'],
    [['rules', 'a', 'b'], 'rules explains one rule at a time'],
    [['rules', 'fire-and-forget'], 'There is no rule “fire-and-forget”. Did you mean trigger/fire-and-forget?'],
    [['rules', 'trigger/fire-and-forgot'], 'Did you mean trigger/fire-and-forget?'],
    [['rules', 'zebra'], '“rules” alone lists them.'],
  ])('%j', async (words, message) => {
    const { status, out, err } = await cli(words)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(message)
    expect(err).toMatch(/\nSee: coordinated-progress .*--help\n$/)
  })
})

describe('rules', () => {
  test('lists every rule with severity and summary', async () => {
    const { status, out } = await cli(['rules'])
    expect(status).toBe(0)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/)),
    ).toEqual(allRules.map(({ id, severity, summary }) => [id, severity, summary]))
  })

  test('explains one with its options', async () => {
    const { out } = await cli(['rules', 'boundary/too-large'])
    expect(out).toMatch(/^boundary\/too-large {2}warning\n/)
    expect(out).toContain('Option "max" (default 5): ')
    expect(out).toContain('https://')
    expect(out).not.toContain('undefined')
  })

  test('gives the same as JSON', async () => {
    const all = JSON.parse((await cli(['rules', '--json'])).out) as { id: string }[]
    expect(all.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id))
    expect(JSON.parse((await cli(['rules', '--json', 'boundary/too-large'])).out)).toEqual(
      all.find(({ id }) => id === 'boundary/too-large'),
    )
  })
})

describe('colour', () => {
  const isColoured = async (terminal: Partial<Terminal>): Promise<boolean> => (await cli(['rules'], terminal)).out.includes('\u001b[')

  test.each<[boolean, Partial<Terminal>]>([
    [false, {}],
    [true, { isTerminal: true }],
    [false, { isTerminal: true, env: { NO_COLOR: '1' } }],
    [true, { isTerminal: true, env: { NO_COLOR: '' } }],
    [true, { env: { FORCE_COLOR: '1' } }],
    [true, { env: { FORCE_COLOR: '' } }],
    [false, { isTerminal: true, env: { FORCE_COLOR: '0' } }],
    [false, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }],
    [false, { isTerminal: true, env: { TERM: 'dumb' } }],
  ])('%s with %j', async (expected, terminal) => {
    expect(await isColoured(terminal)).toBe(expected)
  })
})
