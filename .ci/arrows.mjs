import { cruise, format } from 'dependency-cruiser'
import rules from '../.dependency-cruiser.cjs'
import { root } from './processes.mjs'

/** Holds the arrows between the rooms; says so when it looked at nothing, which a compiler without its API would cause silently. */
process.chdir(root)
const { output } = await cruise(['app', 'model', 'e2e', 'vite.config.ts'], { ...rules.options, ruleSet: rules, validate: true })
if (typeof output === 'string') throw new Error('dependency-cruiser gave text where its result was expected.')

const seesTypes = output.modules.some(({ dependencies }) =>
  dependencies.some(({ dependencyTypes }) => dependencyTypes.includes('type-only')),
)
if (!seesTypes) {
  console.error(`Only ${output.summary.totalCruised} modules and no type import were seen: dependency-cruiser cannot read this TypeScript.`)
  process.exitCode = 1
} else {
  const { output: report, exitCode } = await format(output, { outputType: 'err-long' })
  console.log(String(report).trim())
  process.exitCode = exitCode === 0 ? 0 : 1
}
