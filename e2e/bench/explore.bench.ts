import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { analyze } from '../../model/analysis/analyze'
import type { Model, ModelEdge, ModelNode } from '../../model/schema/model'
import { explore, exploreBoundaries, type Exploration } from '../../model/simulation/explore'
import { arbitraryFlow } from '../../model/testing/arbitraryFlow'
import { generateModel } from '../../model/testing/generateModel'
import { report } from './measure'

const example = (name: string): Model =>
  JSON.parse(readFileSync(new URL(`../../public/examples/${name}.progress.json`, import.meta.url), 'utf8')) as Model

/** Small systems of exactly this size, with every kind of cycle; the same in every run. */
const small = (nodes: number, edges: number, count: number): readonly Model[] =>
  fc
    .sample(arbitraryFlow({ nodes, edges }), { numRuns: 20_000, seed: 1 })
    .filter((model) => model.nodes.length === nodes && model.edges.length === edges)
    .slice(0, count)

/** A timer's one boundary: a tree of calls over all nodes, and more calls that join its branches. */
const oneBoundary = (count: number, calls: number): Model => {
  const nodes: ModelNode[] = Array.from({ length: count }, (_, i) => ({ id: `n${i}`, kind: 'microservice' }))
  const call = (i: number, source: string, target: number): ModelEdge => ({ id: `e${i}`, kind: 'rpc', source, target: `n${target}` })
  const tree = nodes.map((_, i) => (i === 0 ? call(0, 't', 0) : call(i, `n${(i * 7) % i}`, i)))
  const joins = Array.from({ length: calls - count }, (_, i) => call(count + i, `n${i}`, i + 1 + ((i * 5) % (count - i - 1))))
  return { format: 'coordinated-progress', version: 1, nodes: [{ id: 't', kind: 'timer' }, ...nodes], edges: [...tree, ...joins] }
}

/** The slowest of the models, each explored from parsed to answered, after a warm-up. */
const slowest = (
  name: string,
  models: readonly Model[],
  run: (model: Model) => Exploration,
  limitMs: number,
): { name: string; took: number; reference: number; atMost: number } => {
  for (const model of models.slice(0, 3)) run(model)
  let took = 0
  let complete = 0
  let runs = 0
  for (const model of models) {
    const started = performance.now()
    const exploration = run(model)
    took = Math.max(took, performance.now() - started)
    runs = Math.max(runs, exploration.runs)
    if (exploration.complete) complete++
  }
  console.log(`${name}: ${complete} of ${models.length} tried in full, up to ${runs.toLocaleString('en')} runs`)
  if (models.length === 0 || complete < models.length) process.exitCode = 1
  return { name, took, reference: limitMs, atMost: 1 }
}

const all = (model: Model): Exploration => explore(analyze(model))
const apart = (model: Model): Exploration => exploreBoundaries(analyze(model))

report('Every placement of up to 2 faults, against what it may take', [
  slowest('the order examples', [example('order-choreography'), example('order-orchestration')], all, 1_000),
  slowest('8 nodes, 12 edges', small(8, 12, 100), all, 5_000),
  slowest('30 nodes, one boundary at a time', [generateModel(30, 45), ...small(30, 45, 30)], apart, 10_000),
  slowest('one boundary of 30 nodes, 40 calls', [oneBoundary(30, 40)], apart, 10_000),
])
