import type { Analysis } from '../../model/analysis/analyze'
import type { Failure } from '../../model/simulation/tally'
import { idOf, nodeSubject, type Subject } from './selection'
import { elementsOf } from './subjects'

/** Rules about these speak of something else than what fails. */
const NOT_ABOUT_FAILURE = /^(coupling|storage|structure)\//

/** A run shows how these fail: every verdict but reliable promises one. */
const canFail = (id: string, { graph, verdict }: Analysis): boolean => {
  const found = verdict[graph.nodeAt.get(id) ?? -1] ?? null
  return found !== null && found !== 'reliable'
}

/** Of an edge the node it leads to, else the one it comes from. */
const nodesOf = (subject: Subject, analysis: Analysis): readonly string[] => {
  const { graph } = analysis
  const edge = graph.edges[graph.edgeAt.get(idOf(subject, 'edge') ?? '') ?? -1]
  if (edge === undefined) return [idOf(subject, 'node') ?? ''].filter((id) => canFail(id, analysis))
  return [edge.target, edge.source].filter((id) => canFail(id, analysis)).slice(0, 1)
}

/** The nodes that can be watched to fail where something is amiss with this subject; none where the rule is about other things. */
export const failingNodes = (rule: string, subject: Subject, analysis: Analysis): readonly string[] =>
  NOT_ABOUT_FAILURE.test(rule)
    ? []
    : [...new Set(elementsOf(subject, analysis).flatMap((element) => nodesOf(element, analysis)))].filter((id) =>
        analysis.graph.nodeAt.has(id),
      )

/** Rules about these speak of work that is done again. */
const ABOUT_REPEATING = /^(progress\/|boundary\/(overlap|retry-inside-wait)$)/

/** The failure that a rule warns of, where it is not that work is lost. */
export const failureOf = (rule: string): Failure | undefined => (ABOUT_REPEATING.test(rule) ? 'twice' : undefined)

/** The selected nodes that work. */
export const workingAmong = (selected: ReadonlySet<Subject>, { traits }: Analysis): readonly string[] =>
  traits.nodes.filter(({ id, working }) => working && selected.has(nodeSubject(id))).map(({ id }) => id)
