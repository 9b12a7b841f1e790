import { edgesOf } from '../../graph/graphIndex'
import type { Analysis } from '../../analysis/analyze'
import { edgeOf, named, nodeOf } from '../../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { allOf, madeReliable } from '../edits'
import type { Suggestion } from '../finding'
import { offer } from '../offer'
import { defineRule } from '../rule'
import { namesOf } from '../../analysis/words'

/** Is there a synchronous call into the node from a working node outside its own cycle? Then the chain starts further up. */
const isCalled = (n: number, { graph, traits, synchrony }: Analysis): boolean => {
  for (let i = graph.in.start[n] as number; i < (graph.in.start[n + 1] as number); i++) {
    const e = graph.in.edges[i] as number
    const source = graph.source[e] as number
    if (
      synchrony.style[e] === 'synchronous' &&
      traits.nodes[source]?.working === true &&
      synchrony.component[source] !== synchrony.component[n]
    )
      return true
  }
  return false
}

const callsFrom = (n: number, analysis: Analysis): readonly EdgeTraits[] =>
  [...edgesOf(analysis.graph.out, n)].filter((e) => analysis.synchrony.style[e] === 'synchronous').map((e) => edgeOf(analysis, e))

/** One longest chain, by its nodes; a cycle on the way is passed through by the first member that leads on. */
const chainFrom = (head: number, analysis: Analysis): readonly number[] => {
  const { depth, component } = analysis.synchrony
  const chain = [head]
  for (let n: number | undefined = head; n !== undefined && chain.length < 5;) {
    const at: number = n
    n = callsFrom(at, analysis).find(
      ({ target }) =>
        component[target] !== component[at] && depth[target] === (depth[at] as number) - 1 && nodeOf(analysis, target).working,
    )?.target
    if (n !== undefined) chain.push(n)
  }
  return chain
}

/** The calls of the head that start a chain of this length, where the head waits in no circle. */
const longCalls = (node: NodeTraits, min: number, analysis: Analysis): readonly EdgeTraits[] => {
  const { depth, component } = analysis.synchrony
  const calls = callsFrom(node.index, analysis).filter(({ target }) => nodeOf(analysis, target).working)
  const waitsInCircle = calls.some(({ target }) => target !== node.index && component[target] === component[node.index])
  return waitsInCircle ? [] : calls.filter(({ target }) => target !== node.index && (depth[target] as number) + 1 >= min)
}

const shortened = (node: NodeTraits, min: number, analysis: Analysis): readonly Suggestion[] => {
  const calls = longCalls(node, min, analysis)
  if (calls.length === 0 || calls.length > 3 || calls.some(({ kind }) => kind !== 'rpc')) return []
  const commands = allOf(calls.map((edge) => madeReliable(edge, 'caller', analysis)))
  const targets = namesOf(new Set(calls.map(({ target }) => target)), analysis)
  return offer(analysis, commands && { title: `Let ${named(node)} record its call to ${targets} and resume with the answer`, commands })
}

export const longChain = defineRule({
  id: 'synchrony/long-chain',
  on: 'node',
  severity: 'warning',
  summary: 'A call waits for a call that waits for a call: all of them must be up at once.',
  when: 'The longest chain of synchronous calls that starts at a working node has “min” or more of them, and no working node outside its own circle calls it synchronously.',
  rationale:
    'In a chain of synchronous calls availability multiplies and latency adds up. One slow or failed service at the end holds up everybody before it, and a retry at the top repeats the whole chain.',
  mend: 'Break the chain where an answer is not needed at once: record the call and resume, answer by callback, or hand the work over through a queue or topic.',
  source: 'coupling',
  options: { min: 'The number of synchronous calls in a row from which on this is a finding.' },
  find(analysis, { min }) {
    const { traits, synchrony } = analysis
    return traits.nodes.filter((node) => (synchrony.depth[node.index] as number) >= min && node.working && !isCalled(node.index, analysis))
  },
  message: (node, analysis) => {
    const depth = analysis.synchrony.depth[node.index] ?? 0
    const chain = chainFrom(node.index, analysis).map((n) => named(nodeOf(analysis, n)))
    return `${named(node)} starts a chain of ${depth} synchronous calls (${chain.join(' → ')}${depth > 4 ? ' → …' : ''}): it answers only if all of them are up.`
  },
  suggestions: (node, analysis, { min }) => shortened(node, min, analysis),
})
