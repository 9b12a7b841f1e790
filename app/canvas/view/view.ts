import { create } from 'zustand'
import { overlaps, type Box } from '../../../model/picture/box'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import { takesPlace } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'
import { useCamera, visibleArea } from '../camera'
import { useScene } from '../scene'

/**
 * Two ways to show the drawing. Near: elements in the page, those in view and a few around. Far: everything painted on one canvas.
 * A small drawing is always near and whole. Changing from far to near, elements are put into the page a few at a time behind the
 * painted view, so that no frame takes long; the painted view goes when all are there.
 */
export type View = {
  readonly far: boolean
  /** Far, and not about to come near: the elements in the page need not follow. */
  readonly still: boolean
  /** Ids of what is in the page; `all` in a small drawing. */
  readonly nodes: ReadonlySet<string> | 'all'
  readonly edges: ReadonlySet<string> | 'all'
  readonly hulls: readonly HullDrawing[]
}

/** Up to so many nodes everything is in the page. */
const SMALL = 150
/** Below the first zoom a large drawing is painted, above the second it is not; in between it stays as it is. */
const FAR = { below: 0.43, above: 0.47 } as const
/** What a frame bears. */
const PER_FRAME = { nodes: 8, edges: 14 } as const
/** More than this missing at once, and the painted view helps out. */
const MANY = { nodes: 24, edges: 60 } as const
const MARGIN = 160
const KEEP_MARGIN = 700
const MOST_SPARE = 80

const NONE: ReadonlySet<string> = new Set()
const SMALL_VIEW = { far: false, still: false, nodes: 'all', edges: 'all' } as const

export const isSmall = (scene: Scene): boolean => scene.nodes.length <= SMALL

const NOTHING: View = { far: false, still: true, nodes: NONE, edges: NONE, hulls: [] }

export const useView = create<View>(() => NOTHING)

type Wanted = { readonly nodes: readonly string[]; readonly edges: readonly string[] }

const within = (scene: Scene, area: Box): Wanted => ({
  nodes: scene.nodes.filter((node) => takesPlace(node) && overlaps(node.box, area)).map((node) => node.id),
  edges: scene.edges.filter((edge) => overlaps(edge.bounds, area)).map((edge) => edge.id),
})

const missing = (wanted: readonly string[], present: ReadonlySet<string>): readonly string[] => wanted.filter((id) => !present.has(id))

/** What is present, without what lies far outside once there is much of it, and with the next few of what is wanted. */
const grown = (
  present: ReadonlySet<string>,
  add: readonly string[],
  keep: () => readonly string[],
  wanted: number,
): ReadonlySet<string> => {
  const crowded = present.size > wanted + MOST_SPARE
  if (add.length === 0 && !crowded) return present
  const kept = crowded ? keep().filter((id) => present.has(id)) : present
  return new Set([...kept, ...add])
}

const idsOf = (present: ReadonlySet<string> | 'all'): ReadonlySet<string> => (present === 'all' ? NONE : present)

/** The next view, and whether it is complete. */
const nextView = (
  view: View,
  scene: Scene,
  zoom: number,
  inView: (margin: number) => Box,
): { readonly view: View; readonly complete: boolean } => {
  if (isSmall(scene)) return { view: { ...SMALL_VIEW, hulls: scene.hulls }, complete: true }
  const paint = zoom < FAR.below || (view.far && zoom < FAR.above)
  if (paint)
    return { view: { far: true, still: true, nodes: idsOf(view.nodes), edges: idsOf(view.edges), hulls: view.hulls }, complete: true }
  const area = inView(MARGIN)
  const wanted = within(scene, area)
  const [nodes, edges] = [idsOf(view.nodes), idsOf(view.edges)]
  const lacking = { nodes: missing(wanted.nodes, nodes), edges: missing(wanted.edges, edges) }
  let kept: Wanted | undefined
  const keep = (): Wanted => (kept ??= within(scene, inView(KEEP_MARGIN)))
  const nextNodes = grown(nodes, lacking.nodes.slice(0, PER_FRAME.nodes), () => keep().nodes, wanted.nodes.length)
  const nextEdges = grown(edges, lacking.edges.slice(0, PER_FRAME.edges), () => keep().edges, wanted.edges.length)
  const complete = lacking.nodes.length <= PER_FRAME.nodes && lacking.edges.length <= PER_FRAME.edges
  const manyMissing = lacking.nodes.length > MANY.nodes || lacking.edges.length > MANY.edges
  const hulls = scene.hulls.filter((hull) => overlaps(hull.shape.bounds, area))
  return { view: { far: manyMissing || (view.far && !complete), still: false, nodes: nextNodes, edges: nextEdges, hulls }, complete }
}

const sameView = (a: View, b: View): boolean =>
  a.far === b.far &&
  a.still === b.still &&
  a.nodes === b.nodes &&
  a.edges === b.edges &&
  a.hulls.length === b.hulls.length &&
  a.hulls.every((hull, at) => hull === b.hulls[at])

let frame: number | undefined

const step = (): void => {
  frame = undefined
  const camera = useCamera.getState()
  if (camera.width === 0) return
  const { scene } = useScene.getState()
  const before = useView.getState()
  const { view, complete } = nextView(before, scene, camera.zoom, (margin) => visibleArea(camera, margin))
  if (!sameView(before, view)) useView.setState(view)
  if (!complete) schedule()
}

const schedule = (): void => {
  frame ??= requestAnimationFrame(step)
}

/** Keeps the view in step with camera and scene until the answered function is called. */
export const followView = (): (() => void) => {
  step()
  const ends = [useCamera.subscribe(schedule), useScene.subscribe(step)]
  return () => {
    ends.forEach((end) => end())
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    useView.setState(NOTHING)
  }
}
