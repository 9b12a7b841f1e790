import type { Analysis } from '../../model/analysis/analyze'
import type { Boundary } from '../../model/analysis/boundaries'
import { ownerLabel } from '../../model/analysis/ownerLabel'
import type { EdgeTraits, NodeTraits } from '../../model/analysis/traits'
import { promiseOf, type Contract } from '../../model/schema/model'
import { useDocument } from './document'
import { bringIntoView, edgeSubject, idOf, nodeSubject, select, type Subject } from './selection'

/** A subject, taken apart. `pair:a|b` and `cycle:a` name nodes, `channel:topic:x` edges. */
const split = (subject: Subject): readonly [type: string, id: string] => {
  const at = subject.indexOf(':')
  return [subject.slice(0, at), subject.slice(at + 1)]
}

export const nodeAt = (analysis: Analysis, id: string): NodeTraits | undefined => analysis.traits.nodes[analysis.graph.nodeAt.get(id) ?? -1]
export const edgeAt = (analysis: Analysis, id: string): EdgeTraits | undefined => analysis.traits.edges[analysis.graph.edgeAt.get(id) ?? -1]
export const boundaryAt = (analysis: Analysis, id: string): Boundary | undefined =>
  analysis.boundaries.list[analysis.boundaries.at.get(id) ?? -1]
const contractAt = ({ graph }: Analysis, id: string): Contract | undefined => graph.model.contracts?.find((contract) => contract.id === id)

const cycleOf = (smallest: string, { graph, synchrony }: Analysis): readonly number[] =>
  synchrony.cycles.find(([first]) => graph.nodes[first as number]?.id === smallest) ?? []

/** The set of nodes with this smallest one. */
const setOf = (smallest: string, sets: readonly (readonly number[])[], { graph }: Analysis): readonly number[] =>
  sets.find((set) => set.some((n) => graph.nodes[n]?.id === smallest)) ?? []

const inChannel = (channel: string, { traits }: Analysis): readonly EdgeTraits[] =>
  traits.edges.filter((edge) => edge.channel !== undefined && `${edge.kind}:${edge.channel}` === channel)

const nodesAt = (indices: Iterable<number>, { graph }: Analysis): readonly Subject[] =>
  Array.from(indices, (n) => nodeSubject(graph.nodes[n]?.id ?? ''))

/** The nodes and edges that a subject stands for on the canvas. */
export const elementsOf = (subject: Subject, analysis: Analysis): readonly Subject[] => {
  const [type, id] = split(subject)
  switch (type) {
    case 'boundary': {
      const boundary = boundaryAt(analysis, id)
      return boundary === undefined ? [] : nodesAt(boundary.scope, analysis)
    }
    case 'channel':
      return inChannel(id, analysis).map((edge) => edgeSubject(edge.id))
    case 'cycle':
      return nodesAt(cycleOf(id, analysis), analysis)
    case 'island':
      return nodesAt(setOf(id, analysis.synchrony.groups, analysis), analysis)
    case 'system':
      return nodesAt(
        setOf(
          id,
          analysis.storage.map(({ stores }) => stores),
          analysis,
        ),
        analysis,
      )
    case 'pair':
      return id.split('|').map(nodeSubject)
    case 'workflow': {
      const workflow = analysis.coordination.workflows.find((candidate) => candidate.id === id)
      return (workflow?.edges ?? []).map((e) => edgeSubject(analysis.graph.edges[e]?.id ?? ''))
    }
    case 'contract': {
      const contract = contractAt(analysis, id)
      return contract === undefined ? [] : elementsOf(contract.subject, analysis)
    }
    default:
      return [subject]
  }
}

/** The nodes at the ends of an edge; of anything else none. */
export const endsOf = (subject: Subject, analysis: Analysis): readonly Subject[] => {
  const edge = edgeAt(analysis, idOf(subject, 'edge') ?? '')
  const ends = edge === undefined ? [] : [edge.source, edge.target]
  return ends.flatMap((node) => analysis.traits.nodes[node]?.id ?? []).map(nodeSubject)
}

const nodeName = (id: string, analysis: Analysis): string => nodeAt(analysis, id)?.name ?? id

/** “Orders → Payment”. */
const between = (edge: EdgeTraits, { traits }: Analysis): string =>
  `${traits.nodes[edge.source]?.name ?? ''} → ${traits.nodes[edge.target]?.name ?? ''}`

