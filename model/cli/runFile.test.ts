import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, describe, expect, test } from 'vitest'
import { importSvg } from '../formats/svg/importSvg'
import type { Model } from '../schema/model'
import { sketch } from '../testing/sketch'
import { cli } from './cliInMemory'

const folder = mkdtempSync(join(tmpdir(), 'runs-'))
afterAll(() => rmSync(folder, { recursive: true }))

const RISKY = sketch('person:p -rpc-> web -rpc-> db; web -rpc,reply=none-> mail', { nodes: { mail: { name: 'E-mail' } } })
const CLEAN = sketch('timer:t -queue-> api[progress=idempotent]')

let files = 0
const written = async (ending: string, words: readonly string[] = [], model: Model = RISKY) => {
  const file = join(folder, `${files++}${ending}`)
  const answer = await cli(['explore', ...words, '-o', file, '-'], { stdin: Readable.from([Buffer.from(JSON.stringify(model))]) })
  return { ...answer, text: existsSync(file) ? readFileSync(file, 'utf8') : undefined }
}

describe('explore -o', () => {
  test('writes the run that shows the gravest failure as a picture that reopens in the tool', async () => {
    const { status, text = '', out } = await written('.svg')
    expect(status).toBe(0)
    expect(out).toContain('All placements of up to 2 faults were tried')
    expect(text).toContain('<title>The work of “E-mail” is lost – Untitled drawing</title>')
    expect(text).toContain('@keyframes ')
    const inside = importSvg(text)
    expect(inside.ok && inside.value.nodes.map(({ id, position }) => [id, position !== undefined])).toEqual(
      RISKY.nodes.map(({ id }) => [id, true]),
    )
  }, 30_000)

  test('or its steps, with a sequence diagram', async () => {
    const { status, text = '' } = await written('.md', ['--node', 'db', '--shows', 'twice'])
    expect(status).toBe(0)
    expect(text).toMatch(/^# The effect of “db” is applied twice\n\n1\. “p” starts a piece of work\.\n/)
    expect(text).toContain('```mermaid\nsequenceDiagram\n')
  })

  test('in the theme that is asked for', async () => {
    const [light, dark] = [await written('.svg'), await written('.svg', ['--theme', 'dark'])]
    expect(light.text).toContain('fill="#fafaf8"')
    expect(dark.text).toContain('fill="#151614"')
  }, 30_000)

  test.each([
    [[], CLEAN],
    [['--node', 'p'], RISKY],
    [['--shows', 'lost', '--node', 'db'], RISKY],
  ])('says where no run shows it: %j', async (words, model) => {
    const { status, err, text } = await written('.svg', words, model)
    expect(status).toBe(2)
    expect(err).toContain('No run that was tried shows such a failure, so “')
    expect(text).toBeUndefined()
  })

  test('a place that cannot be written is told', async () => {
    const { status, err } = await written('/nowhere/run.md')
    expect(status).toBe(2)
    expect(err).toMatch(/“.*” cannot be written: /)
  })

  test.each([
    [['explore', '-o', 'run.png', 'x'], '--output cannot be “run.png”. A run is written as .svg or .md.'],
    [['explore', '--node', 'a', 'x'], '--node is about the run that --output writes; name a file: -o run.svg.'],
    [['explore', '--shows', 'never', '-o', 'run.svg', 'x'], '--shows cannot be “never”'],
  ])('%j is wrong', async (words, message) => {
    const { status, err } = await cli(words)
    expect(status).toBe(2)
    expect(err).toContain(message)
  })

  test('a node that is not there is wrong', async () => {
    const { status, err } = await written('.svg', ['--node', 'ghost'])
    expect(status).toBe(2)
    expect(err).toContain('--node cannot be “ghost”. No node has this id.')
  })
})
