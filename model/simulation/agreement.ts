import type { Analysis } from '../analysis/analyze'
import type { Cover, Verdict } from '../analysis/cover'
import type { Exploration, Lost, NodeExploration } from './explore'

/** Exploration and derivation disagree on a node. Either is then wrong: the two are two readings of one page. */
export type Contradiction = { readonly node: string; readonly message: string }

const LOST_BY_COVER: Record<Cover, Lost> = { durable: 'never', human: 'human', none: 'lost' }
const SEVERITY: Record<Lost, number> = { never: 0, human: 1, lost: 2 }
const WORDS: Record<Lost, string> = {
  never: 'never lost',
  human: 'lost only where a person gives up',
  lost: 'lost even if people try again',
}

/** What the verdict promises of duplicates; null where it promises nothing. */
const twiceByVerdict = (verdict: Verdict | null): boolean | null => {
  if (verdict === 'reliable' || verdict === 'human-backed') return false
  return verdict === 'retry-unsafe' ? true : null
}

const lostContradiction = (cover: Cover, { lost }: NodeExploration, conclusive: boolean): readonly string[] => {
  const derived = LOST_BY_COVER[cover]
  const isWorse = SEVERITY[lost] > SEVERITY[derived]
  if (lost === derived || (!isWorse && !conclusive)) return []
  return [`its cover is ${cover}, so it should be ${WORDS[derived]}, but a run through every failure finds it ${WORDS[lost]}`]
}

const twiceContradiction = (verdict: Verdict | null, { twice }: NodeExploration, conclusive: boolean): readonly string[] => {
  const derived = twiceByVerdict(verdict)
  if (derived === null || derived === twice || (!twice && !conclusive)) return []
  const found = twice ? 'a run applies its effect twice' : 'no run applies its effect twice'
  return [`its verdict is ${verdict}, but ${found}`]
}

/**
 * Where the runs contradict the covers and verdicts of section 2 (the table of section 5). A failure that was found counts always; one that
 * was not found counts only where every placement of at least one fault was tried.
 */
export const contradictionsOf = (analysis: Analysis, { nodes, covered }: Exploration): readonly Contradiction[] => {
  const conclusive = covered.faults >= 1 && covered.cutAt === null
  return [...nodes].flatMap(([node, found]) => {
    const index = analysis.graph.nodeAt.get(node) as number
    const messages = [
      ...lostContradiction(analysis.cover[index] as Cover, found, conclusive),
      ...twiceContradiction(analysis.verdict[index] ?? null, found, conclusive),
    ]
    return messages.map((message) => ({ node, message: `“${analysis.traits.nodes[index]?.name}”: ${message}.` }))
  })
}
