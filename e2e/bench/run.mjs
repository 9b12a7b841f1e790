import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runTool } from '../../.ci/processes.mjs'

// One after the other, each in its own process: two at once would measure each other.
const folder = import.meta.dirname
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !all.includes(name))

if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.map((name) => `“${name}”`).join(', ')}. There are: ${all.join(', ')}.`)
  process.exitCode = 2
} else {
  for (const name of wanted.length > 0 ? wanted : all) {
    const { ok } = await runTool(['tsx', join(folder, `${name}.bench.ts`)], { minutes: 30, show: true })
    if (!ok) process.exitCode = 1
  }
}
