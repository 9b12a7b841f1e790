import type { Command } from '../../graph/commands'
import { degree, edgesOf } from '../../graph/graphIndex'
import type { Analysis } from '../analyze'
import type { Cover } from '../cover'
import type { EdgeTraits, NodeTraits } from '../traits'
import { lostHerePremises, notReliablePremise, propagatesPremise, reliablePremise } from './explainEdge'
import { edgeSubject, follows, leaf, named, nodeOf, nodeSubject, type Premise } from './premise'

/** Proofs nest one level a hop; beyond this depth the hops stand side by side, so that a chain of 10,000 calls stays a shallow tree. */
const MAX_DEPTH = 10

const RANK: Readonly<Record<Cover, number>> = { none: 0, human: 1, durable: 2 }

type Walk = { readonly analysis: Analysis; readonly seen: Set<number>; readonly later: number[] }

const incoming = (node: NodeTraits, { graph, traits }: Analysis): readonly EdgeTraits[] =>
  Array.from(edgesOf(graph.in, node.index), (e) => traits.edges[e] as EdgeTraits)

const isReliable = (edge: EdgeTraits, { triggers }: Analysis): boolean => triggers.reliable[edge.index] === 1
const passesOn = (edge: EdgeTraits, { triggers }: Analysis): boolean => triggers.propagates[edge.index] === 1

/** What a source brings over an edge that passes failures back to it. */
const sourceRank = (edge: EdgeTraits, { cover }: Analysis): number => RANK[cover[edge.source] ?? 'none']

const edgeRank = (edge: EdgeTraits, analysis: Analysis): number =>
  isReliable(edge, analysis) ? RANK.durable : passesOn(edge, analysis) ? sourceRank(edge, analysis) : RANK.none

/** A root of the other kind in its place. A person may be the target of edges, a timer may not. */
const asRoot = (root: NodeTraits, kind: 'person' | 'timer', analysis: Analysis): Command => {
  const edges = incoming(root, analysis).map((edge) => edge.id)
  const change = { type: 'setNode', id: root.id, patch: { kind } } as const
  return kind === 'person' || edges.length === 0 ? change : { type: 'batch', commands: [{ type: 'remove', edges }, change] }
}

export const rootPremise = (root: NodeTraits, contraryKind: 'person' | 'timer' | undefined, analysis: Analysis): Premise => {
  const sentence =
    root.kind === 'timer'
      ? `${named(root)} is a timer: it starts its work again until it succeeds.`
      : `${named(root)} is a person, who may try again or give up.`
  return leaf(sentence, [nodeSubject(root)], {
    trait: { subject: nodeSubject(root), key: 'kind', origin: 'stated' },
    ...(contraryKind === undefined ? {} : { contrary: asRoot(root, contraryKind, analysis) }),
  })
}

const shownAbove = (node: NodeTraits, sentence: string): Premise => leaf(sentence, [nodeSubject(node)], { shownAbove: true })

type Claim = {
  readonly sentence: (node: NodeTraits) => string
  readonly premises: (node: NodeTraits, expand: (source: NodeTraits) => Premise, analysis: Analysis) => readonly Premise[]
  readonly needs: 'all' | 'any'
}

const startsAgain = (node: NodeTraits, human: boolean): string =>
  human
    ? `Someone or something will start the work of ${named(node)} again, over every way in.`
    : `Something durable will start the work of ${named(node)} again, over every way in.`

/** cover(n) ≥ level: every way in must bring that much. */
const atLeast = (level: 'durable' | 'human'): Claim => ({
  sentence: (node) => startsAgain(node, level === 'human'),
  needs: 'all',
  premises: (node, expand, analysis) =>
    incoming(node, analysis).flatMap((edge) => {
      if (isReliable(edge, analysis)) return [reliablePremise(edge, analysis)]
      const source = nodeOf(analysis, edge.source)
      const upstream = source.working ? expand(source) : rootPremise(source, level === 'durable' ? 'person' : undefined, analysis)
      return [propagatesPremise(edge, analysis), upstream]
    }),
})

const onlySentence = (node: NodeTraits, level: 'human' | 'none'): string =>
  level === 'none'
    ? `Nothing is sure to start the work of ${named(node)} again.`
    : `Over some way in, only a person starts the work of ${named(node)} again.`

