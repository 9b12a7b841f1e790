import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { exportSample } from '../../testing/exportSample'
import { wildModel } from '../../testing/wildModel'
import { sketch } from '../../testing/sketch'
import { exportD2 } from './exportD2'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

test('the sample, as D2', async () => {
  await expect(exportD2(analyze(exportSample()))).toMatchFileSnapshot('fixtures/sample.d2')
})

test('quotes, backslashes and dollars stay in their string', () => {
  const text = exportD2(analyze(sketch('a', { nodes: { a: { name: '"; x: ${y} \\' } } })))
  expect(text.split('\n')[1]).toBe('n_a: "\\"; x: \\${y} \\\\\\n! Nobody owns it" {')
})

test('keys differ in more than case, and edges name the boxes around their ends', () => {
  const text = exportD2(analyze(sketch('a -rpc-> A[group=g]', { model: { groups: [{ id: 'g', name: 'G' }] } })))
  expect(text).toContain('n_a -> group1.n_A_2: ')
})

test('strings are closed and braces are balanced, whatever the names', () => {
  fc.assert(
    fc.property(wildModel(), (model) => {
      const bare = exportD2(analyze(model)).replaceAll(/"(?:\\.|[^"\\\n])*"/g, '')
      expect(bare).not.toContain('"')
      expect(bare.split('{').length).toBe(bare.split('}').length)
    }),
    { numRuns: 100 },
  )
})
