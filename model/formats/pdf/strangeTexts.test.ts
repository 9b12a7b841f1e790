import { expect, test } from 'vitest'
import type { TextMark } from '../../picture/mark'
import { sheetOf } from '../sheet/sheet'
import { sketch } from '../../testing/sketch'
import { inPicture, strangeLetters, strangeTexts } from './strangeTexts'

const named = (name: string) => {
  const model = sketch('api -queue-> worker')
  return sheetOf({ ...model, nodes: model.nodes.map((node) => (node.id === 'api' ? { ...node, name } : node)) }, { legend: false })
}

test.each(['Zahlungsdienst – „größer“', 'Склад товаров', 'Πληρωμή', 'café → naïve × 3', 'Żółć…'])('%s is written with letters', (name) => {
  expect(strangeTexts(named(name), 'light')).toEqual([])
  expect(strangeLetters(named(name))).toEqual([])
})

test.each([
  ['注文サービス', ['注', '文', 'サ', 'ー', 'ビ', 'ス']],
  ['이메일', ['이', '메', '일']],
  ['Pay 💳', ['💳']],
  ['👩\u200d💻', ['👩', '💻']],
  ['سلة', ['س', 'ل', 'ة']],
])('%s is painted', (name, letters) => {
  expect(strangeLetters(named(name))).toEqual(letters)
  const pictures = strangeTexts(named(name), 'dark')
  expect(pictures.flatMap(({ rows }) => rows.map(({ mark }) => mark.text))).toContain(name)
  expect(pictures[0]?.svg).toContain(name)
})

test('a text of a picture stands where the text stood', () => {
  const sheet = named('注文')
  const [texts] = strangeTexts(sheet, 'light')
  const places = inPicture(texts!, 'data:,')
  expect(places.length).toBeGreaterThan(0)
  for (const [mark, { row, at, size }] of places) {
    const [x, y]: TextMark['at'] = mark.at
    expect(at[1] + row.y).toBeLessThan(y)
    expect(at[1] + row.y + row.height).toBeGreaterThan(y)
    expect(at[0] + row.x).toBeLessThan(x)
    expect(row.y + row.height).toBeLessThanOrEqual(size.height)
  }
})

test('hostile names stay names', () => {
  const [texts] = strangeTexts(named('注<script>alert(1)</script>'), 'light')
  expect(texts?.svg).not.toContain('<script')
})
