import { analyze, type Analysis } from '../../analysis/analyze'
import type { EdgeTraits, NodeTraits } from '../../analysis/traits'
import { diffModels, type ModelDiff } from '../../graph/diff'
import type { Finding } from '../../rules/finding'
import { runRules } from '../../rules/runRules'
import type { Model } from '../../schema/model'

export type Side = { readonly analysis: Analysis; readonly findings: readonly Finding[] }

/** Two drawings, what each means, and which element of one is which of the other. */
export type Compared = {
  readonly diff: ModelDiff
  readonly before: Side
  readonly after: Side
  /** Nodes that are in both, in the order of the new file. */
  readonly nodes: readonly (readonly [before: NodeTraits, after: NodeTraits])[]
  /** What became of each old edge that is still there, by its old id. */
  readonly edgeAfter: ReadonlyMap<string, EdgeTraits>
  /** A subject of the old drawing as the new one calls it. */
  readonly renamed: (subject: string) => string
}

const sideOf = (model: Model, today: string): Side => {
  const analysis = analyze(model)
  return { analysis, findings: runRules(analysis, { today }) }
}

const ids = (pairs: readonly (readonly [{ readonly id: string }, { readonly id: string }])[]): ReadonlyMap<string, string> =>
  new Map(pairs.map(([before, after]) => [before.id, after.id]))

/** Ids stand in subjects behind `node:`, `edge:`, `root:`, `>` and the like, so each part between such signs is looked up. */
const renaming = (diff: ModelDiff): ((subject: string) => string) => {
  const [nodes, edges] = [ids(diff.nodes.pairs), ids(diff.edges.pairs)]
  const node = (id: string): string => nodes.get(id) ?? id
  const edge = (id: string): string => edges.get(id) ?? id
  const boundary = (id: string): string => {
    if (id.startsWith('root:')) return `root:${node(id.slice(5))}`
    if (id.startsWith('edge:')) return `edge:${edge(id.slice(5))}`
    const target = id.lastIndexOf('>')
    return `${id.slice(0, target + 1)}${node(id.slice(target + 1))}`
  }
  return (subject) => {
    const colon = subject.indexOf(':')
    const [kind, id] = [subject.slice(0, colon), subject.slice(colon + 1)]
    if (kind === 'node') return `node:${node(id)}`
    if (kind === 'edge') return `edge:${edge(id)}`
    if (kind === 'boundary') return `boundary:${boundary(id)}`
    if (kind === 'cycle') return `cycle:${node(id)}`
    return kind === 'pair' ? `pair:${id.split('|').map(node).sort().join('|')}` : subject
  }
}

/** `today` (YYYY-MM-DD) decides which waivers hold, in both. */
export const compare = (before: Model, after: Model, today: string): Compared => compareSides(sideOf(before, today), sideOf(after, today))

/** The same for drawings that are analyzed. */
export const compareSides = (a: Side, b: Side): Compared => {
  const [before, after] = [a.analysis.graph.model, b.analysis.graph.model]
  const diff = diffModels(before, after)
  const nodeIn = ({ analysis }: Side, id: string): NodeTraits => analysis.traits.nodes[analysis.graph.nodeAt.get(id) ?? -1] as NodeTraits
  const places = new Map(after.nodes.map(({ id }, place) => [id, place]))
  const placeOf = ({ id }: { readonly id: string }): number => places.get(id) ?? 0
  const edgeIn = (id: string): EdgeTraits => b.analysis.traits.edges[b.analysis.graph.edgeAt.get(id) ?? -1] as EdgeTraits
  return {
    diff,
    before: a,
    after: b,
    nodes: diff.nodes.pairs
      .toSorted((x, y) => placeOf(x[1]) - placeOf(y[1]))
      .map(([old, now]) => [nodeIn(a, old.id), nodeIn(b, now.id)] as const),
    edgeAfter: new Map(diff.edges.pairs.map(([old, now]) => [old.id, edgeIn(now.id)])),
    renamed: renaming(diff),
  }
}
