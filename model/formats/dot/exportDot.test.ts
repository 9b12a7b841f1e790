import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze'
import type { Model } from '../../schema/model'
import { exportSample } from '../../testing/exportSample'
import { hostileModel, hostileStrings } from '../../testing/hostile'
import { sketch } from '../../testing/sketch'
import { exportDot } from './exportDot'

/** Graphviz, where it is installed. */
const GRAPHVIZ = 'dot'

const dot = (model: Model) => spawnSync(GRAPHVIZ, ['-Tjson0'], { input: exportDot(analyze(model)), encoding: 'utf8' })
const dotIsHere = spawnSync(GRAPHVIZ, ['-V']).status === 0
if (!dotIsHere) console.warn('Skipped: Graphviz (dot) is not installed, so its own parser is not asked.')

test('the sample, as DOT', async () => {
  await expect(exportDot(analyze(exportSample()))).toMatchFileSnapshot('fixtures/sample.dot')
})

test('a label says what the model says', () => {
  const line = (name: string): string | undefined =>
    /label="((?:\\.|[^"\\])*)"/.exec(exportDot(analyze(sketch('a', { nodes: { a: { name } } }))).split('\n')[4] ?? '')?.[1]
  expect(line('say "hi" \\N &lt;')).toBe('say \\"hi\\" \\\\N &amp;lt;\\n! Nobody owns it')
})

describe.skipIf(!dotIsHere)('Graphviz reads', () => {
  test('the sample', () => {
    const { status, stdout } = dot(exportSample())
    expect(status).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ edges: { length: exportSample().edges.length } })
  })

  test('hostile texts', () => {
    for (const text of hostileStrings().slice(0, 40)) expect(dot(hostileModel(text)).stderr).toBe('')
  }, 60_000)
})
