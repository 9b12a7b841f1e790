import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, useReactFlow, useStoreApi, ViewportPortal } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Scene } from '../../model/picture/scene'
import type { Size } from '../../model/schema/model'
import { useDocument } from '../store/document'
import { useSelection } from '../store/selection'
import { fitting, toScreen, useCamera, ZOOM, type Camera } from './camera'
import { centreOn, connectCamera } from './cameraMoves'
import './canvas.css'
import { AskMenu } from './connect/AskMenu'
import { ConnectLayer } from './connect/ConnectLayer'
import { Controls } from './Controls'
import { ContextPad } from './edit/ContextPad'
import { RenameField } from './edit/RenameField'
import { EdgeLines, EdgeTops } from './edges/EdgeLayers'
import { FarView } from './far/FarView'
import { nodeOrder } from './keyboard/readingOrder'
import { useKeys } from './keyboard/useKeys'
import { Minimap } from './Minimap'
import { modelToFlow } from './modelToFlow'
import { NodeCard, type CardNode } from './nodes/NodeCard'
import { Groups } from './overlays/Groups'
import { Hulls, HullTabs } from './overlays/Hulls'
import { useGesture } from './pointer/gesture'
import { useTool } from '../store/tool'
import { usePointer } from './pointer/usePointer'
import { useScene } from './scene'
import { StandIns } from './view/StandIns'
import { followView, isSmall, useView } from './view/view'

const NODE_TYPES = { card: NodeCard }
const PAN_WITH_HAND = [0, 1, 2]
const PAN_OTHERWISE = [1, 2]
const NO_EDGES: never[] = []

/** Changes when nodes come, go or were moved, but not while they are dragged: the order of elements must not jump under a pointer. */
const useNodeOrder = (): readonly number[] => {
  const analysis = useScene(({ scene }) => scene.analysis)
  const model = useDocument((document) => document.model)
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => nodeOrder(useScene.getState().scene), [analysis, model])
}

const useFlowNodes = (): CardNode[] => {
  const scene = useScene((state) => state.scene)
  const order = useNodeOrder()
  const shown = useView((view) => view.nodes)
  const far = useView((view) => view.far)
  const latest = useRef<CardNode[]>([])
  const nodes = useMemo(() => modelToFlow(scene, order, (id) => shown === 'all' || shown.has(id)), [scene, order, shown])
  // Nobody sees the elements while the view is far; a drag there must not pay for them.
  if (!far || latest.current.length === 0) latest.current = nodes
  return far && useScene.getState().moved.size > 0 ? latest.current : nodes
}

function Layers() {
  const scene = useScene((state) => state.scene)
  const shownEdges = useView((view) => view.edges)
  const viewHulls = useView((view) => view.hulls)
  const edges = useMemo(
    () => (shownEdges === 'all' ? scene.edges : scene.edges.filter((edge) => shownEdges.has(edge.id))),
    [scene.edges, shownEdges],
  )
  const hulls = isSmall(scene) ? scene.hulls : viewHulls
  return (
    <ViewportPortal>
      <Groups groups={scene.groups} />
      <Hulls hulls={hulls} />
      <EdgeLines edges={edges} />
      <EdgeTops edges={edges} />
      <HullTabs hulls={hulls} />
    </ViewportPortal>
  )
}

/** Tells the rest of the canvas where React Flow’s camera looks, and lets it be moved from anywhere. */
function CameraLink({ size }: { readonly size: Size }) {
  const store = useStoreApi()
  const flow = useReactFlow<CardNode>()
  useLayoutEffect(() => {
    const read = (): void => {
      const [x, y, zoom] = store.getState().transform
      const now = useCamera.getState()
      if (now.x !== x || now.y !== y || now.zoom !== zoom) useCamera.setState({ x, y, zoom })
    }
    connectCamera(flow)
    read()
    const end = store.subscribe(read)
    return () => {
      end()
      connectCamera(undefined)
    }
  }, [store, flow])
  useLayoutEffect(() => useCamera.setState(size), [size])
  useLayoutEffect(followView, [])
  return null
}

function useFocusRequests(): void {
  useEffect(() => {
    let known = useSelection.getState().focus.serial
    return useSelection.subscribe(({ focus }) => {
      if (focus.serial === known) return
      known = focus.serial
      centreOn(focus.subjects)
    })
  }, [])
}

function Marquee() {
  const marquee = useGesture((state) => state.marquee)
  const camera = useCamera()
  if (marquee === undefined) return null
  const { x, y } = toScreen(camera, marquee)
  return (
    <div
      className="marquee"
      style={{ transform: `translate(${x}px, ${y}px)`, width: marquee.width * camera.zoom, height: marquee.height * camera.zoom }}
    />
  )
}

const Flow = memo(function Flow({ camera, size }: { readonly camera: Camera; readonly size: Size }) {
  const nodes = useFlowNodes()
  const hand = useTool((state) => state.tool === 'hand')
  const small = useScene(({ scene }) => isSmall(scene))
  return (
    <ReactFlow<CardNode>
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      defaultViewport={camera}
      minZoom={ZOOM.least}
      maxZoom={ZOOM.most}
      onlyRenderVisibleElements={!small}
      nodesDraggable={false}
      nodesConnectable={false}
      elementsSelectable={false}
      selectionKeyCode={null}
      deleteKeyCode={null}
      multiSelectionKeyCode={null}
      disableKeyboardA11y
      autoPanOnNodeFocus={false}
      panOnScroll
      panOnDrag={hand ? PAN_WITH_HAND : PAN_OTHERWISE}
      zoomOnDoubleClick={false}
      noPanClassName={hand ? 'never' : 'nopan'}
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--dot)" bgColor="transparent" />
      <CameraLink size={size} />
      <Layers />
      <ConnectLayer />
      <ContextPad />
      <RenameField />
    </ReactFlow>
  )
})

const startCamera = ({ bounds }: Scene, size: Size): Camera =>
  bounds === undefined ? { x: size.width / 2, y: size.height / 2, zoom: 1 } : fitting(bounds, size)

/** One document on the canvas, as large as its parent. */
function Drawing({ size }: { readonly size: Size }) {
  const [camera] = useState(() => startCamera(useScene.getState().scene, size))
  useFocusRequests()
  return (
    <>
      <ReactFlowProvider>
        <Flow camera={camera} size={size} />
      </ReactFlowProvider>
      <FarView />
      <StandIns />
      <Marquee />
      <Controls />
      <Minimap />
    </>
  )
}

/** The canvas: fills its parent, shows the open document, and is where it is pointed at, selected and moved. */
export function Canvas() {
  const root = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>()
  const document = useDocument((state) => state.id)
  const hand = useTool((state) => state.tool === 'hand')
  const far = useView((view) => view.far)
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return undefined
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = element
      if (width > 0 && height > 0) setSize((known) => (known?.width === width && known.height === height ? known : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  usePointer(root)
  useKeys(root)
  return (
    <div ref={root} className={`canvas${hand ? ' hand' : ''}${far ? ' is-far' : ''}`} data-view={far ? 'far' : 'near'}>
      <span className="canvas-start" tabIndex={-1} />
      {size === undefined ? null : <Drawing key={document} size={size} />}
      <AskMenu root={root.current} />
      <span className="canvas-end" tabIndex={-1} />
    </div>
  )
}
