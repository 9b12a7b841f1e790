import fc, { type Arbitrary } from 'fast-check'
import {
  ACKS,
  PROGRESS_CONTROLS,
  REPLIES,
  type EdgeKind,
  type Model,
  type ModelEdge,
  type ModelNode,
  type NodeKind,
  type ProgressControl,
  type Trigger,
} from '../schema/model'

type Size = { readonly nodes: number; readonly edges: number }

const WORKERS: readonly NodeKind[] = ['microservice', 'microservice', 'function', 'stream-job', 'agent', 'external']
const ROOTS: readonly NodeKind[] = ['person', 'person', 'timer', 'store', 'microservice']
const CONTROLS: readonly (readonly ProgressControl[] | undefined)[] = [
  undefined,
  [],
  ['transactional', 'durable-log'],
  ...PROGRESS_CONTROLS.map((control) => [control]),
]
const KINDS: readonly EdgeKind[] = ['rpc', 'rpc', 'queue', 'topic']
const TRIGGERS: Record<EdgeKind, readonly Trigger[]> = {
  rpc: ['none', 'none', 'caller', 'callee'],
  queue: ['channel', 'channel', 'none', 'caller'],
  topic: ['channel', 'channel', 'none', 'caller'],
  data: [],
}

const pick = fc.nat({ max: 1_000 })
const at = <T>(list: readonly T[], choice: number): T => list[choice % list.length] as T

/** Only what decides how work flows and fails; half of the values are left to their defaults. */
const rawEdge = fc.record({ kind: fc.constantFrom(...KINDS), source: pick, target: pick, reply: pick, trigger: pick, ack: pick })
type RawEdge = typeof rawEdge extends Arbitrary<infer T> ? T : never

const stated = <K extends string, T>(key: K, values: readonly T[], choice: number): { readonly [P in K]?: T } =>
  choice % 2 === 0 ? {} : ({ [key]: at(values, choice >> 1) } as { readonly [P in K]?: T })

const edgeFrom = (raw: RawEdge, id: string, nodes: readonly ModelNode[]): ModelEdge[] => {
  const source = at(nodes, raw.source)
  const target = at(nodes, raw.target)
  const fromStore = source.kind === 'store'
  if (target.kind === 'timer' || target.kind === 'store') return []
  const kind: EdgeKind = fromStore && raw.kind === 'rpc' ? 'topic' : raw.kind
  const reply = fromStore ? {} : stated('reply', REPLIES, raw.reply)
  const ack = kind === 'rpc' ? {} : stated('ack', ACKS, raw.ack)
  return [{ id, kind, source: source.id, target: target.id, ...reply, ...stated('trigger', TRIGGERS[kind], raw.trigger), ...ack }]
}

/**
 * Small systems in which something starts work: one or two roots, workers of every kind, and edges between any of them, so that there are
 * cycles, loops and several ways into a node. Denser in the traits that decide who retries than `arbitraryModel`.
 */
export const arbitraryFlow = ({ nodes, edges }: Size): Arbitrary<Model> =>
  fc
    .record({
      roots: fc.array(fc.constantFrom(...ROOTS), { minLength: 1, maxLength: 2 }),
      workers: fc.array(fc.record({ kind: fc.constantFrom(...WORKERS), progress: fc.constantFrom(...CONTROLS) }), {
        minLength: 1,
        maxLength: nodes - 2,
        size: 'max',
      }),
      edges: fc.array(rawEdge, { minLength: 1, maxLength: edges, size: 'max' }),
    })
    .map((raw): Model => {
      const roots = raw.roots.map((kind, i): ModelNode => ({ id: `r${i}`, kind }))
      const workers = raw.workers.map(({ kind, progress }, i): ModelNode => ({ id: `w${i}`, kind, ...(progress ? { progress } : {}) }))
      const all = [...roots, ...workers]
      // One edge out of each root first, or most of the system would never start.
      const first = roots.map((root, i): RawEdge => ({ ...at(raw.edges, i), source: all.indexOf(root), target: roots.length + i }))
      const drawn = [...first, ...raw.edges].flatMap((edge, i) => edgeFrom(edge, `e${i}`, all))
      return { format: 'coordinated-progress', version: 1, nodes: all, edges: drawn }
    })
