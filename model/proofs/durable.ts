import type { Analysis } from '../analysis/analyze'
import { edgeSubject, named, nodeSubject, type Premise } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { namesOf } from '../analysis/words'
import { anyOf, durableLog, edgesAt, edgeTrait, nodeTrait, sourceOf, targetOf, targetsOf } from './premises'
import { onNode, type Proofs } from './proof'

const slowWaits = (node: NodeTraits, analysis: Analysis): readonly EdgeTraits[] =>
  edgesAt(analysis.graph.out, node, analysis).filter((edge) => edge.reply === 'awaited' && targetOf(edge, analysis).slow)

const waitPremise = (edge: EdgeTraits, analysis: Analysis): Premise =>
  edgeTrait(
    edge,
    'reply',
    `${named(sourceOf(edge, analysis))} waits for the answer of ${named(targetOf(edge, analysis))}, whose work takes long.`,
    { reply: 'callback' },
  )

const formPremise = (node: NodeTraits): Premise =>
  nodeTrait(
    node,
    'form',
    `${named(node)} is drawn as ${node.node.form === 'actor' ? 'an actor' : node.node.form === 'session' ? 'a session' : 'a stateless function'}.`,
    { form: node.node.form === 'session' ? null : 'session' },
  )

export const durableProofs: Proofs<'durable'> = {
  'durable/nondeterministic-control-flow': onNode((node) => [
    durableLog(node),
    nodeTrait(node, 'controlFlow', `Run again, ${named(node)} may take another path.`, { controlFlow: 'deterministic' }),
  ]),
  'durable/form-without-log': onNode((node) => [
    nodeTrait(node, 'form', `${named(node)} is drawn as a durable function.`, { form: null }),
    durableLog(node),
  ]),
  'durable/actor-blocks-mailbox': onNode((node, analysis) => {
    const waits = slowWaits(node, analysis)
    return [
      formPremise(node),
      anyOf(
        `${named(node)} waits for the slow work of ${namesOf(targetsOf(waits), analysis)}.`,
        waits.map(edgeSubject),
        waits.map((edge) => waitPremise(edge, analysis)),
      ),
    ]
  }),
  'durable/stateless-waits': onNode((node, analysis) => [
    formPremise(node),
    anyOf(
      `${named(node)} takes long, or waits for what does.`,
      [nodeSubject(node)],
      [
        ...(node.slow
          ? [nodeTrait(node, 'duration', `One unit of the work of ${named(node)} itself takes long.`, { duration: 'short' })]
          : []),
        ...slowWaits(node, analysis).map((edge) => waitPremise(edge, analysis)),
      ],
    ),
  ]),
}
