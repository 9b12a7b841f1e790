import { expect, test } from 'vitest'
import { analyze } from '../../model/analysis/analyze'
import type { Finding } from '../../model/rules/finding'
import { runRules } from '../../model/rules/runRules'
import { sketch } from '../../model/testing/sketch'
import { findingChanges, NO_CHANGES } from './findingChanges'
import { keyOf } from './findingRows'

const findingsOf = (drawing: string): readonly Finding[] => runRules(analyze(sketch(drawing)), { today: '2026-01-01' })

test('tells what an edit brought and what it mended', () => {
  const [before, after] = [findingsOf('timer:clock -rpc,reply=none-> a'), findingsOf('timer:clock -queue,channel=q-> a[progress=]')]
  const { appeared, vanished } = findingChanges(before, after)
  expect([...appeared]).toEqual(['progress/retry-unsafe node:a'])
  expect(vanished.map(keyOf)).toContain('trigger/fire-and-forget edge:1')
})

test('an edit that changes no finding is no change', () => {
  const drawing = 'timer:clock -rpc,reply=none-> a'
  expect(findingChanges(findingsOf(drawing), findingsOf(drawing))).toBe(NO_CHANGES)
})
