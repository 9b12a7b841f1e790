import type { Analysis } from '../../../model/analysis/analyze'
import type { Premise, TraitRef } from '../../../model/analysis/explain/premise'
import type { EdgeTraits, NodeTraits } from '../../../model/analysis/traits'
import { EDGE_KINDS, NODE_KINDS, type NodeKind } from '../../../model/schema/model'
import { statedTeams } from '../../edits/teams'
import { idOf } from '../../store/selection'
import { edgeAt, nodeAt } from '../../store/subjects'
import { EDGE_KIND, NODE_KIND } from '../words'
import { showToast } from '../../ui/toast'
import { edgeTraits } from './edgeTraits'
import { NODE_TRAITS } from './nodeTraits'
import { giveToTeam } from './giveToTeam'
import { edgePieces, nodePieces, whom, type Pieces } from './pieces'
import type { Trait } from './trait'
import { write, writeAll } from './write'

/** One value that a premise could have instead. */
export type PremiseItem = { readonly title: string; readonly chosen: boolean; readonly run: () => void }

const carryOut = (refused: string | undefined): void => {
  if (refused !== undefined) showToast({ sentence: refused })
}

const item = (pieces: Pieces, key: string, noun: string, title: string, value: unknown, chosen: boolean): PremiseItem => ({
  title,
  chosen,
  run: () =>
    carryOut(
      writeAll(
        pieces,
        { [key]: value },
        value === null ? `Leave ${noun} of ${whom(pieces)} unstated` : `Set ${noun} of ${whom(pieces)} to ${title.toLowerCase()}`,
      ),
    ),
})

/** What a trait could be instead, as one chooses it in its field. */
const values = <Of>(trait: Trait<Of>, of: Of, pieces: Pieces): readonly PremiseItem[] => {
  const { key, noun } = trait
  if (trait.type === 'flag') {
    const stated = trait.stated(of)
    const step = (on: boolean): PremiseItem => ({
      title: `${trait.label}: ${on ? 'yes' : 'no'}`,
      chosen: stated === on,
      run: () => carryOut(writeAll(pieces, { [key]: on ? true : null }, (on ? trait.on : trait.off)(whom(pieces)))),
    })
    return [step(true), step(false)]
  }
  if (trait.type === 'many') {
    const stated = trait.stated(of)
    return [
      item(pieces, key, noun, 'Not stated', null, stated === undefined),
      item(pieces, key, noun, trait.none.title, [], stated?.length === 0),
      ...trait.options.map(({ value, title }) => item(pieces, key, noun, title, [value], stated?.length === 1 && stated[0] === value)),
    ]
  }
  const stated = trait.stated(of)
  return [
    item(pieces, key, noun, `Default: ${trait.unstated(of).sentence}`, null, stated === undefined),
    ...trait.options(of).map(({ value, title }) => item(pieces, key, noun, title, trait.toFile?.(value) ?? value, stated === value)),
  ]
}

/** A data edge says nothing of work, and the others nothing of data: neither becomes the other by the way. */
const edgeKinds = (edge: EdgeTraits, analysis: Analysis): readonly PremiseItem[] =>
  EDGE_KINDS.filter((kind) => (kind === 'data') === (edge.kind === 'data')).map((kind) =>
    item(edgePieces([edge], analysis), 'kind', 'the kind', EDGE_KIND[kind], kind, edge.kind === kind),
  )

const forEdge = (id: string, key: string, analysis: Analysis): readonly PremiseItem[] => {
  const edge = edgeAt(analysis, id)
  if (edge === undefined) return []
  if (key === 'kind') return edgeKinds(edge, analysis)
  const trait = edgeTraits(analysis).find((each) => each.key === key)
  return trait === undefined ? [] : values(trait, edge, edgePieces([edge], analysis))
}

const STARTS: ReadonlySet<NodeKind> = new Set(['person', 'timer'])

/** What starts work stays what starts work, and what does work stays that. */
const nodeKinds = (node: NodeTraits): readonly PremiseItem[] =>
  NODE_KINDS.filter((kind) => kind !== 'store' && STARTS.has(kind) === STARTS.has(node.kind)).map((kind) =>
    item(nodePieces([node]), 'kind', 'the kind', NODE_KIND[kind], kind, node.kind === kind),
  )

const teams = (node: NodeTraits, { graph }: Analysis): readonly PremiseItem[] => {
  const pieces = nodePieces([node])
  const stated = node.node.team
  return [null, ...statedTeams(graph.model)].map((team) => ({
    title: team ?? 'Not stated',
    chosen: (stated ?? null) === team,
    run: () => carryOut(giveToTeam(pieces, team)),
  }))
}

const forNode = (id: string, key: string, analysis: Analysis): readonly PremiseItem[] => {
  const node = nodeAt(analysis, id)
  if (node === undefined) return []
  if (key === 'kind') return nodeKinds(node)
  if (key === 'team') return teams(node, analysis)
  const trait = NODE_TRAITS.find((each) => each.key === key)
  return trait === undefined ? [] : values(trait, node, nodePieces([node]))
}

const forTrait = ({ subject, key }: TraitRef, analysis: Analysis): readonly PremiseItem[] =>
  idOf(subject, 'node') === undefined
    ? forEdge(idOf(subject, 'edge') ?? '', key, analysis)
    : forNode(idOf(subject, 'node') ?? '', key, analysis)

/** What a premise rests on, to be changed on the spot; empty where it rests on nothing that is stated. */
export const premiseItems = ({ trait, contrary }: Premise, analysis: Analysis): readonly PremiseItem[] => {
  if (trait !== undefined) return forTrait(trait, analysis)
  if (contrary === undefined) return []
  const added = contrary.type === 'batch' ? 'Add a timer that starts it' : 'Make it untrue'
  return [{ title: added, chosen: false, run: () => carryOut(write(contrary, added)) }]
}

export const canChange = ({ trait, contrary }: Premise): boolean => trait !== undefined || contrary !== undefined
