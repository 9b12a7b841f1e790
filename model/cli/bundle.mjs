import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const DAY = 24 * 60 * 60 * 1000

/**
 * Bundles the command line into `node_modules/.cache/cli`, with a list of its sources by which the next start knows that it still holds.
 * Files are named by their content and put in place whole, so that several starts at once do not disturb each other.
 * @param {URL} root
 * @returns {Promise<URL>} what to import
 */
export async function bundle(root) {
  const folder = fileURLToPath(root)
  const { outputFiles, metafile } = await build({
    absWorkingDir: folder,
    entryPoints: ['model/cli/main.ts'],
    outdir: 'out',
    entryNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    metafile: true,
    write: false,
  })
  const entry = Object.keys(metafile.outputs).find((path) => metafile.outputs[path]?.entryPoint === 'model/cli/main.ts')
  if (entry === undefined) throw new Error('The bundle has no entry.')

  const sources = [...Object.keys(metafile.inputs), 'model/cli/bin.mjs', 'model/cli/bundle.mjs'].map((path) => {
    const { mtimeMs, size } = statSync(join(folder, path))
    return [path, mtimeMs, size]
  })
  const files = outputFiles.map(({ path, contents }) => ({ name: basename(path), contents }))
  const manifest = { name: 'bundle.json', contents: JSON.stringify({ entry: basename(entry), sources }) }
  return pathToFileURL(join(keep(files, manifest, folder), basename(entry)))
}

/**
 * @typedef {{ name: string, contents: string | Uint8Array }} Output
 * @param {Output[]} files
 * @param {Output} manifest
 * @param {string} folder
 */
function keep(files, manifest, folder) {
  const cache = join(folder, 'node_modules/.cache/cli')
  try {
    mkdirSync(cache, { recursive: true })
    for (const file of files) if (!existsSync(join(cache, file.name))) place(file, cache)
    place(manifest, cache)
    sweep(cache, new Set([manifest, ...files].map(({ name }) => name)))
    return cache
  } catch {
    return lend(files, folder)
  }
}

/**
 * @param {Output} file
 * @param {string} cache
 */
function place({ name, contents }, cache) {
  const draft = join(cache, `${name}.${process.pid}`)
  writeFileSync(draft, contents)
  renameSync(draft, join(cache, name))
}

/**
 * Another start may still be loading parts of an earlier bundle, so only old ones go.
 * @param {string} cache
 * @param {Set<string>} wanted
 */
function sweep(cache, wanted) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    if (!wanted.has(name) && Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { force: true })
  }
}

/**
 * Where the packages may not be written to, the bundle lives as long as this process.
 * @param {Output[]} files
 * @param {string} folder
 */
function lend(files, folder) {
  const lent = mkdtempSync(join(tmpdir(), 'coordinated-progress-'))
  process.on('exit', () => rmSync(lent, { recursive: true, force: true }))
  symlinkSync(join(folder, 'node_modules'), join(lent, 'node_modules'), 'junction')
  for (const { name, contents } of files) writeFileSync(join(lent, name), contents)
  return lent
}
