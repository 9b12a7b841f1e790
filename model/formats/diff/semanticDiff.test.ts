import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyCommand } from '../../graph/applyCommand'
import type { Command } from '../../graph/commands'
import type { Model } from '../../schema/model'
import { exportSample } from '../../testing/exportSample'
import { hostileModel } from '../../testing/hostile'
import { sketch } from '../../testing/sketch'
import { wildModel } from '../../testing/wildModel'
import { semanticDiff } from './meaning'
import { diffJson, diffMarkdown, diffText } from './printDiff'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const today = '2026-01-01'

const edited = (model: Model, ...commands: readonly Command[]): Model => {
  const result = applyCommand(model, { type: 'batch', commands })
  if (!result.ok) throw new Error(result.issues[0]?.message)
  return result.value
}

/** “worse trigger: This change …”, one line a statement. */
const said = (before: Model, after: Model): readonly string[] =>
  semanticDiff(before, after, { today }).meaning.map(({ effect, about, sentence }) => `${effect} ${about}: ${sentence}`)

const orders = (): Model =>
  sketch(
    'timer:night -rpc,id=tick-> orders[progress=idempotent] -queue,channel=refunds,id=q-> refund[progress=idempotent] -rpc,id=call-> bank[progress=idempotent]',
    {
      nodes: { refund: { name: 'Refund' }, orders: { name: 'Orders' }, bank: { name: 'Bank' } },
    },
  )

describe('what a change means', () => {
  test('the only reliable trigger is removed', () => {
    const before = orders()
    expect(said(before, edited(before, { type: 'remove', edges: ['q'] }))).toEqual(
      expect.arrayContaining([
        'worse trigger: This change removes the only reliable trigger of “Refund”: the queue “refunds” from “Orders” to “Refund” is gone. Nothing is sure to start it again.',
        'worse cover: “Bank” loses its cover: something durable was sure to start it again, now nothing is.',
        'worse verdict: “Refund” was “reliable” and is now “nobody owns it”. If it fails, nobody is sure to finish it.',
        'neutral boundary: The queue “refunds” into “Refund” no longer answers for “Bank” and “Refund”.',
      ]),
    )
  })

  test('and given back', () => {
    const after = orders()
    const statements = said(edited(after, { type: 'remove', edges: ['q'] }), after)
    expect(statements).toContain(
      'better trigger: “Refund” gets a reliable trigger: The queue “refunds” keeps the message until “Refund” has done its work.',
    )
    expect(statements.filter((statement) => statement.startsWith('worse'))).toEqual([])
  })

  test.each([
    ['in memory', { trigger: 'none' }, 'the queue “refunds” from “Orders” to “Refund” now lives in memory only. Nothing is sure'],
    ['acknowledged too early', { ack: 'on-receipt' }, 'is now acknowledged on receipt. Nothing is sure'],
    [
      'a call',
      { kind: 'rpc', trigger: null },
      'nobody records the call from “Orders” to “Refund”. Something durable still starts it again.',
    ],
  ] as const)('a queue that is now %s', (_, patch, words) => {
    const before = orders()
    const trigger = said(before, edited(before, { type: 'setEdge', id: 'q', patch })).find((statement) => statement.includes(' trigger: '))
    expect(trigger).toContain(words)
  })

  test('all triggers of several', () => {
    const before = sketch('a -queue,channel=x,id=1-> c; b -topic,channel=y,id=2-> c')
    const after = edited(before, { type: 'remove', edges: ['1', '2'] })
    expect(said(before, after)[0]).toMatch(/^worse trigger: This change removes all 2 reliable triggers of “c”: /)
  })

  test('a boundary that grows and shrinks', () => {
    const before = orders()
    const longer = edited(
      before,
      { type: 'addNode', node: { id: 'fee', kind: 'function' } },
      { type: 'addEdge', edge: { id: 'f', kind: 'rpc', source: 'bank', target: 'fee' } },
    )
    expect(said(before, longer)).toContain(
      'neutral boundary: The boundary of the queue “refunds” into “Refund” grows by “fee”: 3 nodes instead of 2.',
    )
    expect(said(longer, before)).toContain(
      'neutral boundary: The boundary of the queue “refunds” into “Refund” no longer holds “fee”: 2 nodes instead of 3.',
    )
  })

  test('findings that are new, resolved, waived and no longer so', () => {
    const [clean, noisy] = [sketch('timer:t -rpc-> a'), sketch('timer:t -rpc-> a; b')]
    const waived: Model = { ...noisy, waivers: [{ rule: 'structure/isolated-node', subject: 'node:b', reason: 'x' }] }
    const finding = (before: Model, after: Model): readonly string[] =>
      said(before, after).filter((statement) => statement.includes('structure/isolated-node'))
    expect(finding(clean, noisy)[0]).toMatch(/^neutral finding: New note: /)
    expect(finding(noisy, clean)[0]).toMatch(/^neutral finding: Resolved note: /)
    expect(finding(noisy, waived)[0]).toMatch(/^neutral finding: Now waived, note: /)
    expect(finding(waived, noisy)[0]).toMatch(/^worse finding: No longer waived, note: /)
  })

  test('a workflow’s style and the longest chain', () => {
    const before = sketch('a -queue-> b -queue-> c', { model: { workflows: [{ id: 'w', name: 'W', edges: ['1', '2'] }] } })
    const after = edited(before, { type: 'setEdge', id: '1', patch: { kind: 'rpc' } }, { type: 'setEdge', id: '2', patch: { kind: 'rpc' } })
    expect(said(before, after)).toEqual(
      expect.arrayContaining([
        'neutral workflow: “W” was a choreography and is now a chain of requests.',
        'worse synchrony: The longest chain of synchronous calls is 2 calls long instead of 0.',
      ]),
    )
  })

  test('a contract that is broken now, and one that is new', () => {
    const before = { ...orders(), contracts: [{ id: 'c', text: 'Refunds arrive', subject: 'node:refund', expect: 'no-loss' as const }] }
    const after = edited(before, { type: 'remove', edges: ['q'] })
    expect(said(before, after).filter((statement) => statement.includes('contract/broken'))).toHaveLength(1)
    expect(diffText(semanticDiff(orders(), before, { today }))).toContain('+ contract “Refunds arrive”')
  })

  test('another id means nothing', () => {
    const before = sketch('person:p -rpc,id=x-> a -queue,channel=q,id=y-> b', { nodes: { a: { name: 'A' } } })
    const after = sketch('person:p -rpc,id=x2-> a2 -queue,channel=q,id=y2-> b', { nodes: { a2: { name: 'A' } } })
    expect(said(before, after)).toEqual([])
  })
})

