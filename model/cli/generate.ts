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

for (const { url, text } of generatedFiles()) {
  const path = fileURLToPath(url)
  const state = read(path) === text ? 'unchanged' : 'written'
  if (state === 'written') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  console.log(`${relative('.', path)}: ${state}`)
}
