import type { Analysis } from '../../../model/analysis/analyze'
import type { Boundary } from '../../../model/analysis/boundaries'
import { ownerLabel } from '../../../model/analysis/ownerLabel'
import { listed, namesOf } from '../../../model/analysis/words'
import { grouped } from '../../../model/schema/grouped'

const MOST_NODES = 6
const MOST_OWNERS = 4

/** What boundaries of one strength with the same scope start again, in one sentence. */
const sentenceOf = (boundaries: readonly Boundary[], analysis: Analysis): string => {
  const first = boundaries[0] as Boundary
  const work = namesOf(first.scope, analysis, MOST_NODES)
  const owners = boundaries.map((boundary) => `“${analysis.traits.nodes[boundary.root]?.name ?? ownerLabel(analysis, boundary)}”`)
  const who = listed(owners, MOST_OWNERS)
  if (first.root >= 0 && first.strength === 'human') return `${who} may start the work of ${work} again, or give up.`
  return owners.length === 1
    ? `${who} starts the work of ${work} again until it is done.`
    : `${who} each start the work of ${work} again until it is done.`
}

/** More sentences than this nobody reads while pointing. */
const MOST_SENTENCES = 3

/** What boundaries start again: those that start the same work in one sentence. */
export const boundaryWords = (boundaries: readonly Boundary[], analysis: Analysis): string =>
  [...grouped(boundaries, ({ strength, scope }) => `${strength} ${scope.join(' ')}`).values()]
    .slice(0, MOST_SENTENCES)
    .map((alike) => sentenceOf(alike, analysis))
    .join(' ')
