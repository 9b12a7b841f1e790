import { expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { runRules } from '../rules/runRules'
import { sketch } from '../testing/sketch'
import { subjectsOf } from './subjects'

const model = sketch(
  `person:alice -rpc-> web
   web -queue,channel=jobs-> worker
   worker -rpc-> web
   web -rpc,id=ask-> worker
   web -queue,trigger=caller-> mailer; web -queue,channel=jobs,id=second-> mailer
   x -rpc-> y`,
  { nodes: { web: { name: 'Web shop' } }, model: { workflows: [{ id: 'w', name: 'Order', edges: ['1', '2'] }] } },
)
const subject = subjectsOf(analyze(model))

test.each([
  ['node:web', 'node', 'microservice “Web shop”', '/nodes/1'],
  ['edge:ask', 'edge', 'call from “Web shop” to “worker”', '/edges/3'],
  ['edge:2', 'edge', 'queue “jobs” from “Web shop” to “worker”', '/edges/1'],
  ['boundary:root:alice', 'boundary', 'boundary of the person “alice”', '/nodes/0'],
  ['boundary:queue:jobs>worker', 'boundary', 'boundary of the queue “jobs” into “worker”', '/edges/1'],
  ['boundary:queue:jobs>mailer', 'boundary', 'boundary of the queue “jobs” into “mailer”', '/edges/5'],
  ['boundary:edge:5', 'boundary', 'boundary of the queue from “Web shop” to “mailer”', '/edges/4'],
  ['channel:queue:jobs', 'channel', 'queue “jobs”', '/edges/1'],
  ['cycle:web', 'cycle', 'cycle of “Web shop”, “worker”', '/nodes/1'],
  ['pair:web|worker', 'pair', '“Web shop” and “worker”', '/nodes/1'],
  ['workflow:w', 'workflow', 'workflow “Order”', '/workflows/0'],
  ['rule:trigger/no-trigger', 'rule', 'rule “trigger/no-trigger”', ''],
  ['node:gone', 'node', 'node “gone”', ''],
])('%s', (id, kind, label, pointer) => {
  expect(subject(id)).toEqual({ element: { kind, label }, pointer })
})

test('a workflow that is only found stands where its first edge does', () => {
  const { workflows: _, ...unnamed } = model
  expect(subjectsOf(analyze(unnamed))('workflow:auto:1')).toEqual({
    element: { kind: 'workflow', label: 'workflow “auto:1”' },
    pointer: '/edges/0',
  })
})

test('every finding of the sketch has a place', () => {
  const analysis = analyze(model)
  const findings = runRules(analysis, { today: '2026-01-01' })
  expect(findings.length).toBeGreaterThan(5)
  for (const finding of findings)
    expect(subjectsOf(analysis)(finding.subject).pointer, finding.subject).toMatch(/^\/(nodes|edges|workflows)\/\d+$/)
})
