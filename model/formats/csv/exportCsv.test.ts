import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { runRules } from '../../rules/runRules'
import { exportSample } from '../../testing/exportSample'
import { wildModel } from '../../testing/wildModel'
import { csvText } from './csvText'
import { exportEdgesCsv, exportFindingsCsv, exportNodesCsv } from './exportCsv'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

/** A reader of RFC 4180. */
const read = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

test.each([
  ['nodes', () => exportNodesCsv(analyze(exportSample()))],
  ['edges', () => exportEdgesCsv(analyze(exportSample()))],
  ['findings', () => exportFindingsCsv(runRules(analyze(exportSample()), { today: '2026-01-01' }))],
])('the sample’s %s', async (name, text) => {
  // The file is kept with the line ends of the repository.
  await expect(text().replaceAll('\r\n', '\n')).toMatchFileSnapshot(`fixtures/sample-${name}.csv`)
})

test('every row of any model has a cell for every column', () => {
  fc.assert(
    fc.property(wildModel(), (model) => {
      const [header = [], ...rows] = read(exportNodesCsv(analyze(model)))
      expect(rows).toHaveLength(model.nodes.length)
      for (const row of rows) expect(row).toHaveLength(header.length)
      expect(rows.map(([id]) => id?.replace(/^'/, ''))).toEqual(model.nodes.map(({ id }) => id))
    }),
    { numRuns: 200 },
  )
})

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', '"\'\t=1"'],
  ['＝1', "'＝1"],
  ['a;b', '"a;b"'],
  ['say "hi", twice', '"say ""hi"", twice"'],
  ['two\nlines', '"two\nlines"'],
  [' edge ', '" edge "'],
  [-5, '-5'],
  [true, 'true'],
  [undefined, ''],
])('%j is written as %s', (cell, written) => {
  expect(csvText(['x'], [[cell]])).toBe(`x\r\n${written}\r\n`)
})
