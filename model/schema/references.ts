import { didYouMean } from './didYouMean'
import { quote, type Report } from './field'
import { isRootKind, type NodeKind } from './model'

/** A record of a file that may still be broken: every value must be looked at before it is believed. */
type Raw = Readonly<Record<string, unknown>>

const rawList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asRaw = (value: unknown): Raw | undefined => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined)

/** Ids of a list, first occurrence each; a second one is reported. */
const collectIds = (items: readonly unknown[], pointer: string, what: string, report: Report): Map<string, Raw> => {
  const byId = new Map<string, Raw>()
  items.forEach((item, i) => {
    const raw = asRaw(item)
    if (raw === undefined || typeof raw['id'] !== 'string') return
    if (byId.has(raw['id'])) report(`${pointer}/${i}/id`, `The id ${quote(raw['id'])} is already taken by another ${what}; ids must be unique.`)
    else byId.set(raw['id'], raw)
  })
  return byId
}

const checkKnown = (value: unknown, known: ReadonlyMap<string, Raw>, pointer: string, what: string, report: Report): boolean => {
  if (typeof value !== 'string') return false
  if (known.has(value)) return true
  const meant = didYouMean(value, known.keys())
  const hint = meant === undefined ? '' : ` Did you mean ${quote(meant)}?`
  report(pointer, `There is no ${what} with the id ${quote(value)}.${hint || ` Add it, or name one that exists.`}`)
  return false
}

/** Walks up from each group once; a walk that meets itself has found a cycle, which is reported once. */
const checkParentCycles = (groups: ReadonlyMap<string, Raw>, items: readonly unknown[], report: Report): void => {
  const settled = new Set<string>()
  for (const start of groups.keys()) {
    const path: string[] = []
    const onPath = new Set<string>()
    let at: unknown = start
    while (typeof at === 'string' && groups.has(at) && !settled.has(at) && !onPath.has(at)) {
      path.push(at)
      onPath.add(at)
      at = groups.get(at)?.['parent']
    }
    if (typeof at === 'string' && onPath.has(at)) {
      const cycle = path.slice(path.indexOf(at))
      const index = items.findIndex((item) => asRaw(item)?.['id'] === at)
      report(`/groups/${index}/parent`, `The group ${quote(at)} lies inside itself: ${[...cycle, at].join(' → ')}. Give one of them another parent.`)
    }
    for (const id of path) settled.add(id)
  }
}

const checkDataEdge = (edge: Raw, source: NodeKind, target: NodeKind, at: string, report: Report): void => {
  if (edge['trigger'] !== undefined) report(`${at}/trigger`, 'A data edge triggers nothing, so it has no trigger; remove the key.')
  if (target !== 'store') report(`${at}/target`, `A data edge ends in a store, and the target is a ${target}; turn the edge round, or use rpc, queue or topic.`)
  if (isRootKind(source)) return report(`${at}/source`, `A data edge cannot start at a ${source}; let a node that does work write or read for it.`)
  const access = edge['access'] ?? 'write'
  const betweenStores = access === 'materialize' || access === 'tier'
  if (betweenStores && source !== 'store') report(`${at}/access`, `${quote(access)} runs from store to store, and the source is a ${source}; use "read" or "write".`)
  if ((access === 'read' || access === 'write') && source === 'store')
    report(edge['access'] === undefined ? `${at}/source` : `${at}/access`, `A store does not ${access} another store by itself; use "materialize" (a copy) or "tier" (moved, one copy).`)
}

const TRIGGERS_OF_RPC = ['none', 'caller', 'callee']
const TRIGGERS_OF_CHANNEL = ['channel', 'none', 'caller']

const checkCoordinationEdge = (edge: Raw, source: NodeKind, target: NodeKind, at: string, report: Report): void => {
  const { kind, trigger } = edge
  if (target === 'timer' || target === 'store')
    report(`${at}/target`, `An edge of kind ${String(kind)} cannot end in a ${target}; ${target === 'store' ? 'use a data edge to read or write it.' : 'a timer only starts work.'}`)
  if (source === 'store' && kind === 'rpc') report(`${at}/source`, 'A store calls nobody; its change data capture is a queue or topic edge.')
  if (source === 'store' && kind !== 'rpc' && edge['reply'] !== undefined && edge['reply'] !== 'none')
    report(`${at}/reply`, `A store's change data capture expects no answer, and the reply is ${quote(edge['reply'])}; use "none".`)
  if (kind === 'rpc' && edge['ack'] !== undefined) report(`${at}/ack`, 'An rpc has no acknowledgement of its own; remove the key, or make the edge a queue or topic.')
  const allowed = kind === 'rpc' ? TRIGGERS_OF_RPC : TRIGGERS_OF_CHANNEL
  if (typeof trigger === 'string' && [...TRIGGERS_OF_RPC, 'channel'].includes(trigger) && !allowed.includes(trigger))
    report(`${at}/trigger`, `The trigger of a ${String(kind)} cannot be ${quote(trigger)}; allowed: ${allowed.map(quote).join(', ')}.`)
}

/** Which edge may join which kinds of node, and which traits its kind allows. */
export const checkEdgeKinds = (edge: object, source: NodeKind, target: NodeKind, at: string, report: Report): void => {
  const raw = edge as Raw
  if (raw['kind'] === 'data') checkDataEdge(raw, source, target, at, report)
  else if (raw['kind'] === 'rpc' || raw['kind'] === 'queue' || raw['kind'] === 'topic') checkCoordinationEdge(raw, source, target, at, report)
}

const checkEdge = (edge: Raw, at: string, nodes: ReadonlyMap<string, Raw>, report: Report): void => {
  const knowsSource = checkKnown(edge['source'], nodes, `${at}/source`, 'node', report)
  const knowsTarget = checkKnown(edge['target'], nodes, `${at}/target`, 'node', report)
  if (!knowsSource || !knowsTarget) return
  const source = nodes.get(edge['source'] as string)?.['kind'] as NodeKind
  const target = nodes.get(edge['target'] as string)?.['kind'] as NodeKind
  checkEdgeKinds(edge, source, target, at, report)
}

/** What one record alone cannot tell: unique ids, ends that exist, and which edge may join which nodes (semantics, section 1). */
export const checkReferences = (model: Raw, report: Report): void => {
  const nodeList = rawList(model['nodes'])
  const edgeList = rawList(model['edges'])
  const groupList = rawList(model['groups'])
  const nodes = collectIds(nodeList, '/nodes', 'node', report)
  const edges = collectIds(edgeList, '/edges', 'edge', report)
  const groups = collectIds(groupList, '/groups', 'group', report)
  collectIds(rawList(model['workflows']), '/workflows', 'workflow', report)

  nodeList.forEach((node, i) => checkKnown(asRaw(node)?.['group'], groups, `/nodes/${i}/group`, 'group', report))
  groupList.forEach((group, i) => checkKnown(asRaw(group)?.['parent'], groups, `/groups/${i}/parent`, 'group', report))
  checkParentCycles(groups, groupList, report)
  edgeList.forEach((item, i) => {
    const edge = asRaw(item)
    if (edge !== undefined) checkEdge(edge, `/edges/${i}`, nodes, report)
  })
  rawList(model['workflows']).forEach((workflow, i) =>
    rawList(asRaw(workflow)?.['edges']).forEach((edge, j) => checkKnown(edge, edges, `/workflows/${i}/edges/${j}`, 'edge', report)),
  )
}
