import type { Analysis } from '../analysis/analyze'
import type { Impact } from '../analysis/impact'
import type { EdgeTraits } from '../analysis/traits'
import { edgesOf } from '../graph/graphIndex'
import { listed } from '../analysis/words'
import { edgeSubjects, names, nodeSubjects, statesOf, verb, type FailureState, type FailureStep } from './failureStep'

type Reached = { readonly nodes: readonly number[]; readonly edges: readonly number[] }

/** The members of a set in waves: first those next to the start, then those next to them, with the edges by which it reached them. */
const waves = (
  start: readonly number[],
  within: readonly number[],
  edgesAt: (node: number) => Iterable<number>,
  other: Int32Array,
): readonly Reached[] => {
  const left = new Set(within.filter((node) => !start.includes(node)))
  const found: Reached[] = []
  for (let front = start; front.length > 0 && left.size > 0;) {
    const nodes = new Set<number>()
    const edges: number[] = []
    for (const node of front)
      for (const e of edgesAt(node)) {
        const next = other[e] as number
        if (!left.has(next)) continue
        nodes.add(next)
        edges.push(e)
      }
    for (const node of nodes) left.delete(node)
    front = [...nodes].sort((a, b) => a - b)
    if (front.length > 0) found.push({ nodes: front, edges: [...new Set(edges)] })
  }
  return found
}

/** What becomes of nodes. */
const step = (kind: FailureState, sentence: string, { nodes, edges }: Reached, analysis: Analysis): FailureStep => ({
  kind,
  sentence,
  subjects: [...nodeSubjects(nodes, analysis), ...edgeSubjects(edges, analysis)],
  states: statesOf(nodes, () => kind, analysis),
})

const targetsOf = (edges: readonly number[], { graph }: Analysis): readonly number[] =>
  [...new Set(edges.map((e) => graph.target[e] as number))].sort((a, b) => a - b)
const sourcesOf = (edges: readonly number[], { graph }: Analysis): readonly number[] =>
  [...new Set(edges.map((e) => graph.source[e] as number))].sort((a, b) => a - b)

const blocks = (e: number, { traits, synchrony }: Analysis): boolean => {
  const access = traits.edges[e]?.access
  return access === 'read' || access === 'write' || synchrony.style[e] === 'synchronous'
}

const stoppedSteps = ({ down, stopped }: Impact, analysis: Analysis): readonly FailureStep[] => {
  const { graph, traits } = analysis
  const into = (node: number): readonly number[] =>
    [...edgesOf(graph.in, node), ...edgesOf(graph.dataIn, node)].filter((e) => blocks(e, analysis))
  return waves(down, stopped, into, graph.source).flatMap((wave) => {
    const people = wave.nodes.filter((n) => traits.nodes[n]?.kind === 'person')
    const others = wave.nodes.filter((n) => !people.includes(n))
    const from = (nodes: readonly number[]): readonly number[] => wave.edges.filter((e) => nodes.includes(graph.source[e] as number))
    const sentences = [
      ...(others.length > 0
        ? [
            `${names(others, analysis)} ${verb(others, 'stops', 'stop')} too, because ${verb(others, 'it needs', 'they need')} ${names(targetsOf(from(others), analysis), analysis)} to go on.`,
          ]
        : []),
      ...(people.length > 0 ? [`${names(people, analysis)} ${verb(people, 'sees', 'see')} an error.`] : []),
    ]
    return [step('stopped', sentences.join(' '), wave, analysis)]
  })
}

const waitingSteps = ({ stopped, waiting }: Impact, analysis: Analysis): readonly FailureStep[] => {
  const { graph, synchrony } = analysis
  const delays = (e: number): boolean => blocks(e, analysis) || synchrony.style[e] === 'resumable' || synchrony.style[e] === 'async-reply'
  const into = (node: number): readonly number[] => [...edgesOf(graph.in, node), ...edgesOf(graph.dataIn, node)].filter(delays)
  return waves(stopped, waiting, into, graph.source).map((wave) =>
    step(
      'waiting',
      `${names(wave.nodes, analysis)} ${verb(wave.nodes, 'waits', 'wait')} for ${names(targetsOf(wave.edges, analysis), analysis)} without failing, and ${verb(wave.nodes, 'goes', 'go')} on with the answer later.`,
      wave,
      analysis,
    ),
  )
}

