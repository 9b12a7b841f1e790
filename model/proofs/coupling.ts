import type { Analysis } from '../analysis/analyze'
import { explainDesign } from '../analysis/explain/explainEdge'
import { edgeName, edgeSubject, follows, leaf, named, nodeSubject, sentenceCase, type Premise } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgeTrait, sourceOf, targetOf, teamPremise } from './premises'
import { onEdge, onId, type Proofs } from './proof'
import { stylePremises } from './synchrony'

const kindPremise = (edge: EdgeTraits, analysis: Analysis): Premise =>
  edgeTrait(edge, 'kind', `${sentenceCase(edgeName(edge, analysis))} is a ${edge.kind}.`)

const nodeById = (id: string, analysis: Analysis): NodeTraits | undefined => analysis.traits.nodes[analysis.graph.nodeAt.get(id) ?? -1]

/** By which edges one knows the other; each of them is enough. */
const knowsPremise = (knower: NodeTraits, known: NodeTraits, analysis: Analysis): Premise => {
  const by = analysis.traits.edges.filter((edge) => {
    const knows = analysis.coupling.design[edge.index]?.knows
    return knows === 'source'
      ? edge.source === knower.index && edge.target === known.index
      : knows === 'target' && edge.target === knower.index && edge.source === known.index
  })
  return follows(
    `${named(knower)} knows ${named(known)}.`,
    [nodeSubject(knower), nodeSubject(known)],
    by.flatMap((edge) => explainDesign(edge, analysis) ?? []),
    'any',
  )
}

export const couplingProofs: Proofs<'coupling'> = {
  'coupling/cross-team-call': onEdge((edge, analysis) => [
    ...stylePremises(edge, analysis),
    teamPremise(sourceOf(edge, analysis)),
    teamPremise(targetOf(edge, analysis)),
  ]),
  'coupling/queue-fan-out': onId((channel, analysis) => {
    const name = channel.slice(channel.indexOf(':') + 1)
    const edges = analysis.traits.edges.filter((edge) => edge.kind === 'queue' && edge.channel === name)
    return [
      ...edges.map((edge) => edgeTrait(edge, 'kind', `${named(targetOf(edge, analysis))} takes messages from the queue “${name}”.`)),
      leaf(`The queue “${name}” hands each of its messages to one receiver only.`, edges.map(edgeSubject)),
    ]
  }),
  'coupling/command-on-topic': onEdge((edge, analysis) => [
    kindPremise(edge, analysis),
    edgeTrait(edge, 'message', `What it brings to ${named(targetOf(edge, analysis))} is a command: it says what is to be done.`, {
      message: 'event',
    }),
  ]),
  'coupling/event-on-queue': onEdge((edge, analysis) => [
    kindPremise(edge, analysis),
    edgeTrait(edge, 'message', `What it brings to ${named(targetOf(edge, analysis))} is an event: it says what happened.`, {
      message: 'command',
    }),
  ]),
  'coupling/rpc-over-topic': onEdge((edge, analysis) => [
    kindPremise(edge, analysis),
    edgeTrait(edge, 'reply', `${named(sourceOf(edge, analysis))} expects ${named(targetOf(edge, analysis))} to answer.`, {
      reply: 'none',
    }),
  ]),
  'coupling/mutual-knowledge': onId((pair, analysis) => {
    const [a, b] = pair.split('|').map((id) => nodeById(id, analysis))
    return a === undefined || b === undefined ? [] : [knowsPremise(a, b, analysis), knowsPremise(b, a, analysis)]
  }),
}
