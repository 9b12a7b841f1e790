import { explainBoundary } from '../analysis/explain/explainBoundary'
import { reliablePremise } from '../analysis/explain/explainEdge'
import { explainProgressable } from '../analysis/explain/explainNode'
import { follows, named, nodeOf, nodeSubject } from '../analysis/explain/premise'
import { teamPremise } from './premises'
import { namesOf } from '../analysis/words'
import { onBoundary, onEdge, onNode, type Proofs } from './proof'
import { stylePremises } from './synchrony'
import { sizePremises } from './trigger'

export const boundaryProofs: Proofs<'boundary'> = {
  'boundary/too-large': onBoundary(sizePremises),
  'boundary/crosses-teams': onBoundary((boundary, analysis) => {
    const owned = boundary.scope.map((n) => nodeOf(analysis, n)).filter(({ team, external }) => team !== undefined && !external)
    return [
      follows(
        `${namesOf(
          owned.map(({ index }) => index),
          analysis,
        )} belong to more than one team.`,
        owned.map(nodeSubject),
        owned.map(teamPremise),
      ),
      explainBoundary(boundary, analysis),
    ]
  }),
  'boundary/overlap': onNode((node, analysis) => {
    const { boundaries } = analysis
    const held = boundaries.of(node.index).flatMap((b) => boundaries.list[b] ?? [])
    return [
      follows(
        `${held.length} owners answer for ${named(node)}, and none knows of the others.`,
        [nodeSubject(node), ...held.map(({ id }) => `boundary:${id}`)],
        held.map((boundary) => explainBoundary(boundary, analysis)),
      ),
      explainProgressable(node),
    ]
  }),
  'boundary/retry-inside-wait': onEdge((edge, analysis) => [reliablePremise(edge, analysis), ...stylePremises(edge, analysis)]),
}
