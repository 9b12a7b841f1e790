import type { Analysis } from '../../model/analysis/analyze'
import { edgeAt, elementsOf } from './subjects'
import { idOf, type Subject } from './selection'

const inGroup = (wanted: string, { graph }: Analysis): readonly string[] =>
  graph.nodes.flatMap(({ id, group }) => {
    const seen = new Set<string>()
    for (let at = group; at !== undefined && !seen.has(at); at = graph.groups.get(at)?.parent) {
      if (at === wanted) return [id]
      seen.add(at)
    }
    return []
  })

/** The nodes that a selection is about: those selected, the ends of selected edges, what lies in selected groups and boundaries. */
export const selectedNodes = (selected: ReadonlySet<Subject>, analysis: Analysis): ReadonlySet<string> =>
  new Set(
    [...selected].flatMap((subject) => {
      const group = idOf(subject, 'group')
      if (group !== undefined) return inGroup(group, analysis)
      return elementsOf(subject, analysis).flatMap((element) => {
        const node = idOf(element, 'node')
        if (node !== undefined) return [node]
        const edge = edgeAt(analysis, idOf(element, 'edge') ?? '')
        return edge === undefined ? [] : [edge.edge.source, edge.edge.target]
      })
    }),
  )
