import { edgesOf } from '../../graph/graphIndex'
import type { Analysis } from '../analyze'
import type { Boundary } from '../boundaries'
import { ownerLabel } from '../ownerLabel'
import type { EdgeTraits } from '../traits'
import { rootPremise } from './explainCover'
import { propagatesPremise, reliablePremise } from './explainEdge'
import { edgeOf, follows, named, nodeOf, nodeSubject, type Premise } from './premise'

const ownerPremises = (boundary: Boundary, analysis: Analysis): readonly Premise[] => {
  if (boundary.root < 0) return boundary.edges.map((e) => reliablePremise(edgeOf(analysis, e), analysis))
  return [rootPremise(nodeOf(analysis, boundary.root), undefined, analysis)]
}

/** One edge into each node of the scope by which a failure goes back to the owner, nearest first. */
const waysIn = (boundary: Boundary, { graph, traits, triggers }: Analysis): readonly EdgeTraits[] => {
  const scope = new Set(boundary.scope)
  const starts = boundary.root >= 0 ? [boundary.root] : [...new Set(boundary.edges.map((e) => graph.target[e] as number))]
  const reached = new Set(starts)
  const ways: EdgeTraits[] = []
  for (const node of reached)
    for (const e of edgesOf(graph.out, node)) {
      const target = graph.target[e] as number
      if (triggers.propagates[e] === 0 || reached.has(target) || !scope.has(target)) continue
      reached.add(target)
      ways.push(traits.edges[e] as EdgeTraits)
    }
  return ways
}

/** Who answers for what, and why it reaches that far (section 2.1). */
export const explainBoundary = (boundary: Boundary, analysis: Analysis): Premise => {
  const names = boundary.scope.slice(0, 6).map((n) => named(nodeOf(analysis, n)))
  const rest = boundary.scope.length - names.length
  const sentence = `“${ownerLabel(analysis, boundary)}” answers for ${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
  const because = [...ownerPremises(boundary, analysis), ...waysIn(boundary, analysis).map((edge) => propagatesPremise(edge, analysis))]
  return follows(sentence, [`boundary:${boundary.id}`, ...Array.from(boundary.scope, (n) => nodeSubject(nodeOf(analysis, n)))], because)
}
