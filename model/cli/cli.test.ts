import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log, Region } from 'sarif'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Model } from '../schema/model'
import { cases, casesAreHere } from '../testing/cases'
import { cli as inMemory } from './cliInMemory'
import { sarifFaults } from '../testing/sarifFaults'
import { sketch } from '../testing/sketch'

const bin = fileURLToPath(new URL('bin.mjs', import.meta.url))
const project = process.cwd()
let folder = ''

type Options = { readonly input?: string | Uint8Array; readonly env?: Readonly<Record<string, string>>; readonly cwd?: string }
type Answer = { readonly status: number | null; readonly out: string; readonly err: string }

const { NO_COLOR: _none, FORCE_COLOR: _force, INIT_CWD: _folder, ...environment } = process.env

const start = (words: readonly string[], { env = {}, cwd = folder }: Options) =>
  spawn(process.execPath, [bin, ...words], { cwd, env: { ...environment, npm_lifecycle_event: 'test', ...env } })

/** The real entry, as a shell would start it. */
const cli = (words: readonly string[], options: Options = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = start(words, options)
    const [out, err]: [Buffer[], Buffer[]] = [[], []]
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })

const clean = sketch('timer:t -rpc-> a[progress=idempotent]')
const lossy = sketch('timer:t -rpc-> a[progress=idempotent]; a -rpc,reply=none,id=loss-> b[progress=idempotent]', {
  nodes: { b: { name: 'Büro 🙂' } },
})
const warned = sketch('a[progress=idempotent] -queue-> b[progress=idempotent]')
const lossRule = 'trigger/fire-and-forget'
const waived: Model = {
  ...lossy,
  waivers: [
    { rule: lossRule, subject: 'edge:loss', reason: 'It is only a hint.', expires: '2026-06-30' },
    { rule: 'trigger/unowned-work', subject: 'node:b', reason: 'Same.' },
  ],
}

/** 2,000 chains of ten, each under a queue of its own. */
const large = (): Model => ({
  format: 'coordinated-progress',
  version: 1,
  nodes: Array.from({ length: 20_000 }, (_, i) => ({ id: `n${i}`, kind: 'microservice', progress: ['idempotent'] })),
  edges: Array.from({ length: 19_999 }, (_, i) => ({
    id: `e${i}`,
    kind: i % 10 === 9 ? 'queue' : 'rpc',
    source: `n${i}`,
    target: `n${i + 1}`,
  })),
})

const LARGE = 'large.json'
const files: Readonly<Record<string, () => string | Uint8Array>> = {
  'clean.progress.json': () => JSON.stringify(clean, null, 2),
  'models/lossy.progress.json': () => `\ufeff${JSON.stringify(lossy, null, 2)}`,
  'models/deep/warned.progress.json': () => JSON.stringify(warned),
  'models/notes.txt': () => 'not a model',
  'waived.json': () => JSON.stringify(waived),
  'invalid.json': () => JSON.stringify({ ...clean, nodes: [...clean.nodes, { id: 'x', kind: 'lambda' }] }, null, 2),
  'half.json': () => '{\n  "format": "coordinated-progress",\n',
  'sixteen.json': () => Buffer.from(`\ufeff${JSON.stringify(clean)}`, 'utf16le'),
  '[odd] name.json': () => JSON.stringify(clean),
  [LARGE]: () => JSON.stringify(large()),
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-test-'))
  mkdirSync(join(folder, 'models/deep'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text())
  process.chdir(folder)
})

afterAll(() => {
  process.chdir(project)
  rmSync(folder, { recursive: true, force: true })
})

const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>
const linesOf = (text: string): Record<string, unknown>[] => text.trimEnd().split('\n').map(parse)

