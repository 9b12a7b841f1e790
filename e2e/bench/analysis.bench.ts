import { analyze } from '../../model/analysis/analyze'
import { runRules } from '../../model/rules/runRules'
import type { Model, ModelEdge, ModelNode } from '../../model/schema/model'
import { parseModel } from '../../model/schema/parseModel'
import { generateModel } from '../../model/testing/generateModel'
import { median, middle, report, WARM_UPS } from './measure'

const RUNS = 21

const services = (count: number): ModelNode[] =>
  Array.from({ length: count }, (_, i) => ({ id: `s${i}`, kind: 'microservice', name: `Service ${i}`, team: `team-${i % 9}` }))
const modelOf = (nodes: readonly ModelNode[], edges: readonly ModelEdge[]): Model => ({
  format: 'coordinated-progress',
  version: 1,
  nodes,
  edges,
})

const chain = (length: number): Model =>
  modelOf(
    [{ id: 'clock', kind: 'timer' }, ...services(length)],
    Array.from({ length }, (_, i) => ({
      id: `e${i}`,
      kind: 'rpc',
      source: i === 0 ? 'clock' : `s${i - 1}`,
      target: `s${i}`,
      name: `step ${i}`,
    })),
  )

const fanOut = (consumers: number): Model =>
  modelOf(
    [{ id: 'source', kind: 'microservice', name: 'Source' }, ...services(consumers)],
    Array.from({ length: consumers }, (_, i) => ({ id: `e${i}`, kind: 'topic', source: 'source', target: `s${i}`, channel: 'everything' })),
  )

const mesh = (count: number, calls: number, trigger: 'none' | 'caller'): Model =>
  modelOf(
    [{ id: 'ann', kind: 'person' }, ...services(count)],
    [
      { id: 'start', kind: 'rpc', source: 'ann', target: 's0' },
      ...Array.from({ length: calls }, (_, i): ModelEdge => ({
        id: `e${i}`,
        kind: 'rpc',
        source: `s${i % count}`,
        target: `s${(i * 7 + 1 + Math.floor(i / count)) % count}`,
        trigger,
      })),
    ],
  )

const whole = (value: unknown): void => {
  const parsed = parseModel(value)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues.slice(0, 3)))
  runRules(analyze(parsed.value), { today: '2026-01-01' })
}

const jsonOf = (model: Model): unknown => JSON.parse(JSON.stringify(model))

/** Parse, analyse and all rules against `JSON.parse` of the same text. */
const against = async (
  name: string,
  model: Model,
  atMost?: number,
): Promise<{ name: string; took: number; reference: number; atMost?: number }> => {
  const text = JSON.stringify(model)
  const value: unknown = JSON.parse(text)
  const reference = await median(RUNS, () => JSON.parse(text) as unknown)
  const took = await median(RUNS, () => whole(value))
  return { name, took, reference, ...(atMost === undefined ? {} : { atMost }) }
}

const timed = (work: () => void): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

/**
 * What the whole takes for ten times as much. By turns, so that both are measured under the same load, and of the small model ten in a
 * row: what they leave behind is collected in some of them, as it is in every run of the large one.
 */
const growth = (): { name: string; took: number; reference: number; atMost: number } => {
  const [small, large] = [jsonOf(generateModel(1_000, 1_500)), jsonOf(generateModel(10_000, 15_000))]
  const turns = Array.from({ length: RUNS + WARM_UPS }, () => ({
    took: timed(() => whole(large)),
    reference: timed(() => Array.from({ length: 10 }, () => whole(small))) / 10,
  })).slice(WARM_UPS)
  return {
    name: '10 × the model',
    took: middle(turns.map(({ took }) => took)),
    reference: middle(turns.map(({ reference }) => reference)),
    atMost: 13,
  }
}

report('Parse, analyse and all rules, against JSON.parse', [
  await against('10,000 nodes, 15,000 edges', generateModel(10_000, 15_000), 5),
  await against('20,000 nodes, 60,000 edges', generateModel(20_000, 60_000)),
  await against('one chain of 10,000 calls', chain(10_000), 20),
  await against('one topic with 5,000 consumers', fanOut(5_000), 20),
  await against('300 services, 20,000 calls', mesh(300, 20_000, 'none'), 20),
  await against('300 services, 20,000 recorded calls', mesh(300, 20_000, 'caller'), 20),
])
report('Growth from 1,000 to 10,000 nodes', [growth()])
