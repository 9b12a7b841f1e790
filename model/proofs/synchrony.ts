import type { Analysis } from '../analysis/analyze'
import { explain } from '../analysis/explain/explain'
import { explainStyle } from '../analysis/explain/explainEdge'
import { explainSyncDepth } from '../analysis/explain/explainNode'
import { leaf, named, nodeSubject, type Premise } from '../analysis/explain/premise'
import type { EdgeTraits } from '../analysis/traits'
import { edgeTrait, nodeTrait, sourceOf, targetOf } from './premises'
import { onEdge, onId, onNode, type Proofs } from './proof'

/** That somebody waits on the edge. */
export const stylePremises = (edge: EdgeTraits, analysis: Analysis): readonly Premise[] => {
  const style = explainStyle(edge, analysis)
  return style === undefined ? [] : [style]
}

export const synchronyProofs: Proofs<'synchrony'> = {
  'synchrony/long-chain': onNode((node, analysis) => [
    explainSyncDepth(node, analysis),
    leaf(`No other node calls ${named(node)} and waits for it, so the chain starts there.`, [nodeSubject(node)]),
  ]),
  'synchrony/cycle': onId((smallest, analysis) => explain(analysis, `cycle:${smallest}`, 'cycle')?.because ?? []),
  'synchrony/blocks-on-slow-work': onEdge((edge, analysis) => {
    const target = targetOf(edge, analysis)
    const words = target.duration === 'human' ? 'as long as a person takes' : 'minutes or longer'
    return [
      ...stylePremises(edge, analysis),
      nodeTrait(target, 'duration', `One unit of the work of ${named(target)} takes ${words}.`, { duration: 'short' }),
    ]
  }),
  'synchrony/indirect-on-request-path': onEdge((edge, analysis) => [
    ...stylePremises(edge, analysis),
    edgeTrait(edge, 'path', `The workflow of ${named(sourceOf(edge, analysis))} can finish without ${named(targetOf(edge, analysis))}.`, {
      path: 'direct',
    }),
  ]),
  'synchrony/stream-job-blocking-call': onEdge((edge, analysis) => {
    const source = sourceOf(edge, analysis)
    return [
      ...stylePremises(edge, analysis),
      nodeTrait(source, 'kind', `${named(source)} is a stream job: what comes later in the stream waits for it.`),
    ]
  }),
}