describe('analyze', () => {
  test('a file gives one document, made for reading', async () => {
    const { status, out, err } = await cli(['analyze', '--impact', 'models/lossy.progress.json'])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const document = parse(out)
    expect(out).toBe(`${JSON.stringify(document, null, 2)}\n`)
    expect(Object.keys(document)).toEqual([
      'analysis',
      'nodes',
      'edges',
      'boundaries',
      'syncGroups',
      'syncCycles',
      'teams',
      'workflows',
      'storage',
      'findings',
      'impact',
    ])
    expect(Object.keys(document['impact'] as object)).toEqual(['a', 'b'])
  })

  test('without --impact there is none', async () => {
    expect(parse((await cli(['analyze', 'clean.progress.json'])).out)).not.toHaveProperty('impact')
  })

  test('lines are answered in order, also the ones that are no model, and the status tells', async () => {
    const named = (name: string): string => JSON.stringify({ ...clean, name })
    const input = [
      named('a\u2028b'),
      '',
      '{"format": 1}',
      '   ',
      '{broken',
      '[]',
      `${named('z')}\r`,
      named('last, without a newline'),
    ].join('\n')
    const { status, out, err } = await cli(['analyze', '-'], { input })
    expect({ status, err }).toEqual({ status: 2, err: '' })
    const answers = linesOf(out)
    expect(answers.map((answer) => Object.keys(answer)[0])).toEqual(['analysis', 'issues', 'issues', 'issues', 'analysis', 'analysis'])
    expect(answers[2]).toEqual({
      issues: [{ pointer: '', message: expect.stringMatching(/^This is not JSON: at line 1, column 2 /) as unknown }],
    })
  })

  test('lines that are all valid end with 0, no lines as well', async () => {
    const [two, none] = await Promise.all([
      cli(['analyze', '-'], { input: `${JSON.stringify(clean)}\n${JSON.stringify(lossy)}\n` }),
      cli(['analyze', '-']),
    ])
    expect([two.status, linesOf(two.out).length]).toEqual([0, 2])
    expect(none).toEqual({ status: 0, out: '', err: '' })
  })

  test('a line that is not UTF-8 is one invalid line', async () => {
    const line = Buffer.from(`${JSON.stringify(clean)}\n`)
    const { status, out } = await cli(['analyze', '-'], { input: Buffer.concat([line, Buffer.from([0x22, 0xff, 0x22, 0x0a]), line]) })
    expect(status).toBe(2)
    expect(linesOf(out).map((answer) => Object.keys(answer)[0])).toEqual(['analysis', 'issues', 'analysis'])
  })

  test('a model over several lines gets a hint', async () => {
    const { status, err } = await cli(['analyze', '-'], { input: JSON.stringify(clean, null, 2) })
    expect({ status, err }).toEqual({
      status: 2,
      err: 'With - each line is a model of its own; for one model over several lines, name its file.\n',
    })
  })

  test('an invalid file is told on stderr', async () => {
    const { status, out, err } = await cli(['analyze', 'invalid.json'])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toMatch(/^invalid\.json: 1 problem\n {2}18:15 {2}\/nodes\/2\/kind {2}Found "lambda" as the kind of a node; allowed: /)
  })

  test('several files give a line each, and an invalid one does not stop the others', async () => {
    const { status, out, err } = await cli(['analyze', 'clean.progress.json', 'half.json', 'waived.json'])
    expect(status).toBe(2)
    expect(linesOf(out).map((answer) => [answer['file'], 'analysis' in answer])).toEqual([
      ['clean.progress.json', true],
      ['half.json', false],
      ['waived.json', true],
    ])
    expect(err).toContain(
      'half.json: 1 problem\n  This is not JSON: at line 3, column 1 the text ends where a key in double quotes is expected.\n',
    )
  })
})

describe.skipIf(!casesAreHere)('the shared cases', () => {
  test('through the entry, all of them in one stream', async () => {
    const all = cases()
    const { status, out } = await cli(['analyze', '--impact', '-'], { input: all.map(({ model }) => JSON.stringify(model)).join('\n') })
    expect(status).toBe(0)
    const words = new Set(['reasons', 'message', 'suggestions'])
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line, (key, value: unknown) => (words.has(key) ? undefined : value)) as Record<string, unknown>)
    expect(answers).toHaveLength(all.length)
    all.forEach(({ name, analysis, impact }, i) => {
      for (const [key, value] of Object.entries(analysis)) expect(answers[i]?.[key], `${name}: ${key}`).toEqual(value)
      expect(answers[i]?.['impact'], name).toMatchObject(impact)
    })
  })
})

