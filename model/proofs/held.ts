import type { Analysis } from '../analysis/analyze'
import { nothingStarts, rootPremise } from '../analysis/explain/explainCover'
import { lostHerePremises, notReliablePremise, propagatesPremise, reliablePremise } from '../analysis/explain/explainEdge'
import { edgeSubject, follows, leaf, named, nodeSubject, type Premise } from '../analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../analysis/traits'
import { edgesAt, sourceOf } from './premises'

/** Hops that are unfolded one below the other; what lies further up is named only. */
const MAX_DEPTH = 6

type Walk = { readonly analysis: Analysis; readonly seen: Set<number>; readonly depth: number }

const deeper = (walk: Walk): Walk => ({ ...walk, depth: walk.depth + 1 })

const isHeld = (node: NodeTraits, { boundaries }: Analysis): boolean => (boundaries.count[node.index] ?? 0) > 0

/** Does a failure come back over this edge to somebody who is in a boundary, or starts one? */
const bringsBoundary = (edge: EdgeTraits, analysis: Analysis): boolean => {
  if (analysis.triggers.reliable[edge.index] === 1) return true
  const source = sourceOf(edge, analysis)
  return analysis.triggers.propagates[edge.index] === 1 && (!source.working || isHeld(source, analysis))
}

const unfold = (node: NodeTraits, sentence: string, walk: Walk, prove: (node: NodeTraits, walk: Walk) => Premise): Premise => {
  if (walk.seen.has(node.index) || walk.depth > MAX_DEPTH) return leaf(sentence, [nodeSubject(node)], { shownAbove: true })
  walk.seen.add(node.index)
  return prove(node, deeper(walk))
}

const heldSentence = (node: NodeTraits): string => `Somebody answers for the work of ${named(node)} and starts it again.`

const heldBy = (node: NodeTraits, walk: Walk): Premise => {
  const { analysis } = walk
  const ways = edgesAt(analysis.graph.in, node, analysis).filter((edge) => bringsBoundary(edge, analysis))
  return follows(
    heldSentence(node),
    [nodeSubject(node)],
    ways.map((edge) => {
      if (analysis.triggers.reliable[edge.index] === 1) return reliablePremise(edge, analysis)
      const source = sourceOf(edge, analysis)
      return follows(
        `${named(source)} calls ${named(node)}, and whoever starts ${named(source)} again repeats both.`,
        [edgeSubject(edge), nodeSubject(source)],
        [
          propagatesPremise(edge, analysis),
          source.working ? unfold(source, heldSentence(source), walk, heldBy) : rootPremise(source, undefined, analysis),
        ],
      )
    }),
    'any',
  )
}

const unheldSentence = (node: NodeTraits): string => `${named(node)} lies in no responsibility boundary.`

const heldByNobody = (node: NodeTraits, walk: Walk): Premise => {
  const { analysis } = walk
  const ways = edgesAt(analysis.graph.in, node, analysis)
  return follows(
    unheldSentence(node),
    [nodeSubject(node)],
    ways.length === 0
      ? [nothingStarts(node)]
      : ways.map((edge) => {
          const source = sourceOf(edge, analysis)
          const subjects = [edgeSubject(edge), nodeSubject(source)]
          return analysis.triggers.propagates[edge.index] === 0
            ? follows(`What ${named(source)} sends to ${named(node)} can be lost.`, subjects, lostHerePremises(edge, analysis))
            : follows(`${named(source)} calls ${named(node)}, but nobody answers for ${named(source)} either.`, subjects, [
                notReliablePremise(edge, analysis),
                unfold(source, unheldSentence(source), walk, heldByNobody),
              ])
        }),
  )
}

const start = (node: NodeTraits, analysis: Analysis): Walk => ({ analysis, seen: new Set([node.index]), depth: 0 })

/** That some boundary holds the node: each way in that leads to one is enough. */
export const proveHeld = (node: NodeTraits, analysis: Analysis): Premise => heldBy(node, start(node, analysis))

/** That no boundary holds the node: every way in loses the work, or leads to somebody whom no boundary holds. */
export const proveHeldByNobody = (node: NodeTraits, analysis: Analysis): Premise => heldByNobody(node, start(node, analysis))
