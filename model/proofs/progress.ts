import type { Analysis } from '../analysis/analyze'
import { proveAtMost } from '../analysis/explain/explainCover'
import { reliablePremise } from '../analysis/explain/explainEdge'
import { explainProgressable } from '../analysis/explain/explainNode'
import { edgeSubject, follows, named, nodeSubject, type Premise } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { proveHeld } from './held'
import { anyOf, edgesAt, edgeTrait, nodeTrait, sourceOf, targetOf } from './premises'
import { onEdge, onNode, type Proofs } from './proof'

const retriedUnsafely = onNode((node, analysis) => [proveHeld(node, analysis), explainProgressable(node)])

const isEffect = (edge: EdgeTraits, analysis: Analysis): boolean =>
  edge.coordination
    ? edge.direct && !edge.query && targetOf(edge, analysis).working && (edge.kind === 'rpc' || edge.reply !== 'none')
    : edge.access === 'write'

/** With only two of them, each is needed. */
const effectPremise = (edge: EdgeTraits, needed: boolean, analysis: Analysis): Premise => {
  const [source, target] = [named(sourceOf(edge, analysis)), named(targetOf(edge, analysis))]
  return edge.coordination
    ? edgeTrait(edge, 'path', `${source} has ${target} do something.`, needed ? { path: 'indirect' } : undefined)
    : edgeTrait(edge, 'access', `${source} writes to ${target}.`, needed ? { access: 'read' } : undefined)
}

const effectsPremise = (node: NodeTraits, analysis: Analysis): Premise => {
  const { out, dataOut } = analysis.graph
  const effects = [...edgesAt(out, node, analysis), ...edgesAt(dataOut, node, analysis)].filter((edge) => isEffect(edge, analysis))
  return follows(
    `${named(node)} makes ${effects.length} things happen elsewhere, which share no transaction.`,
    [nodeSubject(node), ...effects.map(edgeSubject)],
    effects.map((edge) => effectPremise(edge, effects.length === 2, analysis)),
  )
}

const writesPremise = (node: NodeTraits, analysis: Analysis): Premise => {
  const written = edgesAt(analysis.graph.dataOut, node, analysis).filter(({ access }) => access === 'write')
  return anyOf(
    `${named(node)} writes to a store.`,
    written.map(edgeSubject),
    written.map((edge) => edgeTrait(edge, 'access', `${named(node)} writes to ${named(targetOf(edge, analysis))}.`, { access: 'read' })),
  )
}

const sendsPremise = (node: NodeTraits, analysis: Analysis): Premise => {
  const sent = edgesAt(analysis.graph.out, node, analysis).filter(
    ({ kind, trigger }) => (kind === 'queue' || kind === 'topic') && trigger !== 'caller',
  )
  return anyOf(
    `${named(node)} sends a message, apart from that write.`,
    sent.map(edgeSubject),
    sent.map((edge) =>
      edgeTrait(
        edge,
        'trigger',
        `What ${named(node)} sends to ${named(targetOf(edge, analysis))} is not fed through an outbox or change data capture.`,
        { trigger: 'caller' },
      ),
    ),
  )
}

/** Either of the two is enough to make it unreliable. */
const notReliable = (node: NodeTraits, analysis: Analysis): Premise =>
  anyOf(
    `It is not sure that ${named(node)} is run again safely until both are done.`,
    [nodeSubject(node)],
    [
      ...(analysis.cover[node.index] === 'durable' ? [] : [proveAtMost(node, 'human', analysis)]),
      ...(node.progressable === 'yes' ? [] : [explainProgressable(node)]),
    ],
  )

const repeatedBy = (edge: EdgeTraits, analysis: Analysis): Premise => {
  const source = sourceOf(edge, analysis)
  return anyOf(
    `The request of ${named(source)} to ${named(targetOf(edge, analysis))} can be repeated.`,
    [edgeSubject(edge)],
    [
      ...(source.kind === 'person' || source.kind === 'timer'
        ? [nodeTrait(source, 'kind', `${named(source)} starts work, and can start it once more.`)]
        : []),
      ...(analysis.triggers.reliable[edge.index] === 1 ? [reliablePremise(edge, analysis)] : []),
      ...((analysis.boundaries.count[edge.source] ?? 0) > 0 ? [proveHeld(source, analysis)] : []),
    ],
  )
}

export const progressProofs: Proofs<'progress'> = {
  'progress/retry-unsafe': retriedUnsafely,
  'progress/unstated': retriedUnsafely,
  'progress/partial-failure': onNode((node, analysis) => [effectsPremise(node, analysis), explainProgressable(node)]),
  'progress/dual-write': onNode((node, analysis) => [
    writesPremise(node, analysis),
    sendsPremise(node, analysis),
    notReliable(node, analysis),
  ]),
  'progress/external-effect-may-repeat': onEdge((edge, analysis) => [
    repeatedBy(edge, analysis),
    explainProgressable(targetOf(edge, analysis)),
    edgeTrait(edge, 'message', `${named(sourceOf(edge, analysis))} does not only ask: ${named(targetOf(edge, analysis))} does something.`, {
      message: 'query',
    }),
  ]),
}
