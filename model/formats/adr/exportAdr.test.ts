import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { runRules } from '../../rules/runRules'
import type { Model } from '../../schema/model'
import { exportSample } from '../../testing/exportSample'
import { sketch } from '../../testing/sketch'
import { wildModel } from '../../testing/wildModel'
import { exportAdr, type AdrOptions } from './exportAdr'

// Many models each; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 })

const today = '2026-01-01'

const record = (model: Model, subject: string, options: Partial<AdrOptions> = {}): string => {
  const analysis = analyze(model)
  const result = exportAdr(analysis, runRules(analysis, { today }), subject, { today, ...options })
  return result.ok ? result.value : (result.issues[0]?.message ?? '')
}

test.each(['edge:hint', 'node:flow', 'workflow:buy'])('the sample’s decision on %s', async (subject) => {
  await expect(record(exportSample(), subject)).toMatchFileSnapshot(`fixtures/${subject.replace(':', '-')}.md`)
})

test('says what each option would change in this drawing', () => {
  const text = record(sketch('timer:t -rpc-> a[progress=idempotent] -rpc,reply=none,id=x-> b[progress=idempotent]'), 'edge:x')
  const option = (title: string): string => text.split('### ').find((part) => part.startsWith(title)) ?? ''
  expect(option('A queue (recommended)')).toContain(
    'Better: “b” gets a reliable trigger: The queue keeps the message until “b” has done its work.',
  )
  expect(option('A queue (recommended)')).toContain('resolved.')
  expect(option('A plain call')).toContain('Better: “b” is now started again by something durable, over every way in.')
  expect(text).toContain('Choose **a queue**.')
})

test('a variant that was drawn is an option, and its consequences are in numbers', () => {
  const model = sketch('person:p -rpc-> a[progress=idempotent] -rpc,id=x-> b[progress=idempotent] -rpc-> c[progress=]')
  const other = {
    name: 'By | queues',
    model: sketch('person:p -rpc-> a[progress=idempotent] -queue,id=x-> b[progress=idempotent] -rpc-> c[progress=]'),
  }
  const text = record(model, 'edge:x', { variants: { own: 'Main', other } })
  const [, consequences = ''] = text.split('## Consequences')
  expect(text.split('## Options')[0]).toContain('Two variants were drawn: “Main”, which is described here, and “By \\| queues”.')
  expect(text).toContain('### As drawn in the variant “By \\| queues”\n\n- ')
  expect(consequences).toContain('| What it means | Main | By \\| queues | Then |')
  expect(consequences).toContain('| Reliable nodes | 0 | 1 | ▲ better |')
  expect(consequences).toContain('| Nodes in the largest boundary | 3 | 2 | ▲ better |')
  expect(consequences).toMatch(/The same in both: .*unreliable nodes/)
  expect(record(model, 'edge:x')).not.toContain('ariant')
})

test('keeps what the framework would pick', () => {
  expect(record(sketch('timer:t -rpc-> a -rpc,id=x-> b'), 'edge:x')).toContain('Keep **a plain call**.')
})

test('has nothing to say of a store', () => {
  expect(record(exportSample(), 'node:db')).toMatch(/^The decision framework has nothing to say of “node:db”/)
})

test.each(['node:nobody', 'edge:nothing', 'nonsense', 'workflow:none'])('says that %s is not there', (subject) => {
  expect(record(exportSample(), subject)).toContain(`There is no “${subject}” in this drawing.`)
})

test('a workflow that nobody has named has a number', () => {
  const text = record(sketch('person:p -rpc-> a -queue-> b -queue-> c'), 'workflow:auto:1')
  expect(text).toContain('Workflow 1 is drawn as')
  expect(text).not.toContain('auto')
})

test('any decision of any model can be recorded', () => {
  fc.assert(
    fc.property(wildModel(), (model) => {
      for (const { id } of model.edges) expect(record(model, `edge:${id}`)).not.toBe('')
      for (const { id } of model.nodes) expect(record(model, `node:${id}`)).toMatch(/^(# [^<]*$|The decision framework has nothing to say)/)
      for (const { id } of analyze(model).coordination.workflows) expect(record(model, `workflow:${id}`)).toMatch(/^# /)
    }),
    { numRuns: 15 },
  )
})
