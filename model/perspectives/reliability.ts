import type { Analysis } from '../analysis/analyze'
import type { Verdict } from '../analysis/cover'
import { count } from '../rules/words'

const WORDS: Readonly<Record<Exclude<Verdict, 'reliable'>, (n: number) => string>> = {
  unowned: (n) => `${n} nobody owns`,
  unreliable: (n) => `${n} unreliable`,
  'retry-unsafe': (n) => `${n} unsafe to retry`,
  'human-backed': (n) => `${n} backed by a person only`,
  unstated: (n) => `${n} not stated`,
}

/** “4 of 6 nodes reliable: 1 nobody owns, 1 not stated”. */
export const reliabilitySummary = ({ verdict }: Analysis): string => {
  const judged = verdict.filter((one) => one !== null)
  if (judged.length === 0) return 'Nothing here does work yet'
  const found = (which: Verdict): number => judged.filter((one) => one === which).length
  const others = (Object.keys(WORDS) as (keyof typeof WORDS)[])
    .filter((which) => found(which) > 0)
    .map((which) => WORDS[which](found(which)))
  const head =
    found('reliable') === judged.length
      ? `${judged.length === 1 ? 'The one node is' : `All ${judged.length} nodes are`} reliable`
      : `${found('reliable')} of ${count(judged.length, 'node')} reliable`
  return others.length === 0 ? head : `${head}: ${others.join(', ')}`
}
