import { named, nodeOf } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgesOf } from '../graph/graphIndex'
import { protect } from '../rules/edits'
import { setEdge } from './callMoves'
import type { Move } from './move'
import { edgesAt, isOurs, orderOf, type Question } from './question'

/** Work that reaches out is more likely to be made idempotent than to be harmless. */
const changesSomething = (node: NodeTraits, question: Question): boolean => {
  const { graph, traits } = question.analysis
  return (
    edgesOf(graph.dataOut, node.index).some((e) => traits.edges[e]?.access === 'write') ||
    edgesAt(question, 'out', node.index).some(({ query }) => !query)
  )
}

const control = (node: NodeTraits, which: 'tolerant' | 'idempotent', rank: number, question: Question): readonly Move[] => {
  const edit = protect(node, which)
  if (edit === undefined) return []
  const unstated = node.progressable === 'unstated'
  return [
    {
      key: `${which} ${node.id}`,
      title: unstated && which === 'idempotent' ? `State that ${named(node)} is idempotent: a repeat has no further effect` : edit.title,
      commands: edit.commands,
      costClass: unstated ? 'state' : 'control',
      effect: { safe: [node.index] },
      order: orderOf(question, node.index, rank),
    },
  ]
}

/** A retry that does no harm: by its nature, or because a repeat is recognised. */
export const safeToRepeat = (n: number, question: Question): readonly Move[] => {
  const node = nodeOf(question.analysis, n)
  if (node.progressable !== 'unstated') return control(node, 'idempotent', 0, question)
  const harmlessFirst = !changesSomething(node, question)
  return [...control(node, 'tolerant', harmlessFirst ? 0 : 1, question), ...control(node, 'idempotent', harmlessFirst ? 1 : 0, question)]
}

/** A callback is watched for by whatever remembers that it waits. */
const callbacks = (n: number, question: Question): readonly number[] =>
  edgesAt(question, 'out', n)
    .filter(({ reply }) => reply === 'callback')
    .map(({ index }) => index)

const logging = (node: NodeTraits): ReturnType<typeof protect> =>
  isOurs(node) && !node.durableLog ? protect(node, 'durable-log') : undefined

/** A durable log in the node. */
export const durableLog = (n: number, question: Question): readonly Move[] => {
  const node = nodeOf(question.analysis, n)
  const edit = logging(node)
  if (edit === undefined) return []
  const { title, commands } = edit
  return [
    {
      key: `log ${node.id}`,
      title,
      commands,
      costClass: 'control',
      effect: { safe: [n], watched: callbacks(n, question) },
      order: orderOf(question, n, 2),
    },
  ]
}

const isOpenCall = (edge: EdgeTraits): boolean => edge.kind === 'rpc' && edge.trigger === 'none'

/** A durable log in the node, and every call out of it recorded. */
export const engine = (n: number, question: Question): readonly Move[] => {
  const node = nodeOf(question.analysis, n)
  const edit = node.kind === 'stream-job' ? undefined : logging(node)
  const calls = edgesAt(question, 'out', n).filter((edge) => isOpenCall(edge) && nodeOf(question.analysis, edge.target).working)
  if (edit === undefined || calls.length === 0) return []
  return [
    {
      key: `engine ${node.id}`,
      title: `Run ${named(node)} on a durable execution engine, which records its steps and drives its calls until they are done`,
      commands: [...edit.commands, ...calls.map((call) => setEdge(call, { trigger: 'caller' }))],
      costClass: 'infrastructure',
      effect: { safe: [n], watched: callbacks(n, question), held: calls.map(({ index }) => index) },
      order: orderOf(question, n, 3),
    },
  ]
}

/** Every call into the node recorded by it. With one call only, that is an edit of the edge. */
export const inbox = (n: number, question: Question): readonly Move[] => {
  const node = nodeOf(question.analysis, n)
  const calls = isOurs(node) ? edgesAt(question, 'in', n).filter(isOpenCall) : []
  if (calls.length < 2) return []
  return [
    {
      key: `inbox ${node.id}`,
      title: `Give ${named(node)} an inbox that records every call durably before it answers`,
      commands: calls.map((call) => setEdge(call, { trigger: 'callee' })),
      costClass: 'infrastructure',
      effect: { held: calls.map(({ index }) => index) },
      order: orderOf(question, n, 4),
    },
  ]
}
