import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generatedFiles } from './generatedFiles'

/** `npm run generate`: writes what is derived from the sources and committed, and says what changed. */
const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

const files = (await generatedFiles()).map(({ url, text }) => ({ path: fileURLToPath(url), text }))
const changed = files.filter(({ path, text }) => read(path) !== text)
for (const { path, text } of changed) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  console.log(relative('.', path))
}
console.log(`${changed.length} of ${files.length} generated files have changed.`)
