import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { PAPERS } from '../formats/pdf/pages'
import { printModel } from '../formats/json/printModel'
import { THEME_IDS } from '../formats/sheet/themes'
import { DRAWN_PERSPECTIVES } from '../picture/perspectiveOf'
import { decodeLink } from '../share/link'
import { exportSample } from '../testing/exportSample'
import { sketch } from '../testing/sketch'
import { cli } from './cliInMemory'
import { PICTURE_FLAGS } from './pictureFlags'

// Pictures load fonts and a rasteriser.
vi.setConfig({ testTimeout: 60_000 })

const sample = exportSample()
const lost = sketch('timer:t -rpc-> a[progress=idempotent]; refund[progress=idempotent]', { nodes: { refund: { name: 'Refund' } } })
const kept = sketch('timer:t -rpc-> a[progress=idempotent] -queue,channel=refunds-> refund[progress=idempotent]', {
  nodes: { refund: { name: 'Refund' } },
})

let folder = ''
const file = (name: string): string => join(folder, name)
const written = (name: string): string => readFileSync(file(name), 'utf8')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-test-'))
  writeFileSync(file('sample.json'), JSON.stringify(sample))
  writeFileSync(file('lost.json'), JSON.stringify(lost))
  writeFileSync(file('kept.json'), JSON.stringify(kept))
  writeFileSync(file('broken.json'), '{')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const linkOf = async (...flags: readonly string[]): Promise<string> =>
  (await cli(['convert', '--to', 'link', file('sample.json'), ...flags])).out.trim()