const starvedSteps = ({ stopped, waiting, starved }: Impact, analysis: Analysis): readonly FailureStep[] => {
  const { graph } = analysis
  return waves([...stopped, ...waiting], starved, (node) => edgesOf(graph.out, node), graph.target).map((wave) =>
    step(
      'starved',
      `${names(wave.nodes, analysis)} ${verb(wave.nodes, 'runs', 'run')}, but nothing comes from ${names(sourcesOf(wave.edges, analysis), analysis)} meanwhile.`,
      wave,
      analysis,
    ),
  )
}

const SEVERAL = { rpc: 'calls', queue: 'queues', topic: 'topics', data: 'data edges' } as const

/** “the topics “A” and “B””, “the calls from “Web””. */
const waysOf = (edges: readonly EdgeTraits[], analysis: Analysis): string => {
  const named = edges.filter(({ channel, kind }) => channel !== undefined && kind !== 'rpc')
  const parts = (['queue', 'topic'] as const).flatMap((kind) => {
    const channels = [...new Set(named.filter((edge) => edge.kind === kind).map(({ channel }) => `“${channel ?? ''}”`))]
    return channels.length === 0 ? [] : [`the ${channels.length === 1 ? kind : SEVERAL[kind]} ${listed(channels)}`]
  })
  const others = (['rpc', 'queue', 'topic'] as const).flatMap((kind) => {
    const own = edges.filter((edge) => edge.kind === kind && !named.includes(edge))
    const sources = sourcesOf(
      own.map(({ index }) => index),
      analysis,
    )
    return own.length === 0
      ? []
      : [`the ${own.length === 1 ? { rpc: 'call', queue: 'queue', topic: 'topic' }[kind] : SEVERAL[kind]} from ${names(sources, analysis)}`]
  })
  return listed([...parts, ...others])
}

/** What is sent on to the nodes that are down by others, who do not wait: is it kept for them, refused, or lost? */
const sentMeanwhile = ({ down }: Impact, analysis: Analysis): readonly FailureStep[] => {
  const { graph, traits, triggers } = analysis
  const into = down.flatMap((node) => [...edgesOf(graph.in, node)]).filter((e) => !down.includes(graph.source[e] as number))
  const oneWay = into.map((e) => traits.edges[e] as EdgeTraits).filter(({ reply }) => reply !== 'awaited')
  const tell = (kind: 'kept' | 'refused' | 'lost', edges: readonly EdgeTraits[], ending: string): readonly FailureStep[] => {
    if (edges.length === 0) return []
    const indices = edges.map(({ index }) => index)
    const sentence = `What comes for ${names(targetsOf(indices, analysis), analysis)} over ${waysOf(edges, analysis)} meanwhile ${ending}`
    return [{ kind, sentence, subjects: edgeSubjects(indices, analysis), states: {} }]
  }
  const isKept = (edge: EdgeTraits): boolean => triggers.reliable[edge.index] === 1 && edge.trigger !== 'callee'
  const isRefused = (edge: EdgeTraits): boolean => edge.trigger === 'callee'
  const isLost = (edge: EdgeTraits): boolean => triggers.reliable[edge.index] === 0 && triggers.propagates[edge.index] === 0
  return [
    ...tell('kept', oneWay.filter(isKept), 'is kept until it can be taken.'),
    ...tell('refused', oneWay.filter(isRefused), 'is not accepted, and the sender learns so at once.'),
    ...tell('lost', oneWay.filter(isLost), 'is lost: nothing holds it, and nobody learns of it.'),
  ]
}

const untouchedSteps = (impact: Impact, analysis: Analysis): readonly FailureStep[] => {
  const touched = new Set([...impact.stopped, ...impact.waiting, ...impact.starved])
  const rest = analysis.traits.nodes.map(({ index }) => index).filter((n) => !touched.has(n))
  if (rest.length === 0) return [step('untouched', 'Nothing in the drawing goes on untouched.', { nodes: [], edges: [] }, analysis)]
  return [step('untouched', `${names(rest, analysis)} ${verb(rest, 'goes', 'go')} on untouched.`, { nodes: rest, edges: [] }, analysis)]
}

/** What happens while the nodes are down, from the nearest outward. */
export const outageSteps = (impact: Impact, analysis: Analysis): readonly FailureStep[] => [
  step('down', `${names(impact.down, analysis)} ${verb(impact.down, 'is', 'are')} down.`, { nodes: impact.down, edges: [] }, analysis),
  ...stoppedSteps(impact, analysis),
  ...waitingSteps(impact, analysis),
  ...sentMeanwhile(impact, analysis),
  ...starvedSteps(impact, analysis),
  ...untouchedSteps(impact, analysis),
]
