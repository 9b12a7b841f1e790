import type { Verdict } from '../../../model/analysis/cover'
import type { Ghost, Turn } from '../../../model/picture/ghost'
import { count } from '../../../model/schema/count'

const BECOMES: Readonly<Record<Verdict, string>> = {
  reliable: 'reliable',
  'human-backed': 'human-backed',
  'retry-unsafe': 'unsafe to retry',
  unstated: 'retried, and nobody said whether that is safe',
  unowned: 'owned by nobody',
  unreliable: 'unreliable',
}

const parts = (nodes: number, edges: number): string =>
  [nodes === 0 ? '' : count(nodes, 'node'), edges === 0 ? '' : count(edges, 'edge')].filter(Boolean).join(' and ')

const named = (turn: Turn): string => `“${turn.node.card.name}”`

/** The verdicts that would change, the commonest outcome in one clause. */
const turnWords = (turns: readonly Turn[]): readonly string[] => {
  const byOutcome = new Map<string, Turn[]>()
  for (const turn of turns) {
    const words = turn.to === null ? 'without a verdict' : BECOMES[turn.to]
    byOutcome.set(words, [...(byOutcome.get(words) ?? []), turn])
  }
  return [...byOutcome].map(([words, those]) => {
    const names = those
      .slice(0, 2)
      .map(named)
      .join(those.length === 2 ? ' and ' : ', ')
    const rest = those.length > 2 ? ` and ${those.length - 2} more` : ''
    return `${names}${rest} would be ${words}`
  })
}

/** What the edit would do, in one line. */
export const ghostWords = ({ added, removed, changedEdges, changedNodes, turns }: Ghost): string => {
  const done = [
    ['adds', parts(added.nodes.length, added.edges.length)],
    ['changes', parts(changedNodes.length, changedEdges.length)],
    ['removes', parts(removed.nodes.length, removed.edges.length)],
  ].flatMap(([verb, what]) => (what === '' ? [] : [`${verb ?? ''} ${what ?? ''}`]))
  return `Preview: ${[done.join(', ') || 'changes nothing that is drawn', ...turnWords(turns)].join('; ')}.`
}