describe('check', () => {
  test.each<[number, readonly string[]]>([
    [0, ['clean.progress.json']],
    [1, ['models/lossy.progress.json']],
    [0, ['models/deep/warned.progress.json']],
    [0, ['--max-warnings', '1', 'models/deep/warned.progress.json']],
    [1, ['--max-warnings=0', 'models/deep/warned.progress.json']],
    [0, ['--today', '2026-06-30', 'waived.json']],
    [1, ['--today', '2026-07-01', 'waived.json']],
    [2, ['invalid.json']],
    [2, ['models/lossy.progress.json', 'missing.json']],
    [2, ['--max-warnings', '0', 'models/deep/warned.progress.json', 'half.json']],
    [2, ['--format', 'yaml', 'clean.progress.json']],
  ])('%i for %j', async (status, words) => {
    expect((await inMemory(['check', ...words])).status).toBe(status)
  })

  test('says what it found where, by file, and ends with a summary', async () => {
    const { out, err } = await cli(['check', 'models/lossy.progress.json', 'clean.progress.json'])
    expect(err).toBe('')
    expect(out).toMatch(/^models\/lossy\.progress\.json\n\n {2}error {4}.*“Büro 🙂”/)
    expect(out).toMatch(/\n {11}→ .+\n/)
    expect(out).toMatch(new RegExp(`\\n {11}${lossRule} {2}\\S+\\n`))
    expect(out).toMatch(/\n2 files checked: \d+ errors?.*\.\n“coordinated-progress rules <id>” explains a rule\.\n$/)
  })

  test('a waived finding shows as waived', async () => {
    const { out } = await cli(['check', '--today', '2026-01-01', 'waived.json'])
    expect(out).toContain('Waived until 2026-06-30 (it would be an error): It is only a hint.')
    expect(out).toMatch(/checked: .*2 waived\.\n/)
  })

  test('what cannot be read is told on stderr, and the rest is still checked', async () => {
    const { status, out, err } = await cli([
      'check',
      'cleen.progress.json',
      'models',
      'sixteen.json',
      'models/notes.txt',
      'clean.progress.json',
    ])
    expect(status).toBe(2)
    expect(err.split('\n')).toEqual([
      'cleen.progress.json: 1 problem',
      '  There is no such file. Did you mean “clean.progress.json”?',
      'models: 1 problem',
      "  This is a folder. Name its files, for instance with the pattern 'models/**/*.progress.json'.",
      'sixteen.json: 1 problem',
      '  This is not UTF-8 text; save it as UTF-8.',
      'models/notes.txt: 1 problem',
      '  This is not JSON: at line 1, column 1 “n” stands where a value is expected.',
      '',
    ])
    expect(out).toBe('1 file checked: nothing found. 4 files could not be checked; see above.\n')
  })

  test('reads one model from standard input', async () => {
    const { status, out } = await cli(['check', '-'], { input: JSON.stringify(lossy, null, 2) })
    expect(status).toBe(1)
    expect(out).toMatch(/^standard input\n/)
  })

  test('control characters of a file do not reach the terminal', async () => {
    const input = JSON.stringify({ ...lossy, nodes: lossy.nodes.map((node) => ({ ...node, name: 'a\u001b[2J\nb' })) })
    expect((await cli(['check', '-'], { input })).out).not.toMatch(/(?!\n)\p{Cc}|^b/mu)
  })

  test('NO_COLOR and FORCE_COLOR are honoured', async () => {
    const coloured = async (env: Readonly<Record<string, string>>): Promise<boolean> =>
      (await cli(['check', 'models/lossy.progress.json'], { env })).out.includes('\u001b[31m')
    expect(await Promise.all([coloured({}), coloured({ FORCE_COLOR: '1' }), coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })])).toEqual([
      false,
      true,
      false,
    ])
  })
})

