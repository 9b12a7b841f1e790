import { readFileSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { perspectiveOf } from '../../picture/perspectiveOf'
import { sceneOf } from '../../picture/scene'
import { runRules } from '../../rules/runRules'
import type { Model } from '../../schema/model'
import { parseModel } from '../../schema/parseModel'
import { arbitraryModel } from '../../testing/arbitraryModel'
import { sketch } from '../../testing/sketch'
import { hostileModel, hostileStrings } from '../../testing/hostile'
import { readXml } from '../../testing/readXml'
import { THEME_IDS } from '../sheet/themes'
import { exportSvg } from './exportSvg'
import { importSvg, isSvg } from './importSvg'
import { escapeXml, textOfXml } from './xml'

const folder = new URL('../../../public/examples/', import.meta.url)
const examples = readdirSync(folder)
  .filter((file) => file.endsWith('.progress.json'))
  .map((file): [string, Model] => [file, JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Model])
const example = (name: string): Model => examples.find(([file]) => file.startsWith(name))?.[1] as Model

const findingsOf = (model: Model) => runRules(analyze(model), { today: '2026-01-01' })

const ALLOWED = new Set(['svg', 'title', 'desc', 'metadata', 'progress:model', 'g', 'path', 'rect', 'text'])

describe.each(examples)('%s', (_, model) => {
  test.each(THEME_IDS)('becomes a picture that reopens as the same model: %s', (theme) => {
    const svg = exportSvg(model, { theme, findings: findingsOf(model) })
    expect(importSvg(svg)).toEqual({ ok: true, value: model })
    expect(readXml(svg).names.filter((name) => !ALLOWED.has(name))).toEqual([])
  })
})

test('what is drawn is what the screen draws, mark by mark', () => {
  const model = example('order-choreography')
  const svg = exportSvg(model, { perspective: 'reliability' })
  const scene = sceneOf(analyze(model), perspectiveOf('reliability'))
  for (const edge of scene.edges) expect(svg).toContain(`<path d="${edge.route.d}"`)
  for (const hull of scene.hulls) expect(svg).toContain(`<path d="${hull.shape.d}"`)
  for (const node of scene.nodes) {
    expect(svg).toContain(`<g transform="translate(${node.box.x} ${node.box.y})" data-subject="node:${node.id}">`)
    for (const line of node.card.layout.lines) expect(svg).toContain(`>${escapeXml(line)}</text>`)
  }
})

test('any valid model makes well-formed XML and comes back as it was', () => {
  fc.assert(
    fc.property(arbitraryModel({ nodes: 8, edges: 10 }), (model) => {
      const svg = exportSvg(model, { findings: findingsOf(model) })
      readXml(svg)
      expect(importSvg(svg)).toEqual({ ok: true, value: model })
    }),
    { numRuns: 60 },
  )
})

test('hostile strings in every field stay text', () => {
  for (const text of hostileStrings()) {
    const model = hostileModel(text)
    expect(parseModel(model).ok, text).toBe(true)
    const analysis = analyze(model)
    const svg = exportSvg(model, { analysis, findings: runRules(analysis, { today: '2026-01-01' }) })
    const { names } = readXml(svg)
    expect(
      names.filter((name) => !ALLOWED.has(name)),
      text,
    ).toEqual([])
    expect(importSvg(svg)).toEqual({ ok: true, value: model })
  }
}, 60_000)

test('nothing in the file is fetched or run', () => {
  const svg = exportSvg(example('dotnet-eshop'), { findings: findingsOf(example('dotnet-eshop')) })
  const inTags = [...svg.matchAll(/<[^<>]*>/g)].map(([tag]) => tag.replace('xmlns="http://www.w3.org/2000/svg"', '')).join('')
  expect(inTags).not.toMatch(/https?:|url\(|data:/)
  expect(svg).not.toMatch(/<(?:script|style|image|use|foreignObject|a)[\s>]|\s(?:href|xlink:href|on\w+|style)=/)
})

describe('choices', () => {
  const model = example('google-online-boutique')
  const full = exportSvg(model, { findings: findingsOf(model) })

  test('without legend, title, findings, boundaries or background', () => {
    expect(full).toContain('>Verdicts</text>')
    expect(exportSvg(model, { legend: false })).not.toContain('>Verdicts</text>')
    expect(full).toContain('>Findings</text>')
    expect(exportSvg(model)).not.toContain('>Findings</text>')
    expect(full).toContain('class="hulls"')
    expect(exportSvg(model, { boundaries: false })).not.toContain('class="hulls"')
    expect(full).toContain('<rect ')
    expect(exportSvg(model, { background: false })).not.toContain('<rect ')
    expect(full).toContain('font-size="18"')
    expect(exportSvg(model, { title: false })).not.toContain('font-size="18"')
  })

  test('a broken contract is numbered where its promise is made', () => {
    const promising: Model = {
      ...model,
      contracts: [
        {
          id: 'c',
          text: 'No order is lost',
          subject: `node:${model.nodes.find(({ kind }) => kind === 'microservice')?.id ?? ''}`,
          expect: 'no-loss',
        },
      ],
    }
    const findings = findingsOf(promising).filter(({ rule }) => rule === 'contract/broken')
    expect(findings).toHaveLength(1)
    const svg = exportSvg(promising, { findings })
    // Once on the drawing, once in the key.
    expect(svg.match(/>1<\/text>/g)).toHaveLength(2)
    expect(svg).toContain('>Contracts</text>')
    expect(exportSvg(model)).not.toContain('>Contracts</text>')
  })

  test('the themes differ in colours only', () => {
    const colourless = (svg: string): string => svg.replaceAll(/#[0-9a-f]{6}/g, '#')
    const dark = exportSvg(model, { theme: 'dark', findings: findingsOf(model) })
    expect(dark).not.toBe(full)
    expect(colourless(dark)).toBe(colourless(full))
  })

  test('a selection shows and carries nothing else', () => {
    const only = new Set(['checkout', 'payment'].map((name) => model.nodes.find((node) => node.name?.toLowerCase() === name)?.id as string))
    const svg = exportSvg(model, { only, findings: findingsOf(model) })
    const inside = importSvg(svg)
    expect(inside.ok && inside.value.nodes.map((node) => node.id).sort()).toEqual([...only].sort())
    expect(svg).toContain(`2 of ${model.nodes.length} nodes`)
    expect(full).not.toMatch(/\d of \d+ nodes/)
    for (const node of model.nodes.filter(({ id }) => !only.has(id))) expect(svg).not.toContain(`data-subject="node:${node.id}"`)
  })

  test('a file without the model says so when it is opened', () => {
    const opened = importSvg(exportSvg(model, { embed: false }))
    expect(!opened.ok && opened.issues[0]?.message).toMatch(/carries no model/)
  })
})

test('an empty drawing is a picture, too', () => {
  const empty: Model = { format: 'coordinated-progress', version: 1, nodes: [], edges: [] }
  expect(readXml(exportSvg(empty)).texts).toContain('Untitled drawing')
})

test('the legend of a small drawing has two columns', () => {
  const svg = exportSvg(sketch('person:a -rpc-> b'))
  const column = (heading: string): string | undefined => new RegExp(`<text x="([^"]+)"[^>]*>${heading}</text>`).exec(svg)?.[1]
  const columns = ['Verdicts', 'What protects the work', 'Who holds the trigger', 'Responsibility', 'Edges', 'Nodes'].map(column)
  expect(columns).not.toContain(undefined)
  expect(new Set(columns).size).toBe(2)
})

describe('import', () => {
  const model = example('button-and-a-chain')
  const svg = exportSvg(model)

  test('reads what other programs have written again', () => {
    const renamed = svg.replaceAll('progress:model', 'ns0:model').replace('xmlns:progress', 'xmlns:ns0')
    const json = /<progress:model[^>]*>(.*)<\/progress:model>/s.exec(svg)?.[1] ?? ''
    const asCdata = svg.replace(json, () => `\n<![CDATA[${textOfXml(json)}]]>\n`)
    const numeric = svg.replaceAll('&quot;', '&#34;')
    for (const text of [renamed, asCdata, numeric, svg.replaceAll('\n', '\r\n')])
      expect(importSvg(text)).toEqual({ ok: true, value: model })
  })

  test('arbitrary text is refused or read, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(svg.length), (text, at) => {
        importSvg(text)
        importSvg(`<svg><metadata><model>${text}</model></metadata></svg>`)
        importSvg(svg.slice(0, at) + text + svg.slice(at))
      }),
    )
  })

  test('knows an SVG file when it sees one', () => {
    for (const text of [svg, '<svg></svg>', '\uFEFF <?xml version="1.0"?><svg/>', '<!-- Inkscape --><svg/>', '<svg:svg xmlns:svg="x"/>'])
      expect(isSvg(text), text.slice(0, 40)).toBe(true)
    for (const text of ['{}', '<html>', '', '<svgx>']) expect(isSvg(text), text).toBe(false)
  })
})