describe('convert', () => {
  test.each([
    ['svg', /^<\?xml/],
    ['markdown', /^## Shop/],
    ['mermaid', /^flowchart LR/],
    ['d2', /^direction: right/],
    ['dot', /^digraph /],
    ['drawio', /^<mxfile /],
    ['csv', /^id,kind,name/],
    ['json', /^\{\n {2}"format"/],
    ['link', /^http:\/\/localhost:4173\/#m=1\.[\w-]+\n$/],
  ])('to %s', async (format, start) => {
    const { status, out, err } = await cli(['convert', '--to', format, file('sample.json')])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toMatch(start)
  })

  test.each(['a.svg', 'a.md', 'a.mmd', 'a.d2', 'a.dot', 'a.gv', 'a.drawio', 'a.csv', 'a.json', 'a.pdf'])(
    'the ending of %s says the format',
    async (name) => {
      expect(await cli(['convert', file('kept.json'), '-o', file(name)])).toEqual({ status: 0, out: '', err: '' })
      expect(written(name)).not.toBe('')
    },
  )

  test('pictures, files and links give the model back', async () => {
    const json = printModel(kept)
    const back = async (operand: string): Promise<string> => (await cli(['convert', '--to', 'json', operand])).out
    await cli(['convert', file('kept.json'), '-o', file('back.svg')])
    await cli(['convert', file('kept.json'), '-o', file('back.png'), '--scale', '1'])
    const link = (await cli(['convert', '--to', 'link', file('kept.json')])).out.trim()
    expect(await back(link)).toBe(json)
    for (const name of ['back.svg', 'back.png']) {
      const model = JSON.parse(await back(file(name))) as typeof kept
      expect(model.nodes.every(({ position }) => position !== undefined)).toBe(true)
      expect(model).toMatchObject(kept)
    }
    expect((await cli(['convert', '--to', 'json', '-'], { stdin: Readable.from([Buffer.from(`${link}\n`)]) })).out).toBe(json)
  })

  test('a link opens at the address and in the way asked for', async () => {
    const link = await linkOf('--base', 'https://example.org/x/?y#old', '--perspective', 'failure', '--mode', 'view')
    expect(link).toMatch(/^https:\/\/example\.org\/x\/\?y#m=1\./)
    expect(await decodeLink(link)).toEqual({ ok: true, value: { model: sample, view: { perspective: 'failure', mode: 'view' } } })
  })

  test('an encrypted link takes its passphrase from the environment', async () => {
    const env = { PROGRESS_PASSPHRASE: 'open sesame' }
    const { out } = await cli(['convert', '--to', 'link', '--encrypt', file('sample.json')], { env })
    expect((await cli(['convert', '--to', 'json', out.trim()], { env })).out).toBe(printModel(sample))
    expect(await cli(['convert', '--to', 'json', out.trim()])).toMatchObject({
      status: 2,
      err: expect.stringContaining('passphrase') as unknown,
    })
    expect(await cli(['convert', '--to', 'link', '--encrypt', file('sample.json')])).toMatchObject({
      status: 2,
      err: expect.stringContaining('PROGRESS_PASSPHRASE') as unknown,
    })
  })

  test('tables, the picture of a report, and the decision of a record', async () => {
    expect((await cli(['convert', '--to', 'csv', '--table', 'edges', file('sample.json')])).out).toMatch(/^id,kind,source/)
    expect((await cli(['convert', '--to', 'csv', '--table', 'findings', file('sample.json')])).out).toMatch(/^rule,severity/)
    expect((await cli(['convert', '--to', 'markdown', '--picture', 'a b.svg', file('sample.json')])).out).toContain('](<a b.svg>)')
    expect((await cli(['convert', '--to', 'adr', '--subject', 'edge:hint', file('sample.json')])).out).toMatch(/^# How /)
  })

  test('a long link says so', async () => {
    const nodes = Array.from({ length: 400 }, (_, i) => ({
      id: `n${i}`,
      kind: 'store',
      name: `Number ${Math.imul(i, 2_654_435_761) >>> 0}`,
    }))
    writeFileSync(file('large.json'), JSON.stringify({ format: 'coordinated-progress', version: 1, nodes, edges: [] }))
    expect((await cli(['convert', '--to', 'link', file('large.json')])).err).toContain('fits in chats')
  })

  test.each([
    ['no file', [], 'one FILE or LINK'],
    ['two files', ['a', 'b'], 'one FILE or LINK'],
    ['no format', ['x.json'], 'needs a format'],
    ['an ending that says nothing', ['x.json', '-o', 'x.txt'], 'needs a format'],
    ['a base that is no address', ['--to', 'link', '--base', 'here', 'sample.json'], '--base cannot be “here”'],
    ['a record of nothing', ['--to', 'adr', 'sample.json'], '--subject'],
    ['a record of a node that is not there', ['--to', 'adr', '--subject', 'node:nobody', 'sample.json'], 'There is no “node:nobody”'],
    ['a record of a store', ['--to', 'adr', '--subject', 'node:db', 'sample.json'], 'nothing to say of “node:db”'],
    ['a page of the web', ['--to', 'json', 'https://example.org/model.json'], 'holds no model'],
    ['a broken link', ['--to', 'json', '#m=1.AAAAAAAA'], 'damaged'],
    ['a broken file', ['--to', 'json', 'broken.json'], 'not JSON'],
    ['a file that is not there', ['--to', 'json', 'sampel.json'], 'Did you mean'],
    ['a place that cannot be written', ['--to', 'json', 'sample.json', '-o', 'no/such/folder.json'], 'cannot be written'],
  ])('%s is told', async (_, words, sentence) => {
    const inFolder = words.map((word) => (/^\w+\.json$/.test(word) ? file(word) : word))
    const { status, out, err } = await cli(['convert', ...inFolder])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(sentence)
  })

  test('a picture is nothing for a terminal', async () => {
    expect(await cli(['convert', '--to', 'png', file('kept.json')], { isTerminal: true })).toMatchObject({
      status: 2,
      err: expect.stringContaining('-o drawing.png') as unknown,
    })
  })

  test('help offers what there is to choose from', () => {
    const choices = (name: string): readonly string[] | undefined => PICTURE_FLAGS.find((flag) => flag.name === name)?.choices
    expect(choices('perspective')).toEqual(DRAWN_PERSPECTIVES)
    expect(choices('theme')).toEqual(THEME_IDS)
    expect(choices('paper')).toEqual(PAPERS)
  })
})

describe('diff', () => {
  const sentence = 'This change removes the only reliable trigger of “Refund”: the queue “refunds” from “a” to “Refund” is gone.'

  test('tells what changed and what it means', async () => {
    const { status, out, err } = await cli(['diff', file('kept.json'), file('lost.json')])
    expect({ status, err }).toEqual({ status: 0, err: '' })
    expect(out).toContain(`✗ ${sentence}`)
    expect(out).toContain('- the queue “refunds” from “a” to “Refund”')
  })

  test('for a pull request, and for programs', async () => {
    expect((await cli(['diff', '--format', 'markdown', file('kept.json'), file('lost.json')])).out).toContain(`- ${sentence}`)
    const document = JSON.parse((await cli(['diff', '--format', 'json', file('kept.json'), file('lost.json')])).out) as object
    expect(document).toMatchObject({ diff: 1, same: false, drawing: { edges: { removed: [{ channel: 'refunds' }] } } })
  })

  test('--exit-code tells a difference from none; where things stand is none', async () => {
    writeFileSync(file('moved.json'), JSON.stringify({ ...kept, nodes: kept.nodes.map((node) => ({ ...node, position: { x: 0, y: 0 } })) }))
    const status = async (a: string, b: string): Promise<number> => (await cli(['diff', '--exit-code', file(a), file(b)])).status
    expect([
      await status('kept.json', 'lost.json'),
      await status('kept.json', 'kept.json'),
      await status('kept.json', 'moved.json'),
    ]).toEqual([1, 0, 0])
  })

  test('takes links and standard input', async () => {
    const link = (await cli(['convert', '--to', 'link', file('kept.json')])).out.trim()
    const stdin = Readable.from([Buffer.from(JSON.stringify(kept))])
    expect(await cli(['diff', link, '-'], { stdin })).toEqual({ status: 0, out: 'The two drawings are the same.\n', err: '' })
  })

  test('colours for a terminal', async () => {
    expect((await cli(['diff', file('kept.json'), file('lost.json')], { isTerminal: true })).out).toContain('\u001b[31m  ✗')
  })

  test.each([
    ['one drawing', ['kept.json'], 'needs two drawings'],
    ['standard input twice', ['-', '-'], 'Only one'],
    ['a broken one', ['kept.json', 'broken.json'], 'not JSON'],
  ])('%s is told', async (_, names, words) => {
    const { status, out, err } = await cli(['diff', ...names.map((name) => (name === '-' ? name : file(name)))])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain(words)
  })
})