export const nothingStarts = (node: NodeTraits): Premise =>
  leaf(`Nothing in the drawing starts ${named(node)}.`, [nodeSubject(node)], {
    contrary: {
      type: 'batch',
      commands: [
        { type: 'addNode', node: { id: `${node.id.slice(0, 50)}.schedule`, kind: 'timer' } },
        {
          type: 'addEdge',
          edge: { id: `${node.id.slice(0, 50)}.schedule`, kind: 'queue', source: `${node.id.slice(0, 50)}.schedule`, target: node.id },
        },
      ],
    },
  })

/** cover(n) ≤ level: some way in brings no more; each such way is enough. */
const atMost = (level: 'human' | 'none'): Claim => ({
  sentence: (node) => onlySentence(node, level),
  needs: 'any',
  premises: (node, expand, analysis) => {
    if (degree(analysis.graph.in, node.index) === 0) return [nothingStarts(node)]
    return incoming(node, analysis)
      .filter((edge) => edgeRank(edge, analysis) <= RANK[level])
      .map((edge) => weakWayIn(edge, expand, analysis))
  },
})

const weakWayIn = (edge: EdgeTraits, expand: (source: NodeTraits) => Premise, analysis: Analysis): Premise => {
  const source = nodeOf(analysis, edge.source)
  const target = nodeOf(analysis, edge.target)
  const subjects = [edgeSubject(edge), nodeSubject(source)]
  if (!passesOn(edge, analysis))
    return follows(`What ${named(source)} sends to ${named(target)} can be lost.`, subjects, lostHerePremises(edge, analysis))
  const upstream = source.working ? expand(source) : rootPremise(source, source.kind === 'person' ? 'timer' : undefined, analysis)
  return follows(`${named(target)} is only as sure to be started again as ${named(source)}, which calls it.`, subjects, [
    notReliablePremise(edge, analysis),
    upstream,
  ])
}

const prove = (start: NodeTraits, claim: Claim, analysis: Analysis): Premise => {
  const walk: Walk = { analysis, seen: new Set([start.index]), later: [] }
  const build = (node: NodeTraits, depth: number): Premise => {
    const expand = (source: NodeTraits): Premise => {
      if (walk.seen.has(source.index)) return shownAbove(source, claim.sentence(source))
      walk.seen.add(source.index)
      if (depth < MAX_DEPTH) return build(source, depth + 1)
      walk.later.push(source.index)
      return shownAbove(source, claim.sentence(source))
    }
    return follows(claim.sentence(node), [nodeSubject(node)], claim.premises(node, expand, analysis), claim.needs)
  }
  const proof = build(start, 0)
  const further: Premise[] = []
  for (let next = walk.later.shift(); next !== undefined; next = walk.later.shift()) further.push(build(nodeOf(analysis, next), MAX_DEPTH))
  return further.length === 0 ? proof : follows(proof.sentence, proof.subjects, [{ ...proof, because: proof.because }, ...further])
}

export const proveAtLeast = (node: NodeTraits, level: 'durable' | 'human', analysis: Analysis): Premise =>
  prove(node, atLeast(level), analysis)
export const proveAtMost = (node: NodeTraits, level: 'human' | 'none', analysis: Analysis): Premise => prove(node, atMost(level), analysis)

/** Why cover(n) is what it is (section 2.2). Nodes that do no work have theirs by kind. */
export const explainCover = (node: NodeTraits, analysis: Analysis): Premise => {
  if (!node.working) {
    if (node.kind === 'person' || node.kind === 'timer') return rootPremise(node, undefined, analysis)
    return leaf(`${named(node)} keeps its changes durably, and does no work of its own.`, [nodeSubject(node)])
  }
  const cover = analysis.cover[node.index]
  if (cover === 'durable') return proveAtLeast(node, 'durable', analysis)
  if (cover === 'none') return proveAtMost(node, 'none', analysis)
  return follows(
    `A person, and nobody else for sure, will start the work of ${named(node)} again.`,
    [nodeSubject(node)],
    [proveAtLeast(node, 'human', analysis), proveAtMost(node, 'human', analysis)],
  )
}
