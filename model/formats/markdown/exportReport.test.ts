import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { runRules } from '../../rules/runRules'
import type { Model } from '../../schema/model'
import { exportSample } from '../../testing/exportSample'
import { generateModel } from '../../testing/generateModel'
import { hostileModel, hostileStrings } from '../../testing/hostile'
import { parseMermaid } from '../../testing/mermaidParser'
import { sketch } from '../../testing/sketch'
import { wildModel } from '../../testing/wildModel'
import { exportReport } from './exportReport'
import { mdCode, mdDescription, mdLink, mdText } from './markdownText'
import type { ReportOptions } from './report'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const today = '2026-01-01'

const reportOf = (model: Model, options: Partial<ReportOptions> = {}): string => {
  const analysis = analyze(model)
  return exportReport(analysis, runRules(analysis, { today }), { today, ...options })
}

const headings = (report: string): readonly string[] => report.split('\n').filter((line) => /^#+ /.test(line))

test('the sample, as a report', async () => {
  const report = reportOf(exportSample(), { picture: 'shop drawing.svg', link: 'https://example.org/#m=1.x' })
  await expect(report).toMatchFileSnapshot('fixtures/sample.md')
})

describe('a report', () => {
  test('is a section of a document, at the level asked for', () => {
    expect(headings(reportOf(exportSample())).map((line) => line.split(' ')[0])).toEqual(expect.arrayContaining(['##', '###', '####']))
    expect(headings(reportOf(exportSample(), { level: 1 }))[0]).toMatch(/^# /)
  })

  test('says of an empty model that nothing was found', () => {
    expect(reportOf(sketch(''))).toContain('Nothing was found.')
  })

  test('has a table for each workflow, a row for each of its steps in their order', () => {
    const report = reportOf(
      sketch('person:p -rpc,id=x-> a -queue,channel=q,id=y-> b', { model: { workflows: [{ id: 'w', name: 'W', edges: ['y', 'x'] }] } }),
    )
    expect(
      report
        .split('\n')
        .filter((line) => line.startsWith('| “'))
        .map((line) => line.split(' | ').slice(0, 3)),
    ).toEqual([
      ['| “a” → “b”: q (queue)', 'The queue “q” keeps the message until “b” has done its work.', 'The queue “q” into “b”'],
      ['| “p” → “a” (rpc)', '“p” waits for the answer of “a”, so a failure there goes back to “p”.', 'The person “p”'],
    ])
  })

  test('tells waivers that hold from those that expired or are no longer needed', () => {
    const rows = reportOf({
      ...sketch('a; b; c -rpc-> d'),
      waivers: [
        { rule: 'structure/isolated-node', subject: 'node:a', reason: 'x' },
        { rule: 'structure/isolated-node', subject: 'node:b', reason: 'x', expires: '2025-12-31' },
        { rule: 'structure/isolated-node', subject: 'node:c', reason: 'x' },
      ],
    })
    expect([...rows.matchAll(/^\| `structure.*\| (.*) \|$/gm)].map(([, state]) => state)).toEqual(['holds', 'expired', 'no longer needed'])
  })

  test('tells contracts that are kept from those that are broken', () => {
    const report = reportOf({
      ...sketch('timer:t -rpc-> a[progress=idempotent] -rpc,reply=none-> b'),
      contracts: [
        { id: 'kept', subject: 'node:a', expect: 'reliable' },
        { id: 'broken', text: 'B is never lost', subject: 'node:b', expect: 'no-loss' },
      ],
    })
    expect(report).toContain('| kept | microservice “a” | retried by something durable, and safe to retry | kept |')
    expect(report).toContain('| B is never lost | microservice “b” | never lost | broken at “b” |')
  })

  test('leaves the Mermaid source out where Mermaid would refuse it', () => {
    expect(reportOf(generateModel(400, 600))).toContain('too large for Mermaid')
  })

  test('holds a drawing that Mermaid reads', async () => {
    const source = /```mermaid\n([^`]*)```/.exec(reportOf(exportSample()))?.[1] ?? ''
    expect((await parseMermaid(source)).nodes).toHaveLength(exportSample().nodes.length)
  })
})

/** HTML of ours is in no report, so any is somebody else’s; the drawing’s labels have their own escapes. */
const strange = (report: string): string => report.replaceAll(/```mermaid\n[^`]*```/g, '').replaceAll(/\]\(<[^<>\n]*>\)/g, ']()')

describe('what the model says stays text', () => {
  test('in any report', () => {
    fc.assert(
      fc.property(wildModel(), (model) => {
        expect(strange(reportOf(model))).not.toMatch(/<[a-z!/?]/i)
      }),
      { numRuns: 100 },
    )
  })

  test('also where it is hostile', () => {
    for (const text of hostileStrings()) expect(strange(reportOf(hostileModel(text)))).not.toMatch(/<[a-z!/?]|(?<!\\)\]\(\s*javascript/i)
  })

  test('every row of every table has as many cells as its header', () => {
    fc.assert(
      fc.property(wildModel(), (model) => {
        let width = 0
        for (const line of reportOf(model).split('\n')) {
          const cells = line.startsWith('|') ? line.replaceAll(/\\./g, '').split('|').length : 0
          if (cells > 0 && width > 0) expect(cells).toBe(width)
          width = cells
        }
      }),
      { numRuns: 100 },
    )
  })
})

test.each([
  ['a|b', 'a\\|b'],
  ['*x* _y_ `z` ~w~ $m$', '\\*x\\* \\_y\\_ \\`z\\` \\~w\\~ \\$m\\$'],
  ['<b>&amp;', '&lt;b&gt;&amp;amp;'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['# head', '\\# head'],
  ['two\nlines', 'two lines'],
  ['[x](javascript:alert(1))', '\\[x\\](javascript:alert(1))'],
])('%j is written as %s', (text, written) => {
  expect(mdText(text)).toBe(written)
})

test('code and links keep their fences', () => {
  expect(mdCode('a`b')).toBe('``a`b``')
  expect(mdCode('`a')).toBe('`` `a ``')
  expect(mdLink('a]b', 'https://x/<y>')).toBe('[a\\]b](<https://x/%3Cy%3E>)')
})

test.each([
  ['**bold** and *it*', '**bold** and *it*'],
  ['<script>x</script>', '&lt;script>x&lt;/script>'],
  ['[x](javascript:y)', '[x](#javascript:y)'],
  ['[x]( JaVaScript\\:y)', '[x]( #JaVaScript\\:y)'],
  ['[x](&#106;avascript:y)', '[x](&amp;#106;avascript:y)'],
  ['[x]: data:text/html,y', '[x]: #data:text/html,y'],
  ['![x](https://y)', '![x](https://y)'],
  ['# Not our heading', '\\# Not our heading'],
])('the description %j becomes %s', (description, written) => {
  expect(mdDescription(description)).toBe(written)
})
