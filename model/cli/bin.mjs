#!/usr/bin/env node
import { readFileSync, statSync } from 'node:fs'
import module from 'node:module'

/*
 * The sources run as they are, so there is nothing to build. Loading a hundred of them one by one would take half a second at every start;
 * so they are bundled whenever one has changed, which takes a moment, and the bundle is kept where the packages are.
 */
const root = new URL('../../', import.meta.url)

/** The bundle of these very sources, if there is one. */
function current() {
  try {
    const cache = new URL('node_modules/.cache/cli/', root)
    /** @type {{ entry: string, sources: [path: string, modified: number, size: number][] }} */
    const { entry, sources } = JSON.parse(readFileSync(new URL('bundle.json', cache), 'utf8'))
    for (const [path, modified, size] of sources) {
      const found = statSync(new URL(path, root))
      if (found.mtimeMs !== modified || found.size !== size) return undefined
    }
    return new URL(entry, cache)
  } catch {
    return undefined
  }
}

async function bundleNow() {
  try {
    const { bundle } = await import('./bundle.mjs')
    return await bundle(root)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) throw error
    console.error('The packages are not installed yet. Run `npm ci` in the folder of this project first.')
    process.exit(2)
  }
}

// Newer versions of Node keep the compiled code as well.
const { enableCompileCache } = /** @type {{ enableCompileCache?: () => void }} */ (/** @type {unknown} */ (module))
enableCompileCache?.()
const entry = current() ?? (await bundleNow())
await import(entry.href)
