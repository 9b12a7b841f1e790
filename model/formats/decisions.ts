import { adviseEdge, type EdgeOption } from '../advice/adviseEdge'
import { adviseNode, type NodeOption } from '../advice/adviseNode'
import { adviseWorkflow } from '../advice/adviseWorkflow'
import { changeEdgeTo } from '../advice/applyEdgeAdvice'
import { changeNodeTo } from '../advice/applyNodeAdvice'
import type { Analysis } from '../analysis/analyze'
import type { CoordinationStyle, WorkflowFacts } from '../analysis/coordination'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { applyCommand } from '../graph/applyCommand'
import type { Command } from '../graph/commands'
import { redrawWorkflow } from '../redraw/redrawWorkflow'
import type { Model } from '../schema/model'
import { EDGE_OPTIONS, NODE_OPTIONS, WORKFLOW_OPTIONS } from '../advice/optionWords'

/** One way to draw an element. */
export type Option = {
  /** “a queue”. */
  readonly words: string
  readonly isDrawn: boolean
  readonly isRecommended: boolean
  /** What is won and what it costs, each a sentence. */
  readonly gains?: string
  readonly loses?: string
  /** The drawing with this option, or why it cannot be drawn so here. */
  readonly draw: () => Model | string
}

/** A choice that the framework has advice on: what is drawn, what it would pick, and everything else there is to pick from. */
export type Decision = {
  readonly subject: string
  readonly drawn: string
  readonly recommended: string
  readonly agrees: boolean
  readonly reasons: readonly string[]
  readonly options: readonly Option[]
}

const edited = ({ graph }: Analysis, commands: readonly Command[]): Model | string => {
  const result = applyCommand(graph.model, { type: 'batch', commands })
  return result.ok ? result.value : (result.issues[0]?.message ?? 'It cannot be drawn so.')
}

type Choice<T extends string> = { readonly drawn: T; readonly recommended: T; readonly reasons: () => readonly string[] }

/** All options, with those that are drawn and recommended marked. */
const optionsOf = <T extends string>(
  words: Readonly<Record<T, string>>,
  { drawn, recommended }: Choice<T>,
  all: readonly T[],
  make: (option: T) => Pick<Option, 'gains' | 'loses' | 'draw'>,
): readonly Option[] =>
  all.map((option) => ({ words: words[option], isDrawn: option === drawn, isRecommended: option === recommended, ...make(option) }))

const decision = <T extends string>(
  subject: string,
  words: Readonly<Record<T, string>>,
  choice: Choice<T>,
  options: readonly Option[],
): Decision => ({
  subject,
  drawn: words[choice.drawn],
  recommended: words[choice.recommended],
  agrees: choice.drawn === choice.recommended,
  reasons: choice.reasons(),
  options,
})

const changed = (change: ReturnType<typeof changeEdgeTo>, analysis: Analysis): Pick<Option, 'gains' | 'loses' | 'draw'> =>
  change.possible ? { gains: change.gains, loses: change.loses, draw: () => edited(analysis, change.commands) } : { draw: () => change.why }

const EDGES: readonly EdgeOption[] = ['rpc', 'reliable-rpc', 'async-request-reply', 'queue', 'topic']
const NODES: readonly NodeOption[] = ['plain', 'stream-processor', 'durable-execution']
const WORKFLOWS: readonly CoordinationStyle[] = ['request-chain', 'choreography', 'orchestration', 'hybrid']

const decideEdge = (edge: EdgeTraits, analysis: Analysis): Decision | undefined => {
  const advice = adviseEdge(edge, analysis)
  if (advice === null) return undefined
  const make = (option: EdgeOption) => changed(changeEdgeTo(edge, option, analysis), analysis)
  return decision(`edge:${edge.id}`, EDGE_OPTIONS, advice, optionsOf<EdgeOption>(EDGE_OPTIONS, advice as Choice<EdgeOption>, EDGES, make))
}

const decideNode = (node: NodeTraits, analysis: Analysis): Decision | undefined => {
  const advice = adviseNode(node, analysis)
  if (advice === null) return undefined
  const make = (option: NodeOption) => changed(changeNodeTo(node, option, analysis), analysis)
  return decision(`node:${node.id}`, NODE_OPTIONS, advice, optionsOf(NODE_OPTIONS, advice, NODES, make))
}

const redrawn = (id: string, style: CoordinationStyle, { graph }: Analysis): Model | string => {
  if (style !== 'orchestration' && style !== 'choreography')
    return 'This takes a person to draw: which steps belong to which part is a decision of its own.'
  const result = redrawWorkflow(graph.model, id, style)
  return result.ok ? result.model : result.reason
}

const decideWorkflow = (workflow: WorkflowFacts, analysis: Analysis): Decision => {
  const advice = adviseWorkflow(workflow, analysis)
  const make = (option: CoordinationStyle) => ({ draw: () => redrawn(workflow.id, option, analysis) })
  return decision(`workflow:${workflow.id}`, WORKFLOW_OPTIONS, advice, optionsOf(WORKFLOW_OPTIONS, advice, WORKFLOWS, make))
}

/** The decision about one edge, node or workflow; undefined where the framework has nothing to say. */
export const decisionOn = (subject: string, analysis: Analysis): Decision | undefined => {
  const { graph, traits, coordination } = analysis
  const id = subject.slice(subject.indexOf(':') + 1)
  if (subject.startsWith('edge:')) {
    const edge = traits.edges[graph.edgeAt.get(id) ?? -1]
    return edge && decideEdge(edge, analysis)
  }
  if (subject.startsWith('node:')) {
    const node = traits.nodes[graph.nodeAt.get(id) ?? -1]
    return node && decideNode(node, analysis)
  }
  const workflow = subject.startsWith('workflow:') ? coordination.workflows.find((found) => found.id === id) : undefined
  return workflow && decideWorkflow(workflow, analysis)
}

/** Every decision there is advice on: workflows first, then nodes and edges in the order of the file. */
export const decisions = (analysis: Analysis): readonly Decision[] => {
  const { model } = analysis.graph
  const subjects = [
    ...analysis.coordination.workflows.map(({ id }) => `workflow:${id}`),
    ...model.nodes.map(({ id }) => `node:${id}`),
    ...model.edges.map(({ id }) => `edge:${id}`),
  ]
  return subjects.flatMap((subject) => decisionOn(subject, analysis) ?? [])
}
