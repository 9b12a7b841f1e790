import type { Analysis } from '../analysis/analyze'
import { edgeName, edgeOf, named, nodeOf } from '../analysis/explain/premise'
import { ownerOf } from '../analysis/words'
import type { ModelEdge } from '../schema/model'
import type { Element } from './report/report'

export type Subject = { readonly element: Element; readonly pointer: string }

type Find = (id: string) => Subject | undefined

const positions = (items: readonly { readonly id: string }[]): ReadonlyMap<string, number> => new Map(items.map(({ id }, i) => [id, i]))

/** The first edge of each channel, by kind and name as in a subject. */
const channelPositions = (edges: readonly ModelEdge[]): ReadonlyMap<string, number> => {
  const first = new Map<string, number>()
  edges.forEach(({ kind, channel }, i) => {
    const key = `${kind}:${channel ?? ''}`
    if (channel !== undefined && !first.has(key)) first.set(key, i)
  })
  return first
}

const withoutArticle = (text: string): string => text.replace(/^the /, '')

/** Answers what a finding's subject is called and where it stands in the file; a group of elements stands where its first one does. */
export const subjectsOf = (analysis: Analysis): ((subject: string) => Subject) => {
  const { graph, boundaries, synchrony, coordination } = analysis
  const { model } = graph
  const nodePositions = positions(model.nodes)
  const edgePositions = positions(model.edges)
  const channels = channelPositions(model.edges)
  const workflowPositions = positions(model.workflows ?? [])
  const contractPositions = positions(model.contracts ?? [])
  const workflows = new Map(coordination.workflows.map((found) => [found.id, found]))
  const cycles = new Map(synchrony.cycles.flatMap((members) => members.map((n) => [nodeOf(analysis, n).id, members] as const)))
  const nodePointer = (id: string | undefined): string => (id === undefined ? '' : `/nodes/${nodePositions.get(id) ?? 0}`)
  const edgePointer = (e: number | undefined): string => (e === undefined ? '' : `/edges/${edgePositions.get(edgeOf(analysis, e).id) ?? 0}`)

  const node: Find = (id) => {
    const n = graph.nodeAt.get(id)
    if (n === undefined) return undefined
    return { element: { kind: 'node', label: `${nodeOf(analysis, n).kind} ${named(nodeOf(analysis, n))}` }, pointer: nodePointer(id) }
  }
  const edge: Find = (id) => {
    const e = graph.edgeAt.get(id)
    if (e === undefined) return undefined
    return { element: { kind: 'edge', label: withoutArticle(edgeName(edgeOf(analysis, e), analysis)) }, pointer: edgePointer(e) }
  }
  const boundary: Find = (id) => {
    const found = boundaries.list[boundaries.at.get(id) ?? -1]
    if (found === undefined) return undefined
    const pointer = found.root >= 0 ? nodePointer(nodeOf(analysis, found.root).id) : edgePointer(found.edges[0])
    return { element: { kind: 'boundary', label: `boundary of ${ownerOf(found, analysis)}` }, pointer }
  }
  const channel: Find = (id) => {
    const [kind = '', ...rest] = id.split(':')
    const name = rest.join(':')
    const at = channels.get(id)
    return at === undefined ? undefined : { element: { kind: 'channel', label: `${kind} “${name}”` }, pointer: `/edges/${at}` }
  }
  const cycle: Find = (id) => {
    const members = cycles.get(id) ?? []
    const names = members.slice(0, 4).map((n) => named(nodeOf(analysis, n)))
    return { element: { kind: 'cycle', label: `cycle of ${names.join(', ')}${members.length > 4 ? ' …' : ''}` }, pointer: nodePointer(id) }
  }
  const pair: Find = (ids) => {
    const [one = '', other = ''] = ids.split('|')
    const name = (id: string): string => named(nodeOf(analysis, graph.nodeAt.get(id) ?? 0))
    return { element: { kind: 'pair', label: `${name(one)} and ${name(other)}` }, pointer: nodePointer(one) }
  }
  const workflow: Find = (id) => {
    const found = workflows.get(id)
    if (found === undefined) return undefined
    const at = workflowPositions.get(id)
    const pointer = at === undefined ? edgePointer(found.edges[0]) : `/workflows/${at}`
    return { element: { kind: 'workflow', label: `workflow “${found.name ?? id}”` }, pointer }
  }

  const contract: Find = (id) => {
    const at = contractPositions.get(id)
    if (at === undefined) return undefined
    return { element: { kind: 'contract', label: `contract “${model.contracts?.[at]?.text ?? id}”` }, pointer: `/contracts/${at}` }
  }

  const finders: Readonly<Record<string, Find>> = { node, edge, boundary, channel, cycle, pair, workflow, contract }
  return (subject) => {
    const colon = subject.indexOf(':')
    const [kind, id] = [subject.slice(0, colon), subject.slice(colon + 1)]
    const found = Object.hasOwn(finders, kind) ? finders[kind]?.(id) : undefined
    return found ?? { element: { kind, label: `${kind} “${id}”` }, pointer: '' }
  }
}
