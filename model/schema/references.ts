import { didYouMean } from './didYouMean'
import { quote, type Report } from './field'
import { isRootKind, NODE_KINDS, TRIGGERS, TRIGGERS_OF, type EdgeKind, type NodeKind } from './model'

/** A record of a file that may still be broken: every value must be looked at before it is believed. */
type Raw = Readonly<Record<string, unknown>>

/**
 * The records of one list by id, and how many hints may still be given: a hint costs a walk over all ids, so only the first faults get one.
 * Where the list itself is broken (`isList` is false), nothing is said of references into it.
 */
type Known = { readonly what: string; readonly isList: boolean; readonly byId: ReadonlyMap<string, Raw>; hints: number }

const MAX_HINTS = 20

const rawList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asRaw = (value: unknown): Raw | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : undefined

/** Ids of a list, first occurrence each; a second one is reported. */
const collectIds = (list: unknown, pointer: string, what: string, report: Report): Known => {
  const byId = new Map<string, Raw>()
  rawList(list).forEach((item, i) => {
    const raw = asRaw(item)
    if (raw === undefined || typeof raw['id'] !== 'string') return
    if (byId.has(raw['id']))
      report(`${pointer}/${i}/id`, `The id ${quote(raw['id'])} is already taken by another ${what}; ids must be unique.`)
    else byId.set(raw['id'], raw)
  })
  return { what, isList: list === undefined || Array.isArray(list), byId, hints: MAX_HINTS }
}

/** Asked of every reference of every file, so that a pointer is only written down where there is something to report. */
const isMissing = (value: unknown, known: Known): value is string => typeof value === 'string' && !known.byId.has(value) && known.isList

const reportMissing = (value: string, known: Known, pointer: string, report: Report): void => {
  const meant = known.hints-- > 0 ? didYouMean(value, known.byId.keys()) : undefined
  const hint = meant === undefined ? 'Add it, or name one that exists.' : `Did you mean ${quote(meant)}?`
  report(pointer, `There is no ${known.what} with the id ${quote(value)}. ${hint}`)
}

/** A few of a cycle's ids, since a cycle can be as long as the file. */
const wayAround = (cycle: readonly string[]): string =>
  (cycle.length > 6 ? [...cycle.slice(0, 5), '…', cycle[0]] : [...cycle, cycle[0]]).join(' → ')

/** Walks up from each group once; a walk that meets itself has found a cycle, which is reported once. */
const checkParentCycles = ({ byId }: Known, items: readonly unknown[], report: Report): void => {
  const indexOf = new Map(items.map((item, i) => [asRaw(item), i]))
  const settled = new Set<string>()
  for (const start of byId.keys()) {
    const path = new Set<string>()
    let at: unknown = start
    while (typeof at === 'string' && byId.has(at) && !settled.has(at) && !path.has(at)) {
      path.add(at)
      at = byId.get(at)?.['parent']
    }
    if (typeof at === 'string' && path.has(at)) {
      const cycle = [...path].slice([...path].indexOf(at))
      const message = `The group ${quote(at)} lies inside itself: ${wayAround(cycle)}. Give one of them another parent.`
      report(`/groups/${indexOf.get(byId.get(at)) ?? 0}/parent`, message)
    }
    for (const id of path) settled.add(id)
  }
}

type End = NodeKind | undefined

/** What can join these two, where a data edge cannot. */
const insteadOfData = (source: End, target: NodeKind): string => {
  if (target === 'timer') return 'nothing ends in a timer, which only starts work.'
  return source === 'store'
    ? 'turn the edge round, or use a queue or topic for the changes of the store.'
    : 'use rpc, queue or topic between them.'
}

const checkDataEdge = (edge: Raw, source: End, target: End, report: Report): void => {
  if (target !== undefined && target !== 'store')
    report('/target', `A data edge ends in a store, and the target is a ${target}; ${insteadOfData(source, target)}`)
  if (source === undefined) return
  if (isRootKind(source)) report('/source', `A data edge cannot start at a ${source}; let a node that does work write or read for it.`)
  const access = edge['access'] ?? 'write'
  if ((access === 'materialize' || access === 'tier') && source !== 'store')
    report('/access', `Access ${quote(access)} runs from store to store, and the source is a ${source}; use "read" or "write".`)
  if ((access === 'read' || access === 'write') && source === 'store')
    report(
      edge['access'] === undefined ? '/source' : '/access',
      `A store does not ${access} another store by itself; use "materialize" (a copy) or "tier" (moved, one copy).`,
    )
}

const checkCoordinationEdge = (edge: Raw, source: End, target: End, report: Report): void => {
  const { kind, reply } = edge
  if (target === 'timer' || target === 'store')
    report(
      '/target',
      `An edge of kind ${String(kind)} cannot end in a ${target}; ${target === 'store' ? 'use a data edge to read or write it.' : 'a timer only starts work.'}`,
    )
  if (source !== 'store') return
  if (kind === 'rpc') report('/source', 'A store calls nobody; its change data capture is a queue or topic edge.')
  else if (reply === 'awaited' || reply === 'callback')
    report('/reply', `A store's change data capture expects no answer, and the reply is ${quote(reply)}; use "none".`)
}

