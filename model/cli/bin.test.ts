import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const project = fileURLToPath(new URL('../../', import.meta.url))
const PACKAGES = ['esbuild', '@esbuild', 'tinyglobby', 'fdir', 'picomatch']

let copy = ''
let temporary = ''

const start = (...words: string[]): { readonly status: number | null; readonly out: string; readonly err: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(copy, 'model/cli/bin.mjs'), ...words], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: temporary },
  })
  return { status, out: stdout, err: stderr }
}

const manifest = (): string => join(copy, 'node_modules/.cache/cli/bundle.json')
const help = (): string => join(copy, 'model/cli/help.ts')

/** A checkout of its own, so that the one we work in is left alone. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'cli-copy-'))
  temporary = mkdtempSync(join(tmpdir(), 'cli-temporary-'))
  cpSync(join(project, 'model'), join(copy, 'model'), { recursive: true, filter: (path) => !/fixtures|\.test\.ts$/.test(path) })
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(project, file), join(copy, file))
  mkdirSync(join(copy, 'node_modules'))
  for (const name of PACKAGES) symlinkSync(join(project, 'node_modules', name), join(copy, 'node_modules', name), 'junction')
})

afterAll(() => {
  for (const folder of [copy, temporary]) rmSync(folder, { recursive: true, force: true })
})

describe('the launcher', () => {
  test('bundles the sources once and then starts from the bundle', () => {
    const first = start('--version')
    expect(first).toEqual({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as unknown, err: '' })
    const made = statSync(manifest()).mtimeMs
    expect(start('--version')).toEqual(first)
    expect(statSync(manifest()).mtimeMs).toBe(made)
  })

  test('a changed source is seen at the next start', () => {
    writeFileSync(help(), readFileSync(help(), 'utf8').replace('Says of a drawing', 'Told of a drawing'))
    expect(start('--help').out).toMatch(/^Told of a drawing/)
  })

  test('where nothing can be kept it runs all the same, and leaves nothing behind', () => {
    rmSync(join(copy, 'node_modules/.cache'), { recursive: true })
    writeFileSync(join(copy, 'node_modules/.cache'), 'in the way')
    const { status, out } = start('check', join(copy, 'package.jso[n]'))
    expect({ status, out }).toEqual({ status: 2, out: '1 file could not be checked; see above.\n' })
    expect(readdirSync(temporary)).toEqual([])
    rmSync(join(copy, 'node_modules/.cache'))
  })

  test('without the packages it says how to get them', () => {
    rmSync(join(copy, 'node_modules/esbuild'))
    expect(start('--help')).toEqual({
      status: 2,
      out: '',
      err: 'The packages are not installed yet. Run `npm ci` in the folder of this project first.\n',
    })
  })
})
