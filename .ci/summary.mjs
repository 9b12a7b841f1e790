import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Summary
 * @property {number} passed
 * @property {number} failed
 * @property {{ name: string, reason: string }[]} skipped
 * @property {string[]} [again] What passed only when it was tried again.
 */

/**
 * What a run of Vitest left in its summary. A run that failed without a failed test (it crashed, or was stopped) counts as one failure.
 * @param {string} file
 * @param {boolean} ok
 * @returns {Summary}
 */
export function vitestSummary(file, ok) {
  /** @type {Summary} */
  const summary = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: [] }
  return orOneFailure(summary, ok)
}

/**
 * @typedef {{ title: string, file?: string, suites?: Suite[], specs?: Spec[] }} Suite
 * @typedef {{ title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }} Spec
 */

/**
 * The same from the report of Playwright's JSON reporter.
 * @param {string} file
 * @param {boolean} ok
 * @returns {Summary}
 */
export function playwrightSummary(file, ok) {
  /** @type {string[]} */
  const again = []
  /** @type {Summary} */
  const summary = { passed: 0, failed: 0, skipped: [], again }
  /** @type {{ suites: Suite[] }} */
  const { suites } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { suites: [] }
  for (const { path, test } of testsIn(suites, [])) {
    const skip = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')
    if (test.status === 'expected' || test.status === 'flaky') summary.passed += 1
    if (test.status === 'expected') continue
    if (test.status === 'flaky') again.push(path.join(' › '))
    // A test that the run never came to is reported as skipped as well, but nobody asked for that.
    else if (test.status === 'skipped' && skip !== undefined)
      summary.skipped.push({ name: path.join(' › '), reason: skip.description ?? '' })
    else summary.failed += 1
  }
  return orOneFailure(summary, ok)
}

/**
 * @param {Suite[]} suites
 * @param {string[]} path
 * @returns {{ path: string[], test: Spec['tests'][number] }[]}
 */
function testsIn(suites, path) {
  return suites.flatMap((suite) => {
    const here = [...path, suite.title]
    const own = (suite.specs ?? []).flatMap((spec) => spec.tests.map((test) => ({ path: [...here, spec.title], test })))
    return [...own, ...testsIn(suite.suites ?? [], here)]
  })
}

/**
 * @param {Summary} summary
 * @param {boolean} ok
 */
function orOneFailure(summary, ok) {
  return ok || summary.failed > 0 ? summary : { ...summary, failed: 1 }
}
