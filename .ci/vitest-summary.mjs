import { writeFileSync } from 'node:fs'

/**
 * A reporter for Vitest. Writes what `npm test` adds up: the counts, and why a test was skipped, which Vitest's own JSON leaves out.
 */
export default class VitestSummary {
  /**
   * @param {ReadonlyArray<import('vitest/node').TestModule>} modules
   * @param {ReadonlyArray<unknown>} errors
   */
  onTestRunEnd(modules, errors) {
    /** @type {import('./summary.mjs').Summary} */
    const summary = { passed: 0, failed: errors.length, skipped: [] }
    for (const module of modules) {
      // A file that cannot be loaded, or a hook that throws, has no test to carry the failure.
      if (module.errors().length > 0) summary.failed += 1
      for (const suite of module.children.allSuites()) if (suite.errors().length > 0) summary.failed += 1
      for (const test of module.children.allTests()) count(test, summary)
    }
    writeFileSync(process.env.SUMMARY_FILE ?? 'vitest-summary.json', JSON.stringify(summary))
  }
}

/**
 * @param {import('vitest/node').TestCase} test
 * @param {import('./summary.mjs').Summary} summary
 */
function count(test, summary) {
  const result = test.result()
  if (result.state === 'passed') summary.passed += 1
  else if (result.state === 'skipped')
    summary.skipped.push({ name: `${test.module.relativeModuleId} › ${test.fullName}`, reason: result.note ?? '' })
  else summary.failed += 1
}