describe('which files', () => {
  const checked = async (...operands: string[]): Promise<unknown> => {
    const { status, out } = await inMemory(['check', '--format', 'json', ...operands])
    return [status === 2, (parse(out)['files'] as { file: string }[]).map(({ file }) => file)]
  }

  test.each<[readonly string[], boolean, readonly string[]]>([
    [['models/**/*.progress.json'], false, ['models/deep/warned.progress.json', 'models/lossy.progress.json']],
    [['*.progress.json', 'models/{lossy,none}.progress.json'], false, ['clean.progress.json', 'models/lossy.progress.json']],
    [['[odd] name.json'], false, ['[odd] name.json']],
    [['clean.progress.json', './clean.progress.json', '*.progress.json'], false, ['clean.progress.json']],
    [['none/*.json', 'clean.progress.json'], true, ['none/*.json', 'clean.progress.json']],
    [['--', '-.json'], true, ['-.json']],
  ])('%j', async (operands, broken, names) => {
    expect(await checked(...operands)).toEqual([broken, names])
  })

  test('through npm, paths are meant from where one stands', async () => {
    const env = { npm_lifecycle_event: 'cli', npm_package_name: 'coordinated-progress', INIT_CWD: join(folder, 'models') }
    const { status, out } = await cli(['check', 'lossy.progress.json'], { cwd: tmpdir(), env })
    expect([status, out.split('\n')[0]]).toEqual([1, 'lossy.progress.json'])
  })
})

describe('reports for machines', () => {
  const textIn = ({ startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }: Region = {}): string => {
    const lines = JSON.stringify(lossy, null, 2)
      .split('\n')
      .slice(startLine - 1, endLine)
    return [...lines.slice(0, -1), lines.at(-1)?.slice(0, endColumn - 1)].join('\n').slice(startColumn - 1)
  }

  test('SARIF validates, and its regions are the elements in the text', async () => {
    const { status, out } = await cli(['check', '--format', 'sarif', 'models/lossy.progress.json', '[odd] name.json', 'invalid.json'])
    expect(status).toBe(2)
    const log = JSON.parse(out) as Log
    expect(sarifFaults(log)).toEqual([])
    const [run] = log.runs
    const loss = run?.results?.find(({ ruleId }) => ruleId === lossRule)?.locations?.[0]
    expect(loss?.logicalLocations?.[0]).toMatchObject({ fullyQualifiedName: 'edge:loss', kind: 'edge' })
    expect(loss?.physicalLocation?.artifactLocation?.uri).toBe('models/lossy.progress.json')
    expect(JSON.parse(textIn(loss?.physicalLocation?.region))).toEqual(lossy.edges.find(({ id }) => id === 'loss'))
    expect(run?.artifacts?.map(({ location }) => location?.uri)).toContain('%5Bodd%5D%20name.json')
    expect(run?.invocations?.[0]).toMatchObject({ executionSuccessful: false, toolExecutionNotifications: [{ level: 'error' }] })
  })

  test('JSON and JUnit tell the same as the exit status', async () => {
    const [json, junit] = await Promise.all(
      ['json', 'junit'].map((format) => cli(['check', '--format', format, 'models/lossy.progress.json'])),
    )
    expect([json?.status, parse(json?.out ?? '')['status'], junit?.status]).toEqual([1, 1, 1])
    expect(junit?.out).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites name="coordinated-progress" tests="\d+" failures="[1-9]/,
    )
  })
})

describe('20,000 nodes', { timeout: 60_000 }, () => {
  test('are analysed, and every byte arrives', async () => {
    const { status, out } = await cli(['analyze', LARGE])
    expect(status).toBe(0)
    expect(Object.keys(parse(out)['nodes'] as object)).toHaveLength(20_000)
  })

  test('are checked', async () => {
    const { status, out } = await cli(['check', '--format', 'sarif', LARGE])
    expect(status).toBe(1)
    expect((JSON.parse(out) as Log).runs[0]?.results?.length).toBeGreaterThan(2_000)
  })

  test('a reader that goes away early is no fault', async () => {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const child = start(['analyze', LARGE], {})
      let err = ''
      child.stdout.once('data', () => child.stdout.destroy())
      child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
      child.on('error', reject)
      child.on('close', (status) => resolve({ status, out: '', err }))
    })
    expect(answer).toEqual({ status: 0, out: '', err: '' })
  })
})
