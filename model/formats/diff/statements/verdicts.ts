import { named } from '../../../analysis/explain/premise'
import type { Verdict } from '../../../analysis/cover'
import { VERDICT_MARKS } from '../../../picture/verdictMark'
import type { Compared } from '../compared'
import type { Statement } from '../statement'

/** How well the work of a node is kept, best first. */
const ORDER: readonly Verdict[] = ['reliable', 'human-backed', 'unstated', 'retry-unsafe', 'unowned', 'unreliable']

const lower = (verdict: Verdict): string => VERDICT_MARKS[verdict].title.toLowerCase()

const effectOf = (before: Verdict, after: Verdict): Statement['effect'] =>
  ORDER.indexOf(after) < ORDER.indexOf(before) ? 'better' : 'worse'

const isBad = (verdict: Verdict): boolean => ORDER.indexOf(verdict) >= ORDER.indexOf('retry-unsafe')

const changed = ({ nodes, before, after }: Compared): readonly Statement[] =>
  nodes.flatMap(([old, now]) => {
    const [was, is] = [before.analysis.verdict[old.index] ?? null, after.analysis.verdict[now.index] ?? null]
    if (was === is || was === null || is === null) return []
    const sentence = `${named(now)} was “${lower(was)}” and is now “${lower(is)}”. ${VERDICT_MARKS[is].words}`
    return [{ about: 'verdict', effect: effectOf(was, is), subjects: [`node:${now.id}`], sentence }]
  })

const added = ({ diff, after }: Compared): readonly Statement[] =>
  diff.nodes.added.flatMap(({ id }) => {
    const node = after.analysis.traits.nodes[after.analysis.graph.nodeAt.get(id) ?? -1]
    const verdict = node === undefined ? null : after.analysis.verdict[node.index]
    if (node === undefined || verdict === null || verdict === undefined) return []
    const sentence = `${named(node)} is new and “${lower(verdict)}”. ${VERDICT_MARKS[verdict].words}`
    return [{ about: 'verdict', effect: isBad(verdict) ? 'worse' : 'neutral', subjects: [`node:${id}`], sentence }]
  })

/** Nodes whose verdict changes, and new ones with theirs. */
export const verdictStatements = (compared: Compared): readonly Statement[] => [...changed(compared), ...added(compared)]
