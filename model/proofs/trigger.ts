import type { Analysis } from '../analysis/analyze'
import type { Boundary } from '../analysis/boundaries'
import { explainBoundary } from '../analysis/explain/explainBoundary'
import { nothingStarts, proveAtMost } from '../analysis/explain/explainCover'
import { lostHerePremises } from '../analysis/explain/explainEdge'
import { edgeName, edgeSubject, leaf, named, sentenceCase, type Premise } from '../analysis/explain/premise'
import { namesOf, ownerOf } from '../analysis/words'
import { count } from '../schema/count'
import { proveHeld, proveHeldByNobody } from './held'
import { anyOf, durableLog, edgesAt, edgeTrait, sourceOf, targetOf, targetsOf } from './premises'
import { onBoundary, onEdge, onNode, type Proofs } from './proof'

/** How many nodes it holds, and which way each comes in. */
export const sizePremises = (boundary: Boundary, analysis: Analysis): readonly Premise[] => [
  leaf(`The boundary of ${ownerOf(boundary, analysis)} holds ${count(boundary.scope.length, 'node')}.`, [`boundary:${boundary.id}`]),
  explainBoundary(boundary, analysis),
]

export const triggerProofs: Proofs<'trigger'> = {
  'trigger/unowned-work': onNode((node, analysis) => [proveHeldByNobody(node, analysis)]),
  'trigger/no-trigger': onNode((node, analysis) => {
    const { out, dataOut } = analysis.graph
    const does = [...edgesAt(out, node, analysis), ...edgesAt(dataOut, node, analysis)]
    return [
      nothingStarts(node),
      anyOf(
        `${named(node)} does something for ${namesOf(targetsOf(does), analysis)}.`,
        does.map(edgeSubject),
        does.map((edge) => leaf(`${sentenceCase(edgeName(edge, analysis))} starts there.`, [edgeSubject(edge)])),
      ),
    ]
  }),
  'trigger/partly-covered': onNode((node, analysis) => [proveHeld(node, analysis), proveAtMost(node, 'none', analysis)]),
  'trigger/fire-and-forget': onEdge(lostHerePremises),
  'trigger/ack-before-work': onEdge((edge, analysis) => [
    edgeTrait(edge, 'ack', `${sentenceCase(edgeName(edge, analysis))} is acknowledged on receipt, before the work is done.`, {
      ack: 'after-work',
    }),
  ]),
  'trigger/non-durable-channel': onEdge((edge, analysis) => [
    edgeTrait(edge, 'trigger', `${sentenceCase(edgeName(edge, analysis))} keeps its messages in memory only.`, { trigger: 'channel' }),
  ]),
  'trigger/lost-callback': onEdge((edge, analysis) => [
    edgeTrait(edge, 'reply', `The answer of ${named(targetOf(edge, analysis))} comes later, by a callback.`, { reply: 'awaited' }),
    durableLog(sourceOf(edge, analysis)),
  ]),
  'trigger/person-only': onBoundary(sizePremises),
}
