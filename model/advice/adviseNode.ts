import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgesOf } from '../graph/graphIndex'
import { listNames, type Advice } from './advice'

export type NodeOption = 'plain' | 'stream-processor' | 'durable-execution'
export type NodeAdvice = Advice<NodeOption, NodeOption>

const drawnAs = (node: NodeTraits): NodeOption =>
  node.kind === 'stream-job' ? 'stream-processor' : node.durableLog ? 'durable-execution' : 'plain'

const everyInIsTopic = (n: number, { graph, traits }: Analysis): boolean => {
  const into = edgesOf(graph.in, n)
  return into.length > 0 && into.every((e) => (traits.edges[e] as EdgeTraits).kind === 'topic')
}

const slowTargets = (n: number, { graph, traits }: Analysis): readonly string[] => {
  const slow = [...edgesOf(graph.out, n)]
    .map((e) => traits.edges[e] as EdgeTraits)
    .filter((edge) => edge.direct && edge.reply !== 'none')
    .map((edge) => traits.nodes[edge.target] as NodeTraits)
    .filter((target) => target.slow)
  return [...new Set(slow.map((target) => target.name))]
}

const waitReason = (node: NodeTraits, analysis: Analysis): string[] => {
  const slow = slowTargets(node.index, analysis)
  return slow.length === 0
    ? []
    : [`“${node.name}” waits for ${listNames(slow)}, which takes long; a durable function can suspend and resume with the answer.`]
}

const effectReason = (node: NodeTraits, effects: number): string[] =>
  effects === 0
    ? []
    : [
        `“${node.name}” makes ${effects === 1 ? 'one thing' : `${effects} things`} happen elsewhere; a durable log lets a retry go on after the steps that are done.`,
      ]

type Choice = readonly [NodeOption, () => readonly string[]]

const choose = (node: NodeTraits, analysis: Analysis): Choice => {
  const { coordination } = analysis
  const effects = coordination.effects[node.index] as number
  const waits = coordination.waits[node.index] === 1
  const durable = (): readonly string[] => [
    ...effectReason(node, effects >= 2 || node.kind === 'agent' ? effects : 0),
    ...waitReason(node, analysis),
  ]
  if (node.kind === 'agent' && (effects >= 1 || waits))
    return ['durable-execution', () => ['An agent that acts and is retried must not repeat what it has already done.', ...durable()]]
  if ((node.kind === 'stream-job' || node.joins) && everyInIsTopic(node.index, analysis))
    return [
      'stream-processor',
      () => [
        `Everything that reaches “${node.name}” is an event on a topic${node.joins ? ', and it joins several of them' : ''}: that is what stream processors keep state for.`,
      ],
    ]
  if (node.joins || effects >= 2 || waits) {
    const join = node.joins ? [`“${node.name}” needs several of its inputs together; a durable function can wait for all of them.`] : []
    return ['durable-execution', () => [...join, ...durable()]]
  }
  return [
    'plain',
    () => [
      `“${node.name}” does one thing at a time and waits for nothing slow; what triggers it can simply run it again, if that does no harm.`,
    ],
  ]
}

/** What the framework would pick for a working node; null for externals and for nodes that do no work (section 2.8; Part 4). */
export const adviseNode = (node: NodeTraits, analysis: Analysis): NodeAdvice | null => {
  if (!node.working || node.external) return null
  const [recommended, reasons] = choose(node, analysis)
  return { drawn: drawnAs(node), recommended, reasons }
}
