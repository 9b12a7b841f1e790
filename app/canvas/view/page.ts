import { create } from 'zustand'
import type { EdgeDrawing } from '../../../model/picture/edgeDrawings'
import type { GroupDrawing } from '../../../model/picture/groupDrawings'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import type { NodeDrawing } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'
import { sameItems } from '../../../model/schema/sameItems'
import { nodeOrder } from '../keyboard/readingOrder'
import { modelToFlow, type FlowNode } from '../modelToFlow'
import { useScene } from '../scene'
import { isSmall, useView, type View } from './view'

/** What is in the page as elements. It stands still while the view is painted: nobody sees it, so nothing is paid for it. */
export type Page = {
  readonly nodes: FlowNode[]
  readonly edges: readonly EdgeDrawing[]
  readonly hulls: readonly HullDrawing[]
  readonly groups: readonly GroupDrawing[]
}

const EMPTY: Page = { nodes: [], edges: [], hulls: [], groups: [] }

export const usePage = create<Page>(() => EMPTY)

let ordered: { readonly nodes: readonly NodeDrawing[]; readonly order: readonly number[] } = { nodes: [], order: [] }

/** The order of the elements does not change under a pointer that carries some of them. */
const orderOf = (scene: Scene, carrying: boolean): readonly number[] => {
  if (ordered.nodes === scene.nodes || (carrying && ordered.nodes.length === scene.nodes.length)) return ordered.order
  ordered = { nodes: scene.nodes, order: nodeOrder(scene) }
  return ordered.order
}

const keep = <L extends readonly unknown[]>(before: L, now: L): L => (sameItems(before, now) ? before : now)

const pageOf = (scene: Scene, view: View, carrying: boolean, before: Page): Page => {
  const { nodes, edges } = view
  const small = isSmall(scene)
  return {
    nodes: keep(
      before.nodes,
      modelToFlow(scene, orderOf(scene, carrying), (id) => nodes === 'all' || nodes.has(id)),
    ),
    edges:
      edges === 'all'
        ? scene.edges
        : keep(
            before.edges,
            scene.edges.filter((edge) => edges.has(edge.id)),
          ),
    hulls: small ? scene.hulls : keep(before.hulls, view.hulls),
    groups: scene.groups,
  }
}

const isUnchanged = (now: View, before: View): boolean =>
  now.nodes === before.nodes && now.edges === before.edges && now.hulls === before.hulls

let shown: View | undefined

const update = (): void => {
  const view = useView.getState()
  if (view.still && shown !== undefined && isUnchanged(view, shown)) return
  shown = view
  const { scene, moved } = useScene.getState()
  usePage.setState(pageOf(scene, view, moved.size > 0, usePage.getState()))
}

/** Keeps the page in step with scene and view until the answered function is called. */
export const followPage = (): (() => void) => {
  update()
  const ends = [useScene.subscribe(update), useView.subscribe(update)]
  return () => {
    ends.forEach((end) => end())
    shown = undefined
    usePage.setState(EMPTY)
  }
}