const listed = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ')

/** What a subject is called: the name of a node, the two ends of an edge, who answers for a boundary. */
export const subjectName = (subject: Subject, analysis: Analysis): string => {
  const [type, id] = split(subject)
  switch (type) {
    case 'node':
      return nodeName(id, analysis)
    case 'edge': {
      const edge = edgeAt(analysis, id)
      return edge === undefined ? id : between(edge, analysis)
    }
    case 'boundary': {
      const boundary = boundaryAt(analysis, id)
      return boundary === undefined ? id : ownerLabel(analysis, boundary)
    }
    case 'channel':
      return split(id)[1]
    case 'cycle':
      return listed(cycleOf(id, analysis).map((n) => analysis.traits.nodes[n]?.name ?? ''))
    case 'pair':
      return id
        .split('|')
        .map((node) => nodeName(node, analysis))
        .join(' and ')
    case 'workflow':
      return analysis.coordination.workflows.find((workflow) => workflow.id === id)?.name ?? `Workflow ${id.replace('auto:', '')}`
    case 'group':
      return analysis.graph.groups.get(id)?.name ?? id
    case 'contract': {
      const contract = contractAt(analysis, id)
      return contract === undefined ? id : promiseOf(contract)
    }
    default:
      return id
  }
}

/** The contracts about a node or a workflow. */
export const contractsAbout = (about: Subject, { graph }: Analysis): readonly Subject[] =>
  (graph.model.contracts ?? []).flatMap(({ id, subject }) => (subject === about ? [`contract:${id}`] : []))

/** Everything a finding on which would be about this element, too. */
const relatives = (subject: Subject, analysis: Analysis): readonly Subject[] => {
  const [type, id] = split(subject)
  const { graph, boundaries, synchrony, coordination } = analysis
  if (type === 'node') {
    const n = graph.nodeAt.get(id)
    if (n === undefined) return []
    const held = boundaries.of(n).map((b) => `boundary:${boundaries.list[b]?.id ?? ''}`)
    const cycles = synchrony.cycles.filter((cycle) => cycle.includes(n)).map(([first]) => `cycle:${graph.nodes[first as number]?.id ?? ''}`)
    return [...held, ...cycles, ...contractsAbout(subject, analysis)]
  }
  if (type === 'workflow') return contractsAbout(subject, analysis)
  const edge = type === 'edge' ? edgeAt(analysis, id) : undefined
  if (edge === undefined) return []
  const owned = boundaries.list[boundaries.ownedBy[edge.index] ?? -1]
  const workflows = coordination.workflows
    .filter((workflow) => workflow.edges.includes(edge.index))
    .map((workflow) => `workflow:${workflow.id}`)
  return [
    ...workflows,
    ...workflows.flatMap((workflow) => contractsAbout(workflow, analysis)),
    ...(owned === undefined ? [] : [`boundary:${owned.id}`]),
    ...(edge.channel === undefined ? [] : [`channel:${edge.kind}:${edge.channel}`]),
  ]
}

/** Tells whether a finding on a subject concerns one of the selected elements. Cheap to ask for thousands of findings. */
export const concerning = (selected: ReadonlySet<Subject>, analysis: Analysis): ((subject: Subject) => boolean) => {
  const related = new Set([...selected].flatMap((subject) => [subject, ...relatives(subject, analysis)]))
  return (subject) =>
    related.has(subject) || (subject.startsWith('pair:') && elementsOf(subject, analysis).some((node) => related.has(node)))
}

const SELECTABLE = /^(node|edge|group|boundary|workflow):/

/** The subject itself where it can be selected; of a contract what it is about; else the elements that it stands for. */
export const selectable = (subject: Subject, analysis: Analysis): readonly Subject[] => {
  if (SELECTABLE.test(subject)) return [subject]
  const [type, id] = split(subject)
  const contract = type === 'contract' ? contractAt(analysis, id) : undefined
  return contract === undefined ? elementsOf(subject, analysis) : [contract.subject]
}

/** Selects what a subject stands for and brings it into view: what a click on a finding, a premise or a name does. */
export const visit = (...subjects: readonly Subject[]): void => {
  const { analysis } = useDocument.getState()
  select(...subjects.flatMap((subject) => selectable(subject, analysis)))
  bringIntoView(...subjects.flatMap((subject) => elementsOf(subject, analysis)))
}
