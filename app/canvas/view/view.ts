import { create } from 'zustand'
import { overlaps, type Box } from '../../../model/picture/box'
import { isDrawnIn } from '../../../model/picture/edgeDrawings'
import type { HullDrawing } from '../../../model/picture/hullDrawings'
import { takesPlace } from '../../../model/picture/nodeDrawings'
import type { Scene } from '../../../model/picture/scene'
import { SMALL_PRINT, useCamera, visibleArea } from '../camera'
import { useScene } from '../scene'
import { edgesPerFrame, grown, measurePace, nodesPerFrame, restPace, shrunk } from './reveal'

/**
 * Two ways to show the drawing. Near: elements in the page, those in view and a few around. Far: everything painted in one picture.
 * A small drawing is always near and whole. In a large one the picture is there in both: near, it shows lines and hulls below the
 * elements, which the browser would otherwise draw anew, all of them, whenever one changes. Coming near, elements appear upon the
 * picture a few in a frame; going far, they go when the whole picture is ready. So no frame takes long.
 */
export type View = {
  /** Everything is seen in the picture. */
  readonly far: boolean
  /** Far, and not about to come near: the elements in the page need not follow. */
  readonly still: boolean
  /** Lines and hulls are painted. */
  readonly painting: boolean
  /** Ids of what is in the page; `all` in a small drawing. */
  readonly nodes: ReadonlySet<string> | 'all'
  readonly edges: ReadonlySet<string> | 'all'
  readonly hulls: readonly HullDrawing[]
}

/** Up to so many nodes everything is in the page. */
const SMALL = 150
/**
 * Below the first zoom a large drawing is painted, above the second it is not; in between it stays as it is. What is left out of the
 * painting is small print: channels, owners, traits.
 */
export const FAR = { below: 0.58, above: SMALL_PRINT } as const
const MARGIN = 160
const MOST_SPARE = 120

const NONE: ReadonlySet<string> = new Set()

export const isSmall = (scene: Scene): boolean => scene.nodes.length <= SMALL

const NOTHING: View = { far: false, still: true, painting: false, nodes: NONE, edges: NONE, hulls: [] }

export const useView = create<View>(() => NOTHING)

/** Elements are appearing upon the picture. */
export const isComing = ({ far, still }: View): boolean => far && !still

/** Whether the picture shows the whole drawing as it is where the camera looks; told by those who paint it. */
export const usePicture = create<{ readonly ready: boolean }>(() => ({ ready: false }))

const idsOf = (present: ReadonlySet<string> | 'all'): ReadonlySet<string> => (present === 'all' ? NONE : present)

type Step = { readonly view: View; readonly complete: boolean }

/** The elements stay until the picture is ready, then they go a few in a frame. */
const farther = (view: View): Step => {
  const far = view.far || usePicture.getState().ready
  const [nodes, edges] = [idsOf(view.nodes), idsOf(view.edges)]
  const left = far ? { nodes: shrunk(nodes, nodesPerFrame()), edges: shrunk(edges, edgesPerFrame()) } : { nodes, edges }
  const empty = left.nodes.size === 0 && left.edges.size === 0
  return {
    view: { far, still: true, painting: true, ...left, hulls: far && empty ? [] : view.hulls },
    complete: !far || empty,
  }
}

/** Those in view that were there already, and the next few; outer ones stay first. */
const grownHulls = (
  present: readonly HullDrawing[],
  scene: Scene,
  area: Box,
  most: number,
): { readonly hulls: readonly HullDrawing[]; readonly complete: boolean } => {
  const known = new Set(present.map((hull) => hull.id))
  let left = most
  const wanted = scene.hulls.filter((hull) => overlaps(hull.shape.bounds, area))
  const hulls = wanted.filter((hull) => known.has(hull.id) || left-- > 0)
  return { hulls, complete: hulls.length === wanted.length }
}

/** Nodes first, then edges, then hulls, each a few in a frame. */
const nearer = (view: View, scene: Scene, area: Box): Step => {
  const wantedNodes = scene.nodes.filter((node) => takesPlace(node) && overlaps(node.box, area)).map((node) => node.id)
  const wantedEdges = scene.edges.filter((edge) => isDrawnIn(edge, area)).map((edge) => edge.id)
  const nodes = grown(idsOf(view.nodes), wantedNodes, nodesPerFrame(), MOST_SPARE)
  const edges = grown(idsOf(view.edges), wantedEdges, nodes.complete ? edgesPerFrame() : 0, MOST_SPARE)
  const marked = nodes.complete && edges.complete
  const hulls = grownHulls(view.hulls, scene, area, marked ? nodesPerFrame() : 0)
  const complete = marked && hulls.complete
  const far = view.far && !complete
  return {
    view: { far, still: false, painting: true, nodes: nodes.ids, edges: edges.ids, hulls: hulls.hulls },
    complete,
  }
}

const nextView = (view: View, scene: Scene, zoom: number, area: Box): Step => {
  if (isSmall(scene))
    return {
      view: { far: false, still: false, painting: false, nodes: 'all', edges: 'all', hulls: scene.hulls },
      complete: true,
    }
  return zoom < FAR.below || (view.still && zoom < FAR.above) ? farther(view) : nearer(view, scene, area)
}

const sameView = (a: View, b: View): boolean =>
  a.far === b.far &&
  a.still === b.still &&
  a.painting === b.painting &&
  a.nodes === b.nodes &&
  a.edges === b.edges &&
  a.hulls.length === b.hulls.length &&
  a.hulls.every((hull, at) => hull === b.hulls[at])

let frame: number | undefined

const step = (): void => {
  const camera = useCamera.getState()
  if (camera.width === 0) return
  const { scene } = useScene.getState()
  const before = useView.getState()
  const { view, complete } = nextView(before, scene, camera.zoom, visibleArea(camera, MARGIN))
  if (!sameView(before, view)) useView.setState(view)
  if (complete) restPace()
  else schedule()
}

const inFrame = (now: number): void => {
  frame = undefined
  measurePace(now)
  step()
}

const schedule = (): void => {
  frame ??= requestAnimationFrame(inFrame)
}

/** Keeps the view in step with camera, scene and picture until the answered function is called. */
export const followView = (): (() => void) => {
  step()
  const ends = [useCamera.subscribe(schedule), useScene.subscribe(step), usePicture.subscribe(step)]
  return () => {
    ends.forEach((end) => end())
    if (frame !== undefined) cancelAnimationFrame(frame)
    frame = undefined
    restPace()
    useView.setState(NOTHING)
  }
}
