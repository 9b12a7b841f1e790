import type { Analysis } from '../../analysis/analyze'
import type { Boundary } from '../../analysis/boundaries'
import { ownerLabel } from '../../analysis/ownerLabel'
import type { Group } from '../../schema/model'
import { oneLine } from './oneLine'

/** A box with nodes (places in the file) and boxes in it. */
export type Area = {
  readonly kind: 'top' | 'group' | 'boundary'
  /** No two areas of a model have the same; nodes never have one like it. */
  readonly key: string
  readonly label: string
  readonly nodes: readonly number[]
  readonly areas: readonly Area[]
}

/** A boundary can be a box where it holds two nodes or more, all of one group, none of which lies in another one as large. */
const boxable = ({ boundaries, graph }: Analysis): readonly Boundary[] => {
  const large = boundaries.list.filter(({ scope }) => scope.length >= 2)
  const held = new Map<number, number>()
  for (const { scope } of large) for (const n of scope) held.set(n, (held.get(n) ?? 0) + 1)
  const groupOf = (n: number): string | undefined => graph.nodes[n]?.group
  return large.filter(({ scope }) => {
    const [first = -1] = scope
    return scope.every((n) => held.get(n) === 1 && groupOf(n) === groupOf(first))
  })
}

const labelOfGroup = ({ id, name, team }: Group): string => {
  const title = oneLine(name) || id
  return team === undefined || oneLine(team) === '' ? title : `${title} · ${oneLine(team)}`
}

/** Groups as boxes, and in them the boundaries that can be boxes without cutting through anything. */
export const areasOf = (analysis: Analysis, placeAt: (node: number) => number): Area => {
  const { model } = analysis.graph
  const groups = model.groups ?? []
  const boundaries = boxable(analysis)
  const boxed = new Set(boundaries.flatMap(({ scope }) => [...scope]).map(placeAt))
  const nodesIn = (group: string | undefined): readonly number[] =>
    model.nodes.flatMap((node, place) => (node.group === group && !boxed.has(place) ? [place] : []))
  const boundariesIn = (group: string | undefined): readonly Area[] =>
    boundaries
      .filter(({ scope }) => analysis.graph.nodes[scope[0] ?? -1]?.group === group)
      .map((boundary) => ({
        kind: 'boundary',
        key: `boundary${boundary.index + 1}`,
        label: `↻ ${oneLine(ownerLabel(analysis, boundary))}`,
        nodes: [...boundary.scope].map(placeAt).sort((a, b) => a - b),
        areas: [],
      }))
  const groupsIn = (parent: string | undefined): readonly Area[] => groups.filter((group) => group.parent === parent).map(areaOf)
  const areaOf = (group: Group): Area => ({
    kind: 'group',
    key: `group${groups.indexOf(group) + 1}`,
    label: labelOfGroup(group),
    nodes: nodesIn(group.id),
    areas: [...boundariesIn(group.id), ...groupsIn(group.id)],
  })
  return { kind: 'top', key: 'top', label: '', nodes: nodesIn(undefined), areas: [...boundariesIn(undefined), ...groupsIn(undefined)] }
}
