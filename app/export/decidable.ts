import { adviseEdge } from '../../model/advice/adviseEdge'
import { adviseNode } from '../../model/advice/adviseNode'
import type { Analysis } from '../../model/analysis/analyze'
import { edgeSubject, nodeSubject, type Subject } from '../store/selection'

/** Everything the decision framework advises on, by kind. */
export type Decidable = { readonly workflows: readonly Subject[]; readonly nodes: readonly Subject[]; readonly edges: readonly Subject[] }

export const decidable = (analysis: Analysis): Decidable => ({
  workflows: analysis.coordination.workflows.map(({ id }) => `workflow:${id}`),
  nodes: analysis.traits.nodes.filter((node) => adviseNode(node, analysis) !== null).map(({ id }) => nodeSubject(id)),
  edges: analysis.traits.edges.filter((edge) => adviseEdge(edge, analysis) !== null).map(({ id }) => edgeSubject(id)),
})

/** The one that was chosen, else the one that is selected, else the first there is. */
export const decisionFrom = (
  { workflows, nodes, edges }: Decidable,
  chosen: Subject | undefined,
  selected: ReadonlySet<Subject>,
): Subject | undefined => {
  const all = [...workflows, ...nodes, ...edges]
  return all.find((subject) => subject === chosen) ?? all.find((subject) => selected.has(subject)) ?? all[0]
}
