import { adviseEdge } from '../../advice/adviseEdge'
import { adviseNode } from '../../advice/adviseNode'
import { adviseWorkflow } from '../../advice/adviseWorkflow'
import type { Advice } from '../../advice/advice'
import type { Analysis } from '../../analysis/analyze'
import { instability } from '../../analysis/coupling'
import { impactOf } from '../../analysis/impact'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import type { Finding } from '../../rules/finding'

/** Section 4 of the semantics: everything derived from one model, keyed by id, lists sorted by code unit. */
export type AnalysisDocument = {
  readonly analysis: 1
  readonly nodes: Readonly<Record<string, object>>
  readonly edges: Readonly<Record<string, object>>
  readonly boundaries: readonly object[]
  readonly syncGroups: readonly (readonly string[])[]
  readonly syncCycles: readonly (readonly string[])[]
  readonly teams: readonly object[]
  readonly workflows: readonly object[]
  readonly storage: readonly object[]
  readonly findings: readonly object[]
}

const adviceDocument = (advice: Advice<string, string> | null): object | null =>
  advice === null ? null : { drawn: advice.drawn, recommended: advice.recommended, reasons: advice.reasons() }

const nodeDocument = (node: NodeTraits, analysis: Analysis): object => {
  const { cover, verdict, boundaries, synchrony, coordination, coupling } = analysis
  const n = node.index
  const knows = coupling.knows[n] as number
  const knownBy = coupling.knownBy[n] as number
  const ifWorking = <T>(value: T): T | null => (node.working ? value : null)
  return {
    progressable: node.progressable,
    cover: cover[n],
    verdict: verdict[n],
    boundaries: ifWorking(boundaries.of(n).map((b) => boundaries.list[b]?.id)),
    syncDepth: ifWorking(synchrony.depth[n]),
    orchestrator: ifWorking(coordination.orchestrator[n] === 1),
    knows,
    knownBy,
    instability: instability(knows, knownBy),
    advice: adviceDocument(adviseNode(node, analysis)),
  }
}

const edgeDocument = (edge: EdgeTraits, analysis: Analysis): object => {
  const { triggers, synchrony, coupling } = analysis
  const e = edge.index
  const ifCoordination = <T>(value: T): T | null => (edge.coordination ? value : null)
  return {
    reliable: ifCoordination(triggers.reliable[e] === 1),
    propagates: ifCoordination(triggers.propagates[e] === 1),
    style: synchrony.style[e],
    context: synchrony.context[e],
    design: coupling.design[e],
    runtime: coupling.runtime[e],
    advice: adviceDocument(adviseEdge(edge, analysis)),
  }
}

/** `id → value` without a prototype, so that an id such as `__proto__` is an ordinary key. */
const keyed = <T extends { readonly id: string }>(items: readonly T[], value: (item: T) => object): Record<string, object> => {
  const result = Object.create(null) as Record<string, object>
  for (const item of items) result[item.id] = value(item)
  return result
}

const findingDocument = ({ rule, severity, subject, message, waived, suggestions }: Finding): object => ({
  rule,
  severity,
  subject,
  message,
  waived,
  suggestions,
})

/** Everything section 4 asks for. Reasons, messages and suggestions are worded here, so this costs more than the analysis itself. */
export const analysisDocument = (analysis: Analysis, findings: readonly Finding[]): AnalysisDocument => {
  const { graph, traits, boundaries, synchrony, coupling, coordination, storage } = analysis
  const nodeId = (n: number): string => graph.nodes[n]?.id ?? ''
  const boundaryId = (b: number): string => boundaries.list[b]?.id ?? ''
  const nesting = boundaries.nesting()
  return {
    analysis: 1,
    nodes: keyed(traits.nodes, (node) => nodeDocument(node, analysis)),
    edges: keyed(traits.edges, (edge) => edgeDocument(edge, analysis)),
    boundaries: boundaries.list.map(({ id, index, strength, scope }) => ({
      id,
      strength,
      scope: Array.from(scope, nodeId),
      nestedIn: nesting[index]?.nestedIn.map(boundaryId) ?? [],
      handsOffTo: nesting[index]?.handsOffTo.map(boundaryId) ?? [],
    })),
    syncGroups: synchrony.groups.map((group) => group.map(nodeId)),
    syncCycles: synchrony.cycles.map((cycle) => cycle.map(nodeId)),
    teams: coupling.teams,
    workflows: coordination.workflows.map((workflow) => {
      const { id, edges, orchestrated, choreographed, other, style } = workflow
      const advice = adviceDocument(adviseWorkflow(workflow, analysis))
      return { id, edges: edges.map((e) => graph.edges[e]?.id), orchestrated, choreographed, other, style, advice }
    }),
    storage: storage.map(({ stores, ...system }) => ({ stores: stores.map(nodeId), ...system })),
    findings: findings.map(findingDocument),
  }
}

/** Failure impact of one node (section 2.5), by ids. */
export const impactDocument = (analysis: Analysis, id: string): object => {
  const { graph, boundaries } = analysis
  const ids = (nodes: readonly number[]): readonly (string | undefined)[] => nodes.map((n) => graph.nodes[n]?.id)
  const impact = impactOf([graph.nodeAt.get(id) ?? -1], analysis)
  return {
    node: id,
    stopped: ids(impact.stopped),
    waiting: ids(impact.waiting),
    starved: ids(impact.starved),
    retries: impact.retries.map((b) => boundaries.list[b]?.id),
    duplicatesAtRisk: ids(impact.duplicatesAtRisk),
  }
}
