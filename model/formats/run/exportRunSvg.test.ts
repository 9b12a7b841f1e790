import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { nameOf, type Model } from '../../schema/model'
import { explore } from '../../simulation/explore'
import { playFrom } from '../../simulation/counterexample'
import { runTitle } from '../../simulation/runWords'
import { sentenceOf } from '../../simulation/sentences'
import { replay, traceOf, type Step } from '../../simulation/steps'
import { hostileModel, hostileStrings } from '../../testing/hostile'
import { readXml } from '../../testing/readXml'
import { sketch } from '../../testing/sketch'
import { wildModel } from '../../testing/wildModel'
import { importSvg } from '../svg/importSvg'
import { exportRunSvg } from './exportRunSvg'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const ALLOWED = new Set(['svg', 'title', 'desc', 'style', 'metadata', 'progress:model', 'g', 'path', 'rect', 'text'])

/** The steps of some run: one that goes wrong where there is one. */
const stepsOf = (model: Model): readonly Step[] => {
  const analysis = analyze(model)
  const [found] = [...explore(analysis, { faults: 1, maxRuns: 300 }).nodes.values()].flatMap(({ counterexamples }) => counterexamples)
  if (found !== undefined) return replay(analysis, found)
  const start = playFrom(analysis, model.nodes[0]?.id ?? '')
  return (start && traceOf(analysis, start, [])?.steps.slice(0, 100)) ?? []
}

const filmed = (model: Model, title = 'A run'): string => exportRunSvg(model, analyze(model), { title, steps: stepsOf(model) })

const model = sketch('timer:t[name=Nightly] -topic,trigger=none,channel=news-> a[name=Accounts] -rpc-> b', { model: { name: 'Books' } })

describe('a run as a picture', () => {
  const analysis = analyze(model)
  const found = explore(analysis).nodes.get('a')?.counterexamples[0]
  const steps = found ? replay(analysis, found) : []
  const title = found ? runTitle({ start: found.start, shows: { failure: found.shows, node: found.node } }, analysis) : ''
  const svg = exportRunSvg(model, analysis, { title, steps })
  const { names, texts } = readXml(svg)

  test('says what it shows, whose it is, and every step', () => {
    expect(texts[0]).toBe('The work of “Accounts” is lost – Books')
    expect(texts.join('\n')).toContain(steps.map((step, i) => `${i + 1}. ${sentenceOf(step, analysis)}`).join('\n'))
    for (const i of steps.keys()) expect(texts).toContain(`Step ${i + 1} of ${steps.length}`)
    expect(texts.join(' ')).toContain('The run is over: the work of “Accounts” and “b” is lost.')
  })

  test('is well-formed, and reopens in the tool', () => {
    expect(names.filter((name) => !ALLOWED.has(name))).toEqual([])
    expect(importSvg(svg)).toEqual({ ok: true, value: model })
    expect(importSvg(exportRunSvg(model, analysis, { title, steps }, { embed: false })).ok).toBe(false)
  })

  test('fetches nothing and runs nothing', () => {
    const inTags = [...svg.matchAll(/<[^<>]*>/g)].map(([tag]) => tag.replace('xmlns="http://www.w3.org/2000/svg"', '')).join('')
    expect(inTags).not.toMatch(/https?:|url\(|data:/)
    expect(svg).not.toMatch(/<(?:script|image|use|foreignObject|a)[\s>]|\s(?:href|xlink:href|on\w+)=|@import/)
  })

  test('moves only where motion is wanted', () => {
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(svg) ?? []
    const [before, played] = style.split('@media (prefers-reduced-motion:no-preference){')
    expect(before).not.toMatch(/animation:/)
    expect(played).toMatch(/animation:f\d+ [\d.]+s step-end infinite/)
    // Every class that is used is one that the styles know.
    const used = new Set([...svg.matchAll(/class="([^"]*\bf\d+)"/g)].flatMap(([, names = '']) => names.split(' ')))
    for (const name of used) if (/^f\d+$/.test(name)) expect(style).toContain(`@keyframes ${name}{`)
  })

  test('without styles, as many programs show it, it is the end', () => {
    const hidden = new Set([...svg.matchAll(/\.(f\d+)\{visibility:hidden\}/g)].map(([, name]) => name))
    const shown = [...svg.matchAll(/<g class="(f\d+)">(.*?)<\/g>/g)].filter(([, name]) => !hidden.has(name)).map(([, , markup]) => markup)
    expect(shown.join('')).toContain(`>Step ${steps.length} of ${steps.length}</text>`)
    expect(shown.join('')).not.toContain(`>Step 1 of ${steps.length}</text>`)
    expect(shown.join('')).toContain('>work lost</text>')
  })

  test('still, it shows the end whatever is wanted', () => {
    const still = exportRunSvg(model, analysis, { title, steps }, { still: true })
    expect(still).not.toMatch(/animation:|@media/)
    expect(still).toContain(`>Step ${steps.length} of ${steps.length}</text>`)
  })

  test('a theme changes colours only', () => {
    const dark = exportRunSvg(model, analysis, { title, steps }, { theme: 'dark' })
    const colourless = (text: string): string => text.replaceAll(/#[0-9a-f]{6}/g, '#')
    expect(dark).not.toBe(svg)
    expect(colourless(dark)).toBe(colourless(svg))
  })
})

test('any run of any valid model makes well-formed XML', () => {
  fc.assert(
    fc.property(wildModel(), (wild) => {
      const { names } = readXml(filmed(wild))
      expect(names.filter((name) => !ALLOWED.has(name))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('hostile texts stay texts', () => {
  for (const text of hostileStrings()) {
    const hostile = hostileModel(text)
    const svg = filmed(hostile, `The work of ${nameOf({ id: 'one', name: text })} is lost`)
    const { names } = readXml(svg)
    expect(
      names.filter((name) => !ALLOWED.has(name)),
      text,
    ).toEqual([])
    expect(importSvg(svg)).toEqual({ ok: true, value: hostile })
  }
})
