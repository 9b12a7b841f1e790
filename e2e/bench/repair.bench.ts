import { smallestFixes } from '../../model/repair/smallestFixes'
import type { Repair, Target } from '../../model/repair/fix'
import type { Model, ModelEdge, ModelNode } from '../../model/schema/model'
import { generateModel } from '../../model/testing/generateModel'
import { report } from './measure'

/** What a search may take at most. */
const LIMIT_MS = 1_000
/** The size of model for which that is promised. */
const NODES = 200

const own = (model: Model): readonly ModelNode[] =>
  model.nodes.filter(({ kind }) => kind !== 'person' && kind !== 'timer' && kind !== 'store')

const timed = (model: Model, target: Target): { readonly took: number; readonly answer: Repair } => {
  const started = performance.now()
  const answer = smallestFixes(model, target)
  return { took: performance.now() - started, answer }
}

/** The slowest of many questions to one model, after a warm-up. */
const slowest = (
  name: string,
  model: Model,
  targets: readonly Target[],
): { name: string; took: number; reference: number; atMost: number } => {
  for (const target of targets.slice(0, 20)) timed(model, target)
  const runs = targets.map((target) => timed(model, target))
  const outcomes = new Map<string, number>()
  for (const { answer } of runs) outcomes.set(answer.outcome, (outcomes.get(answer.outcome) ?? 0) + 1)
  console.log(`${name}: ${[...outcomes].map(([outcome, times]) => `${times} ${outcome}`).join(', ')}`)
  return { name, took: Math.max(...runs.map(({ took }) => took)), reference: LIMIT_MS, atMost: 1 }
}

const chain = (length: number): Model => ({
  format: 'coordinated-progress',
  version: 1,
  nodes: [{ id: 'ann', kind: 'person' }, ...Array.from({ length }, (_, i): ModelNode => ({ id: `s${i}`, kind: 'microservice' }))],
  edges: Array.from({ length }, (_, i): ModelEdge => ({
    id: `e${i}`,
    kind: 'rpc',
    source: i === 0 ? 'ann' : `s${i - 1}`,
    target: `s${i}`,
  })),
})

/** Three long chains meet in one node: many sets of three edits, all alike. */
const confluence = (length: number): Model => {
  const chains = ['a', 'b', 'c'].map((name) => ({ name, steps: Array.from({ length }, (_, i) => `${name}${i}`) }))
  return {
    format: 'coordinated-progress',
    version: 1,
    nodes: [
      { id: 'end', kind: 'microservice', progress: ['idempotent'] },
      ...chains.flatMap(({ name, steps }): ModelNode[] => [
        { id: `${name}-person`, kind: 'person' },
        ...steps.map((id): ModelNode => ({ id, kind: 'microservice' })),
      ]),
    ],
    edges: chains.flatMap(({ name, steps }) =>
      [...steps, 'end'].map((target, i): ModelEdge => ({
        id: `${name}-${i}`,
        kind: i === steps.length ? 'topic' : 'rpc',
        source: steps[i - 1] ?? `${name}-person`,
        target,
        ...(i === steps.length ? { trigger: 'none', reply: 'awaited' } : {}),
      })),
    ),
  }
}

const drawn = Array.from({ length: 5 }, (_, seed) => generateModel(NODES, 300, seed + 1))
const dense = generateModel(NODES, 600)
report(`“What would make this reliable?”: the slowest question to a model of ${NODES} nodes`, [
  ...drawn.map((model, i) =>
    slowest(
      `generated ${i + 1}, every node`,
      model,
      own(model).map(({ id }) => id),
    ),
  ),
  slowest(
    '600 edges, every node',
    dense,
    own(dense).map(({ id }) => id),
  ),
  slowest('generated, the whole as a workflow', drawn[0] as Model, [{ workflow: 'auto:1' }]),
  slowest(
    'one chain of calls, every node',
    chain(NODES),
    own(chain(NODES)).map(({ id }) => id),
  ),
  slowest('three chains that meet', confluence(66), ['end']),
])
