import type { Analysis } from '../../../model/analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../../../model/analysis/traits'
import type { Group } from '../../../model/schema/model'
import { quoted } from '../../edits/words'
import { count } from '../../../model/schema/count'
import { edgeSubject, groupSubject, nodeSubject, type Subject } from '../../store/selection'
import { subjectName } from '../../store/subjects'

export type PieceType = 'node' | 'edge' | 'group'

/** One node, edge or group that is being edited. */
export type Piece<Of> = { readonly id: string; readonly name: string; readonly of: Of }

/** What is edited together: all of one type. */
export type Pieces<Of = unknown> = { readonly type: PieceType; readonly all: readonly Piece<Of>[] }

export const nodePieces = (nodes: readonly NodeTraits[]): Pieces<NodeTraits> => ({
  type: 'node',
  all: nodes.map((node) => ({ id: node.id, name: node.name, of: node })),
})

export const edgePieces = (edges: readonly EdgeTraits[], analysis: Analysis): Pieces<EdgeTraits> => ({
  type: 'edge',
  all: edges.map((edge) => ({ id: edge.id, name: subjectName(edgeSubject(edge.id), analysis), of: edge })),
})

export const groupPieces = (groups: readonly Group[]): Pieces<Group> => ({
  type: 'group',
  all: groups.map((group) => ({ id: group.id, name: group.name, of: group })),
})

const SUBJECT = { node: nodeSubject, edge: edgeSubject, group: groupSubject } as const

/** Tells fields of different selections apart, so that no draft outlives the selection it was typed for. */
export const identityOf = ({ type, all }: Pieces): string => all.map(({ id }) => SUBJECT[type](id)).join(' ')

export const onlySubject = ({ type, all }: Pieces): Subject | undefined =>
  all.length === 1 && all[0] !== undefined ? SUBJECT[type](all[0].id) : undefined

/** “Orders” in curly quotes, or “3 nodes”. */
export const whom = ({ type, all }: Pieces): string =>
  all.length === 1 && all[0] !== undefined ? quoted(all[0].name) : count(all.length, type)

/** The one value that all share, else `mixed` with how often each occurs, the commonest first. */
export type Shared<Value> =
  { readonly mixed: false; readonly value: Value } | { readonly mixed: true; readonly tally: readonly (readonly [Value, number])[] }

export const sharedOf = <Of, Value>(
  { all }: Pieces<Of>,
  read: (of: Of) => Value,
  keyOf: (value: Value) => string = String,
): Shared<Value> => {
  const tally = new Map<string, [Value, number]>()
  for (const { of } of all) {
    const value = read(of)
    const entry = tally.get(keyOf(value))
    if (entry === undefined) tally.set(keyOf(value), [value, 1])
    else entry[1]++
  }
  const entries = [...tally.values()].sort(([, a], [, b]) => b - a)
  const [first] = entries
  return entries.length === 1 && first !== undefined ? { mixed: false, value: first[0] } : { mixed: true, tally: entries }
}
