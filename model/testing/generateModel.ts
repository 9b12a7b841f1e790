import type { EdgeKind, Model, ModelEdge, ModelNode, NodeKind } from '../schema/model'

/** A small deterministic random source (mulberry32), uniform in [0, 1). */
const randomSource = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const DOMAINS = [
  'Order',
  'Payment',
  'Shipping',
  'Inventory',
  'Catalog',
  'Customer',
  'Invoice',
  'Refund',
  'Search',
  'Pricing',
  'Basket',
  'Ledger',
  'Fraud',
  'Mail',
  'Review',
  'Supplier',
]
const ROLES = ['API', 'Service', 'Worker', 'Processor', 'Gateway', 'Projector', 'Indexer', 'Scheduler', 'Adapter', 'Validator']
const EVENTS = ['Placed', 'Accepted', 'Rejected', 'Reserved', 'Taken', 'Failed', 'Shipped', 'Updated', 'Created', 'Cancelled']
const LANGUAGES = ['lambda', 'temporal', 'Go', 'Java', 'Node', 'Kotlin', 'Python', '.NET']
const LAYERS = 8
/** Nothing leads to these. */
const STARTS: ReadonlySet<NodeKind> = new Set(['person', 'timer'])
/** Nothing leads on from these. */
const ENDS: ReadonlySet<NodeKind> = new Set(['store', 'external'])

/**
 * A realistic graph: layers of services from people and timers down to stores and externals, calls to the next layers, 20 %
 * queues, fan-out topics, teams, and a few calls back up that make cycles. Positions lie on a 20 px grid.
 */
export const generateModel = (nodeCount: number, edgeCount: number, seed = 1): Model => {
  const random = randomSource(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const perLayer = Math.max(1, Math.ceil(nodeCount / LAYERS))
  const layerOf = (i: number): number => Math.floor(i / perLayer)

  const kindOf = (layer: number): NodeKind => {
    if (layer === 0) return random() < 0.15 ? 'person' : random() < 0.1 ? 'timer' : 'microservice'
    if (layer === LAYERS - 1) return random() < 0.6 ? 'store' : 'external'
    const dice = random()
    return dice < 0.7 ? 'microservice' : dice < 0.88 ? 'function' : dice < 0.96 ? 'stream-job' : 'agent'
  }

  const nodes = Array.from({ length: nodeCount }, (_, i): ModelNode => {
    const layer = layerOf(i)
    const kind = kindOf(layer)
    const works = kind !== 'person' && kind !== 'timer' && kind !== 'store'
    const stated = works && random() < 0.7
    return {
      id: `n${i}`,
      kind,
      name: `${pick(DOMAINS)} ${kind === 'store' ? 'DB' : pick(ROLES)} ${i}`,
      technology: kind === 'store' ? 'postgres' : pick(LANGUAGES),
      team: `team-${i % 24}`,
      ...(stated ? { progress: random() < 0.75 ? ['idempotent'] : random() < 0.5 ? ['transactional'] : [] } : {}),
      position: { x: layer * 320 + below(3) * 20, y: (i % perLayer) * 100 },
    }
  })

  const messageOf = (s: number, t: number): Pick<ModelEdge, 'kind' | 'name' | 'channel' | 'path' | 'reply' | 'message'> => {
    const dice = random()
    const kind: EdgeKind = dice < 0.55 ? 'rpc' : dice < 0.75 ? 'queue' : 'topic'
    const channel = kind === 'topic' ? `${pick(DOMAINS)}${pick(EVENTS)}-${s % 97}` : `${pick(DOMAINS).toLowerCase()}-${t}`
    return {
      kind,
      ...(kind === 'rpc' ? { name: `${pick(['get', 'create', 'update', 'notify'])}${pick(DOMAINS)}` } : { channel }),
      ...(random() < 0.2 ? { path: 'indirect' } : {}),
      ...(kind === 'rpc' && random() < 0.1 ? { reply: 'none' } : {}),
      ...(kind === 'rpc' && random() < 0.3 ? { message: 'query' } : {}),
    }
  }

  const edges: ModelEdge[] = []
  const kinds = nodes.map((node) => node.kind)
  while (edges.length < edgeCount) {
    const s = below(nodeCount)
    const back = random() < 0.01
    const reach = (layerOf(s) + (back ? -1 : 1 + below(2))) * perLayer
    const t = reach + below(perLayer)
    const [from, to] = [kinds[s], kinds[t]]
    if (from === undefined || to === undefined || t === s || ENDS.has(from) || STARTS.has(to)) continue
    const base = { id: `e${edges.length}`, source: `n${s}`, target: `n${t}` }
    if (to === 'store') {
      if (!STARTS.has(from)) edges.push({ ...base, kind: 'data', access: random() < 0.5 ? 'read' : 'write' })
      continue
    }
    edges.push({ ...base, ...messageOf(s, t) })
  }
  return { format: 'coordinated-progress', version: 1, name: `Generated ${nodeCount}`, nodes, edges }
}
