import type { Analysis } from '../analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { technologyById } from '../catalog/catalog'
import type { Patch } from '../graph/commands'
import { edgesOf } from '../graph/graphIndex'
import type { ModelNode, NodeKind, ProgressControl } from '../schema/model'
import { listNames } from './advice'
import { adviseNode, type NodeOption } from './adviseNode'
import { impossible, type AdvisedChange } from './change'

type Attempt = { readonly patch: Patch<ModelNode> } | { readonly why: string }

/** A technology that no node of the new kind can have is taken away. */
const ofKind = (node: NodeTraits, kind: NodeKind): Patch<ModelNode> => {
  if (kind === node.kind) return {}
  const entry = node.node.technology === undefined ? undefined : technologyById(node.node.technology)
  return { kind, ...(entry === undefined || entry.fits.nodes.includes(kind) ? {} : { technology: null }) }
}

const withLog = (node: NodeTraits): readonly ProgressControl[] =>
  node.durableLog ? (node.progress ?? []) : [...(node.progress ?? []), 'durable-log']

/** Why a replay would not find its way, or undefined where it does. */
const cannotReplay = (node: NodeTraits): string | undefined =>
  node.node.controlFlow === 'nondeterministic'
    ? `“${node.name}” may take another path when it is replayed, so a log of its steps would mislead it. Make its control flow deterministic first: record what is random, or what a model decided, as a step of its own.`
    : undefined

const toDurable = (node: NodeTraits): Attempt => {
  const why = cannotReplay(node)
  if (why !== undefined) return { why }
  return { patch: { ...ofKind(node, node.kind === 'stream-job' ? 'function' : node.kind), progress: withLog(node) } }
}

const edgesAt = (node: NodeTraits, list: 'in' | 'out', { graph, traits }: Analysis): readonly EdgeTraits[] =>
  Array.from(edgesOf(graph[list], node.index), (e) => traits.edges[e] as EdgeTraits)

/** What its edges ask of it that a stream job cannot do. */
const cannotStream = (node: NodeTraits, analysis: Analysis): string | undefined => {
  const nameAt = (n: number): string => (analysis.traits.nodes[n] as NodeTraits).name
  const name = `“${node.name}”`
  if (node.kind === 'agent')
    return `${name} is an agent, and a stream job cannot decide in its place; let a stream job before it join the events.`
  const asking = edgesAt(node, 'in', analysis).filter(({ reply }) => reply !== 'none')
  if (asking.length > 0)
    return `${listNames([...new Set(asking.map(({ source }) => nameAt(source)))])} expects an answer of ${name}, and a stream job answers nobody; let it publish its result instead.`
  const calling = edgesAt(node, 'out', analysis).filter((edge) => analysis.synchrony.style[edge.index] === 'synchronous')
  if (calling.length > 0)
    return `${name} waits for ${listNames([...new Set(calling.map(({ target }) => nameAt(target)))])}, and a stream job that waits holds up its whole partition; send those on by events first.`
  return undefined
}

const toStream = (node: NodeTraits, analysis: Analysis): Attempt => {
  const why = cannotReplay(node) ?? cannotStream(node, analysis)
  if (why !== undefined) return { why }
  const stated = node.node.progress === undefined ? {} : { progress: withLog(node) }
  return { patch: { ...ofKind(node, 'stream-job'), ...stated, ...(node.node.form === undefined ? {} : { form: null }) } }
}

/** Without its log, what else protects the work remains; where nothing does, that is no longer stated. */
const toPlain = (node: NodeTraits): Attempt => {
  const left = (node.progress ?? []).filter((control) => control !== 'durable-log')
  const implied =
    node.node.technology !== undefined && technologyById(node.node.technology)?.implies.node?.progress?.includes('durable-log') === true
  return {
    patch: {
      ...ofKind(node, node.kind === 'stream-job' ? 'microservice' : node.kind),
      ...(implied ? { technology: null } : {}),
      progress: left.length > 0 ? left : null,
      ...(node.node.form === undefined ? {} : { form: null }),
    },
  }
}

const ATTEMPTS: Readonly<Record<NodeOption, (node: NodeTraits, analysis: Analysis) => Attempt>> = {
  plain: toPlain,
  'stream-processor': toStream,
  'durable-execution': toDurable,
}

type Words = Readonly<Record<'title' | 'gains' | 'loses', (name: string) => string>>

const WORDS: Readonly<Record<NodeOption, Words>> = {
  plain: {
    title: (name) => `Make ${name} a plain service`,
    gains: (name) => `${name} needs no engine and no log, and its code is bound by no replay.`,
    loses: (name) =>
      `Finished steps are no longer recorded: a retry starts ${name} from the beginning, so something else must make that safe.`,
  },
  'stream-processor': {
    title: (name) => `Make ${name} a stream job`,
    gains: (name) =>
      `${name} keeps what it has seen with its place in the stream, so it can wait for the other event and goes on from its last checkpoint.`,
    loses: (name) => `Nobody can ask ${name} for an answer, results come a little later, and there is a stream processor to run.`,
  },
  'durable-execution': {
    title: (name) => `Run ${name} as a durable function`,
    gains: (name) => `A retry of ${name} goes on after the steps that are done, and it can wait for days without holding anything.`,
    loses: (name) => `${name} must take the same path when it is replayed, every step costs a write, and there is an engine to run.`,
  },
}

/** The edit after which the node is drawn as this option, recommended or not. */
export const changeNodeTo = (node: NodeTraits, option: NodeOption, analysis: Analysis): AdvisedChange => {
  const attempt = ATTEMPTS[option](node, analysis)
  if ('why' in attempt) return impossible(attempt.why)
  const { title, gains, loses } = WORDS[option]
  const name = `“${node.name}”`
  return {
    possible: true,
    title: title(name),
    gains: gains(name),
    loses: loses(name),
    commands: [{ type: 'setNode', id: node.id, patch: attempt.patch }],
  }
}

/** The edit after which the node is drawn as recommended; null where there is no advice or nothing to change. */
export const applyNodeAdvice = (node: NodeTraits, analysis: Analysis): AdvisedChange | null => {
  const advice = adviseNode(node, analysis)
  return advice === null || advice.drawn === advice.recommended ? null : changeNodeTo(node, advice.recommended, analysis)
}
