import { expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import { DRAWN_PERSPECTIVES, perspectiveOf } from '../../model/picture/perspectiveOf'
import { sketch } from '../../model/testing/sketch'
import { LEGEND_TERMS } from './legendTerms'

test('every word stands for a section that some legend has', () => {
  const analysis = analyze(sketch('a -rpc-> b'))
  const shown = [...DRAWN_PERSPECTIVES.map((id) => perspectiveOf(id)), perspectiveOf('coupling', { coupling: 'runtime' })]
  const titles = new Set(shown.flatMap(({ legend, legendOf }) => [...(legendOf?.(analysis) ?? []), ...legend]).map(({ title }) => title))
  expect(Object.keys(LEGEND_TERMS).filter((title) => !titles.has(title))).toEqual([])
})
