import { analyze } from '../analysis/analyze'
import type { Verdict } from '../analysis/cover'
import { applyCommand } from '../graph/applyCommand'
import type { Command } from '../graph/commands'
import type { Model } from '../schema/model'
import type { EdgeDrawing } from './edgeDrawings'
import type { NodeDrawing } from './nodeDrawings'
import { sceneOf, type Scene } from './scene'

/** A node whose verdict would be another one. */
export type Turn = { readonly node: NodeDrawing; readonly from: Verdict | null; readonly to: Verdict | null }

/** What an edit would do to the drawing, while nothing is changed yet. */
export type Ghost = {
  readonly added: { readonly nodes: readonly NodeDrawing[]; readonly edges: readonly EdgeDrawing[] }
  readonly removed: { readonly nodes: readonly NodeDrawing[]; readonly edges: readonly EdgeDrawing[] }
  /** As they would be; `before` is how they are drawn now. */
  readonly changedEdges: readonly { readonly before: EdgeDrawing; readonly after: EdgeDrawing }[]
  readonly changedNodes: readonly NodeDrawing[]
  readonly turns: readonly Turn[]
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]))

/** Those that are other objects than before: commands leave what they do not touch as it is. */
const changedIn = <T extends { readonly id: string }>(before: readonly T[], after: readonly T[]): readonly string[] => {
  const known = byId(before)
  return after.filter((item) => known.has(item.id) && known.get(item.id) !== item).map(({ id }) => id)
}

const missingIn = <T extends { readonly id: string }>(items: readonly T[], from: ReadonlyMap<string, unknown>): readonly T[] =>
  items.filter(({ id }) => !from.has(id))

const turnsBetween = (before: Scene, after: Scene): readonly Turn[] =>
  after.nodes.flatMap((node) => {
    const known = before.nodeAt.get(node.id)
    if (known === undefined) return []
    const from = before.analysis.verdict[known.index] ?? null
    const to = after.analysis.verdict[node.index] ?? null
    return from === to ? [] : [{ node, from, to }]
  })

/** The difference that commands would make to what is drawn. Undefined where they cannot be carried out, or do nothing. */
export const ghostOf = (scene: Scene, model: Model, commands: readonly Command[]): Ghost | undefined => {
  const result = applyCommand(model, { type: 'batch', commands })
  if (!result.ok || result.value === model) return undefined
  const next = result.value
  const after = sceneOf(analyze(next), scene.perspective, { model: next, previous: scene })
  return {
    added: { nodes: missingIn(after.nodes, scene.nodeAt), edges: missingIn(after.edges, byId(model.edges)) },
    removed: { nodes: missingIn(scene.nodes, after.nodeAt), edges: missingIn(scene.edges, byId(next.edges)) },
    changedEdges: changedIn(model.edges, next.edges).flatMap((id) => {
      const [from, to] = [scene.edgeAt.get(id), after.edgeAt.get(id)]
      return from === undefined || to === undefined ? [] : [{ before: from, after: to }]
    }),
    changedNodes: changedIn(model.nodes, next.nodes).flatMap((id) => after.nodeAt.get(id) ?? []),
    turns: turnsBetween(scene, after),
  }
}
