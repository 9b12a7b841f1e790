import { expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import { explore } from '../../model/simulation/explore'
import { sketch } from '../../model/testing/sketch'
import { explorationRows, type Column } from './explorationRows'

const analysis = analyze(
  sketch(
    `person:p -rpc-> web[name=Web,progress=idempotent] -rpc,reply=none-> mail[name=Mail]
     timer:t -queue-> job[name=Job] ; t -queue-> safe[name=Archive,progress=idempotent]`,
  ),
)
const exploration = explore(analysis, { faults: 2 })
const names = (order?: Column): readonly string[] => explorationRows(exploration, analysis, order).map(({ name }) => name)

test('the worst stands first: lost, then lost where a person gives up, then twice', () => {
  expect(names()).toEqual(['Mail', 'Web', 'Job', 'Archive'])
})

test.each<[Column, readonly string[]]>([
  ['name', ['Archive', 'Job', 'Mail', 'Web']],
  ['lost', ['Mail', 'Web', 'Job', 'Archive']],
  ['human', ['Web', 'Mail', 'Job', 'Archive']],
  ['twice', ['Mail', 'Job', 'Web', 'Archive']],
])('or ordered by %s', (column, expected) => {
  expect(names(column)).toEqual(expected)
})

test('by runs, the most first', () => {
  const runs = explorationRows(exploration, analysis, 'runs').map((row) => row.runs)
  expect(runs).toEqual(runs.toSorted((a, b) => b - a))
})

test('each cell has the run that shows it, and none where nothing does', () => {
  const rows = explorationRows(exploration, analysis)
  const shown = rows.map(({ name, lost, human, twice }) => [name, [lost, human, twice].map((run) => run?.shows ?? '')])
  expect(Object.fromEntries(shown)).toEqual({
    Mail: ['lost', '', 'twice'],
    Web: ['', 'human', ''],
    Job: ['', '', 'twice'],
    Archive: ['', '', ''],
  })
  for (const { lost, human, twice, id } of rows) for (const run of [lost, human, twice]) if (run !== null) expect(run.node).toBe(id)
})
