import { adviseEdge } from '../advice/adviseEdge'
import { adviseNode } from '../advice/adviseNode'
import { adviseWorkflow } from '../advice/adviseWorkflow'
import type { Analysis } from '../analysis/analyze'
import { conducted, type CoordinationStyle } from '../analysis/coordination'
import { count } from '../schema/count'
import { edgeIds, edgesById, nodeIds, nodesById, type ById } from './byId'

/** What is drawn and what the framework would pick, where the two differ. */
export type Difference = { readonly drawn: string; readonly recommended: string }

export type CoordinationNodeMark = {
  /** What it conducts; empty unless it is an orchestrator. */
  readonly conducts: readonly string[]
  readonly advice: Difference | null
}

export type CoordinationEdgeMark = {
  /** An orchestrator waits for its answer on the direct path. */
  readonly conducted: boolean
  readonly direct: boolean
  /** The first workflow that holds it, as a number to pick a tint by. */
  readonly workflow: number | null
  readonly advice: Difference | null
}

export type WorkflowMark = {
  readonly id: string
  readonly name: string | null
  readonly style: CoordinationStyle
  readonly edges: readonly string[]
  readonly orchestrators: readonly string[]
  readonly advice: Difference | null
}

export type CoordinationMarks = {
  readonly nodes: ById<CoordinationNodeMark>
  readonly edges: ById<CoordinationEdgeMark>
  /** In the order of their tints. */
  readonly workflows: readonly WorkflowMark[]
}

const difference = (advice: { readonly drawn: string; readonly recommended: string } | null): Difference | null =>
  advice === null || advice.drawn === advice.recommended ? null : { drawn: advice.drawn, recommended: advice.recommended }

export const coordinationMarks = (analysis: Analysis): CoordinationMarks => {
  const { graph, traits, coordination } = analysis
  const isOrchestrator = (n: number): boolean => coordination.orchestrator[n] === 1
  const workflowOf = new Int32Array(traits.edges.length).fill(-1)
  coordination.workflows.forEach(({ edges }, w) => {
    for (const e of edges) if (workflowOf[e] === -1) workflowOf[e] = w
  })
  return {
    nodes: nodesById(analysis, (node) =>
      node.working
        ? {
            conducts: isOrchestrator(node.index) ? nodeIds(conducted(node.index, graph, traits), analysis) : [],
            advice: difference(adviseNode(node, analysis)),
          }
        : undefined,
    ),
    edges: edgesById(analysis, (edge) => {
      const workflow = workflowOf[edge.index] as number
      const isConducted = edge.coordination && edge.direct && edge.reply !== 'none' && isOrchestrator(edge.source)
      return {
        conducted: isConducted,
        direct: edge.direct,
        workflow: workflow < 0 ? null : workflow,
        advice: difference(adviseEdge(edge, analysis)),
      }
    }),
    workflows: coordination.workflows.map((workflow) => ({
      id: workflow.id,
      name: workflow.name ?? null,
      style: workflow.style,
      edges: edgeIds(workflow.edges, analysis),
      orchestrators: nodeIds(new Set(workflow.edges.map((e) => graph.source[e] as number).filter(isOrchestrator)), analysis),
      advice: difference(adviseWorkflow(workflow, analysis)),
    })),
  }
}

const STYLE_WORDS: Readonly<Record<Exclude<CoordinationStyle, 'none'>, readonly [string, string]>> = {
  orchestration: ['orchestration', 'orchestrations'],
  choreography: ['choreography', 'choreographies'],
  hybrid: ['hybrid', 'hybrids'],
  'request-chain': ['request chain', 'request chains'],
}

/** “1 orchestrator, 2 workflows: 1 orchestration, 1 choreography”. */
export const coordinationSummary = ({ coordination: { orchestrator, workflows } }: Analysis): string => {
  const conductors = orchestrator.reduce((sum, one) => sum + one, 0)
  const styles = new Map<Exclude<CoordinationStyle, 'none'>, number>()
  for (const { style } of workflows) if (style !== 'none') styles.set(style, (styles.get(style) ?? 0) + 1)
  const parts = [...styles].map(([style, n]) => count(n, ...STYLE_WORDS[style]))
  const head = `${conductors === 0 ? 'No orchestrator' : count(conductors, 'orchestrator')}, ${workflows.length === 0 ? 'no workflow' : count(workflows.length, 'workflow')}`
  return parts.length === 0 ? head : `${head}: ${parts.join(', ')}`
}
