import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')

/** The colours of one theme, by token. */
const coloursOf = (theme: 'light' | 'dark'): Map<string, string> => {
  const block = new RegExp(`\\[data-theme='${theme}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, token, colour]) => [token!, colour!]))
}

const channels = (colour: string): number[] => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))

const luminance = (rgb: readonly number[]): number => {
  const [r, g, b] = rgb.map((c) => c / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [
    number,
    number,
    number,
  ]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (a: readonly number[], b: readonly number[]): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** `share` of one colour on another, as `color-mix` paints the soft ground of a verdict. */
const mix = (top: readonly number[], under: readonly number[], share: number): number[] =>
  top.map((c, i) => c * share + under[i]! * (1 - share))

const MEANINGS = ['ok', 'human', 'unsafe', 'error', 'unstated']
const TEAMS = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `team-${n}`)

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  const colours = coloursOf(theme)
  const colour = (token: string): number[] => channels(colours.get(token) ?? '')

  test.each(['bg', 'panel', 'hover', 'accent-soft'])('text, muted text and links read on %s', (ground) => {
    for (const token of ['text', 'muted', 'accent']) expect(contrast(colour(token), colour(ground)), token).toBeGreaterThanOrEqual(4.5)
  })

  test.each(MEANINGS)('“%s” reads as text, also on its own soft ground', (meaning) => {
    const text = colour(`${meaning}-text`)
    for (const ground of [colour('panel'), colour('bg'), colour('hover'), mix(colour(meaning), colour('panel'), 0.08)])
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each([...MEANINGS, ...TEAMS, 'border-strong', 'accent'])('“%s” shows as a mark', (token) => {
    for (const ground of ['panel', 'bg']) expect(contrast(colour(token), colour(ground)), ground).toBeGreaterThanOrEqual(3)
  })

  test('a glyph shows on its mark, and words on the accent', () => {
    for (const meaning of MEANINGS) expect(contrast(colour('on-mark'), colour(meaning)), meaning).toBeGreaterThanOrEqual(3)
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5)
  })
})

test('both themes name the same colours', () => {
  expect([...coloursOf('dark').keys()].sort()).toEqual([...coloursOf('light').keys()].sort())
  expect(coloursOf('light').size).toBeGreaterThan(25)
})
