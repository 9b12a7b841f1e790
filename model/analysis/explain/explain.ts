import type { Analysis } from '../analyze'
import { explainBoundary } from './explainBoundary'
import { explainCover } from './explainCover'
import {
  explainContext,
  explainDesign,
  explainPropagates,
  explainReliable,
  explainRuntime,
  explainStyle,
  waitsPremise,
} from './explainEdge'
import { withDistinctSteps } from './distinctSteps'
import { explainInstability, explainOrchestrator, explainProgressable, explainSyncDepth, explainVerdict } from './explainNode'
import { explainStorage, explainWorkflow } from './explainWorkflow'
import { follows, leaf, named, nodeOf, nodeSubject, type Premise } from './premise'

export const NODE_FACTS = ['verdict', 'cover', 'progressable', 'boundaries', 'syncDepth', 'orchestrator', 'instability', 'storage'] as const
export const EDGE_FACTS = ['reliable', 'propagates', 'style', 'context', 'design', 'runtime'] as const
export type NodeFact = (typeof NODE_FACTS)[number]
export type EdgeFact = (typeof EDGE_FACTS)[number]
export type Fact = NodeFact | EdgeFact | 'scope' | 'workflow' | 'cycle'

const explainNodeFact = (n: number, fact: Fact, analysis: Analysis): Premise | undefined => {
  const node = nodeOf(analysis, n)
  if (fact === 'cover') return explainCover(node, analysis)
  if (fact === 'instability') return explainInstability(node, analysis)
  if (fact === 'storage') {
    const system = analysis.storage.find(({ stores }) => stores.includes(n))
    return system === undefined ? undefined : explainStorage(system, analysis)
  }
  if (!node.working) return undefined
  if (fact === 'verdict') return explainVerdict(node, analysis)
  if (fact === 'progressable') return explainProgressable(node)
  if (fact === 'syncDepth') return explainSyncDepth(node, analysis)
  if (fact === 'orchestrator') return explainOrchestrator(node, analysis)
  if (fact !== 'boundaries') return undefined
  const held = analysis.boundaries
    .of(n)
    .map((b) => explainBoundary(analysis.boundaries.list[b] as Analysis['boundaries']['list'][number], analysis))
  return held.length === 0
    ? leaf(`${named(node)} lies in no responsibility boundary.`, [nodeSubject(node)])
    : follows(`${held.length} ${held.length === 1 ? 'boundary holds' : 'boundaries hold'} ${named(node)}.`, [nodeSubject(node)], held)
}

const EDGE_EXPLANATIONS = {
  reliable: explainReliable,
  propagates: explainPropagates,
  style: explainStyle,
  context: explainContext,
  design: explainDesign,
  runtime: explainRuntime,
} as const

const explainCycle = (smallest: string, analysis: Analysis): Premise | undefined => {
  const { graph, traits, synchrony } = analysis
  const cycle = synchrony.cycles.find((members) => graph.nodes[members[0] as number]?.id === smallest)
  if (cycle === undefined) return undefined
  const members = new Set(cycle)
  const calls = traits.edges.filter(
    (edge) => synchrony.style[edge.index] === 'synchronous' && members.has(edge.source) && members.has(edge.target),
  )
  return follows(
    `${cycle.map((n) => named(nodeOf(analysis, n))).join(', ')} wait for one another in a circle.`,
    cycle.map((n) => nodeSubject(nodeOf(analysis, n))),
    calls.map((edge) => waitsPremise(edge, analysis)),
  )
}

const split = (subject: string): [string, string] => {
  const at = subject.indexOf(':')
  return [subject.slice(0, at), subject.slice(at + 1)]
}

const factOf = (analysis: Analysis, subject: string, fact: Fact): Premise | undefined => {
  const [type, id] = split(subject)
  if (type === 'node') {
    const n = analysis.graph.nodeAt.get(id)
    return n === undefined ? undefined : explainNodeFact(n, fact, analysis)
  }
  if (type === 'edge') {
    const edge = analysis.traits.edges[analysis.graph.edgeAt.get(id) ?? -1]
    if (edge === undefined || !Object.hasOwn(EDGE_EXPLANATIONS, fact) || (!edge.coordination && fact !== 'context')) return undefined
    return EDGE_EXPLANATIONS[fact as EdgeFact](edge, analysis)
  }
  if (type === 'boundary') {
    const boundary = analysis.boundaries.list[analysis.boundaries.at.get(id) ?? -1]
    return boundary === undefined || fact !== 'scope' ? undefined : explainBoundary(boundary, analysis)
  }
  if (type === 'workflow' && fact === 'workflow') {
    const workflow = analysis.coordination.workflows.find((candidate) => candidate.id === id)
    return workflow === undefined ? undefined : explainWorkflow(workflow, analysis)
  }
  return type === 'cycle' && fact === 'cycle' ? explainCycle(id, analysis) : undefined
}

/**
 * Why a derived fact holds: the chain of edges, nodes and settings that made it so, as data. Undefined where the subject does
 * not exist or the fact does not apply to it. Linear in the part of the graph it speaks of; never deeper than a fixed depth.
 */
export const explain = (analysis: Analysis, subject: string, fact: Fact): Premise | undefined => {
  const premise = factOf(analysis, subject, fact)
  return premise && withDistinctSteps(premise, analysis)
}
