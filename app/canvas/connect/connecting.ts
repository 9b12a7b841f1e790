import { create } from 'zustand'
import { centreOf, holds, inflate, type Box, type Point } from '../../../model/picture/box'
import type { Scene } from '../../../model/picture/scene'
import type { EdgeKind } from '../../../model/schema/model'
import { connect, reconnect, whyNotJoined } from '../../edits/drawing'
import { perform } from '../../edits/perform'
import { useDocument } from '../../store/document'
import { highlight, nodeSubject } from '../../store/selection'
import { showToast } from '../../ui/toast'
import { useCamera } from '../camera'
import { useScene } from '../scene'

/** An edge while it is being drawn: a new one from a node, or an end of one that is there. */
export type Connecting = {
  /** The end that stays. */
  readonly from: string
  readonly kind: EdgeKind | undefined
  /** Set while an edge that is there gets another end. */
  readonly edge?: { readonly id: string; readonly end: 'source' | 'target' }
  readonly to: Point
  /** The node under the pointer. */
  readonly over: string | undefined
  /** Why it cannot end there. */
  readonly refused: string | undefined
}

/** Where an edge was dropped on empty canvas: it asks what goes there. */
export type Asking = { readonly from: string; readonly kind: EdgeKind | undefined; readonly at: Point }

type State = { readonly connecting: Connecting | undefined; readonly asking: Asking | undefined }

export const useConnecting = create<State>(() => ({ connecting: undefined, asking: undefined }))

export const isConnecting = (): boolean => useConnecting.getState().connecting !== undefined

/** A target may be missed by so many px of the screen. */
const NEAR = 18

const nearest = (scene: Scene, point: Point): string | undefined => {
  const near = NEAR / useCamera.getState().zoom
  let best: { id: string; distance: number } | undefined
  scene.places.some(inflate({ ...point, width: 0.1, height: 0.1 }, near), (n, box: Box) => {
    const node = scene.nodes[n]
    const centre = centreOf(box)
    const distance = holds(box, point) ? 0 : Math.hypot(centre.x - point.x, centre.y - point.y)
    if (node !== undefined && (best === undefined || distance < best.distance)) best = { id: node.id, distance }
    return false
  })
  return best?.id
}

const reasonAgainst = ({ from, kind, edge }: Pick<Connecting, 'from' | 'kind' | 'edge'>, over: string | undefined): string | undefined => {
  if (over === undefined) return undefined
  const hidden = useScene.getState().scene.nodeAt.get(over)?.hidden
  if (hidden !== undefined) return 'An edge ends at a node: expand the group first.'
  const { model } = useDocument.getState()
  const [source, target] = edge?.end === 'source' ? [over, from] : [from, over]
  return whyNotJoined(model, source, target, kind)
}

export const startConnecting = (from: string, kind: EdgeKind | undefined, to: Point): boolean => {
  if (useDocument.getState().readOnly) return false
  useConnecting.setState({ connecting: { from, kind, to, over: undefined, refused: undefined }, asking: undefined })
  return true
}

/** Takes an end of an edge off its node. */
export const startReconnecting = (id: string, end: 'source' | 'target', to: Point): boolean => {
  const edge = useDocument.getState().model.edges.find((candidate) => candidate.id === id)
  if (edge === undefined || useDocument.getState().readOnly) return false
  const from = end === 'source' ? edge.target : edge.source
  useConnecting.setState({
    connecting: { from, kind: edge.kind, edge: { id, end }, to, over: undefined, refused: undefined },
    asking: undefined,
  })
  return true
}

export const continueConnecting = (to: Point): void => {
  const { connecting } = useConnecting.getState()
  if (connecting === undefined) return
  const { scene } = useScene.getState()
  const under = nearest(scene, to)
  // Leaving the node it starts at takes a moment; only coming back to it means a loop.
  const over = under === connecting.from && !hasLeft(connecting, to, scene) ? undefined : under
  if (over !== connecting.over) highlight(...(over === undefined ? [] : [nodeSubject(over)]))
  useConnecting.setState({
    connecting: { ...connecting, to, over, refused: over === connecting.over ? connecting.refused : reasonAgainst(connecting, over) },
  })
}

let left = false

const hasLeft = ({ from }: Connecting, to: Point, { nodeAt }: Scene): boolean => {
  const box = nodeAt.get(from)?.box
  if (box !== undefined && !holds(inflate(box, 12), to)) left = true
  return left
}

export const cancelConnecting = (): boolean => {
  const { connecting, asking } = useConnecting.getState()
  if (connecting === undefined && asking === undefined) return false
  left = false
  highlight()
  useConnecting.setState({ connecting: undefined, asking: undefined })
  return true
}

/** Ends where the pointer is: on a node it connects, on empty canvas it asks what goes there. */
export const endConnecting = (): void => {
  const { connecting } = useConnecting.getState()
  if (connecting === undefined) return
  left = false
  highlight()
  const { from, kind, edge, over, refused, to } = connecting
  useConnecting.setState({ connecting: undefined })
  const { model } = useDocument.getState()
  if (refused !== undefined) showToast({ sentence: refused })
  else if (over !== undefined) perform(edge === undefined ? connect(model, from, over, kind) : reconnect(model, edge.id, edge.end, over))
  else if (edge === undefined) useConnecting.setState({ asking: { from, kind, at: to } })
}

export const stopAsking = (): void => useConnecting.setState({ asking: undefined })