describe('properties', () => {
  test('a drawing means the same as itself, in whatever order', () => {
    fc.assert(
      fc.property(wildModel(), (model) => {
        expect(said(model, { ...model, nodes: model.nodes.toReversed(), edges: model.edges.toReversed() })).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  test('what gets worse there gets better on the way back', () => {
    fc.assert(
      fc.property(wildModel(), wildModel(), (a, b) => {
        const judged = (from: Model, to: Model, effect: string) =>
          semanticDiff(from, to, { today }).meaning.filter((one) => one.effect === effect && one.about === 'cover').length
        expect(judged(a, b, 'worse')).toBe(judged(b, a, 'better'))
      }),
      { numRuns: 100 },
    )
  })

  test('every printer takes any two models', () => {
    fc.assert(
      fc.property(wildModel(), wildModel(), (a, b) => {
        const diff = semanticDiff(a, b, { today })
        // Each statement is one line, whatever the names.
        expect(diffText(diff).split('\n').length).toBeLessThanOrEqual(diff.meaning.length + 300)
        expect(diffMarkdown(diff)).toMatch(/^### /)
        expect(JSON.parse(diffJson(diff))).toMatchObject({ diff: 1 })
      }),
      { numRuns: 100 },
    )
  })
})

describe('the sample, edited', () => {
  const before = exportSample()
  const after = edited(
    { ...before, name: 'Shop' },
    { type: 'remove', nodes: ['lonely'], edges: ['done'] },
    { type: 'setEdge', id: 'mail', patch: { ack: null, trigger: 'caller' } },
    { type: 'setNode', id: 'helper', patch: { progress: ['idempotent'], name: '<b>|*x*' } },
    { type: 'addNode', node: { id: 'new', kind: 'store', name: 'New_store' } },
    { type: 'move', nodes: { api: { x: 20, y: 20 } } },
  )

  test.each([
    ['txt', diffText],
    ['md', diffMarkdown],
    ['json', diffJson],
  ])('as %s', async (ending, print) => {
    await expect(print(semanticDiff(before, after, { today }))).toMatchFileSnapshot(`fixtures/sample.${ending}`)
  })

  test('is the same as itself', () => {
    const none = semanticDiff(before, before, { today })
    expect(diffText(none)).toBe('The two drawings are the same.\n')
    expect(diffMarkdown(none)).toContain('The two drawings are the same.')
    expect(JSON.parse(diffJson(none))).toMatchObject({ same: true, meaning: [] })
  })

  test('no name becomes HTML in a comment', () => {
    const text = '<img src=x onerror=alert(1)>'
    const markdown = diffMarkdown(semanticDiff(hostileModel('x'), hostileModel(text), { today }))
    expect(markdown.replaceAll(/<\/?(details|summary)>/g, '')).not.toContain('<')
  })
})