const checkTraits = (edge: Raw, kind: EdgeKind, report: Report): void => {
  const { trigger, ack } = edge
  if (kind === 'rpc' && ack !== undefined)
    report('/ack', 'An rpc has no acknowledgement of its own; remove the key, or make the edge a queue or topic.')
  const allowed: readonly unknown[] = TRIGGERS_OF[kind]
  // A value that no kind knows has been reported as such already.
  if (!(TRIGGERS as readonly unknown[]).includes(trigger) || allowed.includes(trigger)) return
  if (kind === 'data') report('/trigger', 'A data edge triggers nothing, so it has no trigger; remove the key.')
  else report('/trigger', `The trigger of a ${kind} cannot be ${quote(trigger)}; allowed: ${allowed.map(quote).join(', ')}.`)
}

/**
 * Which edge may join which kinds of node, and which traits its kind allows; pointers are those within the edge.
 * An end whose kind is not known complains of nothing.
 */
export const checkEdgeKinds = (edge: object, source: End, target: End, report: Report): void => {
  const raw = edge as Raw
  const kind = raw['kind']
  if (kind !== 'rpc' && kind !== 'queue' && kind !== 'topic' && kind !== 'data') return
  checkTraits(raw, kind, report)
  if (kind === 'data') checkDataEdge(raw, source, target, report)
  else checkCoordinationEdge(raw, source, target, report)
}

const KINDS: ReadonlySet<unknown> = new Set(NODE_KINDS)

/** The kind of node at an end of an edge; an end that does not exist is reported. */
const kindOfEnd = (id: unknown, nodes: Known, pointer: '/source' | '/target', report: Report): End => {
  const node = nodes.byId.get(id as string)
  if (node === undefined && isMissing(id, nodes)) reportMissing(id, nodes, pointer, report)
  const kind = node?.['kind']
  return KINDS.has(kind) ? (kind as NodeKind) : undefined
}

const checkEdge = (edge: Raw, nodes: Known, report: Report): void => {
  const source = kindOfEnd(edge['source'], nodes, '/source', report)
  const target = kindOfEnd(edge['target'], nodes, '/target', report)
  checkEdgeKinds(edge, source, target, report)
}

const checkEdges = (list: readonly unknown[], nodes: Known, report: Report): void => {
  let at = 0
  const reportHere: Report = (pointer, message) => report(`/edges/${at}${pointer}`, message)
  for (; at < list.length; at++) {
    const edge = asRaw(list[at])
    if (edge !== undefined) checkEdge(edge, nodes, reportHere)
  }
}

/** Each reference under one key of a list's records. */
const checkKey = (list: readonly unknown[], key: string, known: Known, pointer: string, report: Report): void =>
  list.forEach((item, i) => {
    const value = asRaw(item)?.[key]
    if (isMissing(value, known)) reportMissing(value, known, `${pointer}/${i}/${key}`, report)
  })

/** A contract is about a node or a workflow that exists. */
const checkSubject = (subject: unknown, nodes: Known, workflows: Known, pointer: string, report: Report): void => {
  const [, kind, id] = typeof subject === 'string' ? (/^(node|workflow):(.*)$/s.exec(subject) ?? []) : []
  const known = kind === 'node' ? nodes : workflows
  if (kind !== undefined && isMissing(id, known)) reportMissing(id, known, pointer, report)
}

/** What one record alone cannot tell: unique ids, ends that exist, and which edge may join which nodes (semantics, section 1). */
export const checkReferences = (model: Raw, report: Report): void => {
  const groupList = rawList(model['groups'])
  const workflowList = rawList(model['workflows'])
  const nodes = collectIds(model['nodes'], '/nodes', 'node', report)
  const edges = collectIds(model['edges'], '/edges', 'edge', report)
  const groups = collectIds(model['groups'], '/groups', 'group', report)
  const workflows = collectIds(model['workflows'], '/workflows', 'workflow', report)
  collectIds(model['contracts'], '/contracts', 'contract', report)

  checkKey(rawList(model['nodes']), 'group', groups, '/nodes', report)
  checkKey(groupList, 'parent', groups, '/groups', report)
  checkParentCycles(groups, groupList, report)
  checkEdges(rawList(model['edges']), nodes, report)
  workflowList.forEach((workflow, i) =>
    rawList(asRaw(workflow)?.['edges']).forEach((edge, j) => {
      if (isMissing(edge, edges)) reportMissing(edge, edges, `/workflows/${i}/edges/${j}`, report)
    }),
  )
  rawList(model['contracts']).forEach((contract, i) =>
    checkSubject(asRaw(contract)?.['subject'], nodes, workflows, `/contracts/${i}/subject`, report),
  )
}
