import type { ListDiff, ModelDiff } from '../../model/graph/diff'
import { count } from '../../model/schema/count'
import { nameOf } from '../../model/schema/model'
import { edgeSubject, groupSubject, nodeSubject, type Subject } from '../store/selection'
import { DIFFERENCE_SIGNS, type Difference } from '../ui/drawnSide'

const marked = <T extends { readonly id: string }>({ added, removed, changed }: ListDiff<T>, subject: (id: string) => Subject) =>
  [
    ...removed.map(({ id }) => [subject(id), 'goes'] as const),
    ...added.map(({ id }) => [subject(id), 'comes'] as const),
    ...changed.map(({ after: { id } }) => [subject(id), 'changes'] as const),
  ] satisfies readonly (readonly [Subject, Difference])[]

/** What becomes of each element that differs. */
export const differencesIn = ({ nodes, edges, groups }: ModelDiff): ReadonlyMap<Subject, Difference> =>
  new Map([...marked(nodes, nodeSubject), ...marked(edges, edgeSubject), ...marked(groups, groupSubject)])

const MOST_NAMES = 3

const named = (nodes: readonly { readonly id: string; readonly name?: string }[]): readonly string[] =>
  nodes.length > MOST_NAMES ? [`${nodes.length} nodes`] : nodes.map((node) => `“${nameOf(node)}”`)

const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`

const VERBS = { comes: 'come', goes: 'go', changes: 'change' } as const

/** “a” and 2 edges come (+); nothing where nothing does. */
const clause = (difference: Difference, nodes: Parameters<typeof named>[0], edges: number): readonly string[] => {
  const total = nodes.length + edges
  if (total === 0) return []
  const what = [...named(nodes), ...(edges === 0 ? [] : [count(edges, 'edge')])]
  return [`${inWords(what)} ${total === 1 ? difference : VERBS[difference]} (${DIFFERENCE_SIGNS[difference]})`]
}

/** What comes, goes and changes, in a sentence, with the signs that stand for it in the drawing. */
export const changeWords = ({ nodes, edges }: ModelDiff): string => {
  const clauses = [
    ...clause('comes', nodes.added, edges.added.length),
    ...clause('goes', nodes.removed, edges.removed.length),
    ...clause(
      'changes',
      nodes.changed.map(({ after }) => after),
      edges.changed.length,
    ),
  ]
  return clauses.length === 0 ? 'In the drawing nothing comes, goes or changes.' : `In the drawing, ${clauses.join('; ')}.`
}
