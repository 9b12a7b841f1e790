import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { sketch } from '../testing/sketch'
import { SAMPLE } from './legendSamples'
import { DRAWN_PERSPECTIVES, perspectiveOf } from './perspectiveOf'
import { VERDICT_MARKS } from './verdictMark'

describe.each(DRAWN_PERSPECTIVES)('the perspective “%s”', (id) => {
  const { legend, summary } = perspectiveOf(id)

  test('has a legend whose entries say something and show something', () => {
    const entries = legend.flatMap((section) => section.entries)
    expect(entries.length).toBeGreaterThan(4)
    for (const { marks, words } of entries) {
      expect(words).not.toBe('')
      expect(marks.length).toBeGreaterThan(0)
    }
    expect(new Set(entries.map(({ words }) => words)).size).toBe(entries.length)
  })

  test('sums up a system in one line', () => {
    const parts = summary(analyze(sketch('person:ann -rpc-> orders -queue,channel=jobs-> worker')))
    expect(parts.map((part) => part.text).join(' · ')).toMatch(/^(\d+|No|The) .*[^.]$/)
  })
})

test('every verdict has a glyph, a title and words of its own', () => {
  const marks = Object.values(VERDICT_MARKS)
  for (const key of ['glyph', 'title', 'words'] as const) expect(new Set(marks.map((mark) => mark[key])).size).toBe(marks.length)
})

test('samples of the legend have room for a channel’s sign', () => expect(SAMPLE.width).toBeGreaterThan(32))
