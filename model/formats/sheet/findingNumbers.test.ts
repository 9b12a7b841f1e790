import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { inflate, overlaps } from '../../picture/box'
import { perspectiveOf } from '../../picture/perspectiveOf'
import { sceneOf } from '../../picture/scene'
import { runRules } from '../../rules/runRules'
import type { Model } from '../../schema/model'
import { generateModel } from '../../testing/generateModel'
import { MOST_NUMBERED, numberFindings } from './findingNumbers'
import { shownIn } from './parts'

const numbered = (model: Model) => {
  const analysis = analyze(model)
  const shown = shownIn(sceneOf(analysis, perspectiveOf('reliability'), { model }), undefined)
  return { shown, numbers: numberFindings(runRules(analysis, { today: '2026-01-01' }), shown) }
}

test.each(['dotnet-eshop', 'opentelemetry-demo', 'google-online-boutique'])('no number covers what is written on a tab: %s', (name) => {
  const { shown, numbers } = numbered(JSON.parse(readFileSync(`public/examples/${name}.progress.json`, 'utf8')) as Model)
  expect(numbers.boxes.length).toBeGreaterThan(5)
  const words = shown.hulls.map(({ tab }) => inflate(tab, -8))
  expect(words.length).toBeGreaterThan(0)
  expect(numbers.boxes.filter((box) => words.some((word) => overlaps(box, word)))).toEqual([])
})

test('every number on the drawing is told in the key, of however many findings', () => {
  const { numbers } = numbered(generateModel(200, 300))
  expect(numbers.rows.length).toBeGreaterThan(2 * MOST_NUMBERED)
  const written = numbers.marks.flatMap((mark) => (mark.type === 'text' ? mark.text.split('–').map(Number) : []))
  expect(Math.max(...written)).toBe(MOST_NUMBERED)
})
