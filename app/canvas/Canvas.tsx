import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, ViewportPortal } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { memo, Suspense, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Scene } from '../../model/picture/scene'
import type { Size } from '../../model/schema/model'
import { useDocument } from '../store/document'
import { firstViewport } from '../store/opened'
import { useRun } from '../store/run'
import { useSelection } from '../store/selection'
import { fitting, ZOOM, type Camera } from './camera'
import { CameraLink } from './CameraLink'
import { centreOn } from './cameraMoves'
import './canvas.css'
import { ArrangeProgress } from './arrange/ArrangeProgress'
import { AskMenu } from './connect/AskMenu'
import { ConnectLayer } from './connect/ConnectLayer'
import { Controls } from './Controls'
import { ContextPad } from './edit/ContextPad'
import { RenameField } from './edit/RenameField'
import { EdgeLines, EdgeTops, inLayers } from './edges/EdgeLayers'
import './far/far.css'
import { FarView } from './far/FarView'
import { GhostLayer } from './ghost/GhostLayer'
import { keepClear } from './keepClear'
import { useFocusFollowed } from './keyboard/useFocusFollowed'
import { useKeys } from './keyboard/useKeys'
import { useKeysReceived } from './keyboard/useKeysReceived'
import { Minimap } from './Minimap'
import { OutOfSight } from './OutOfSight'
import type { FlowNode } from './modelToFlow'
import { GroupCard } from './nodes/GroupCard'
import { NodeCard } from './nodes/NodeCard'
import { BoundaryNote } from './overlays/BoundaryNote'
import { Groups } from './overlays/Groups'
import { Hulls, HullTabs } from './overlays/Hulls'
import { Marquee } from './pointer/Marquee'
import { useTool } from '../store/tool'
import { Guides } from './pointer/Guides'
import { usePointer } from './pointer/usePointer'
import { useSpace, useSpaceHeld } from './pointer/useSpace'
import { useScene } from './scene'
import { SmallPrint } from './smallPrint'
import { usePage } from './view/page'
import { StandIns } from './view/StandIns'
import { isComing, isSmall, useView } from './view/view'
import { lazyPart } from '../ui/lazyPart'

const RunLayer = lazyPart(() => import('./run/RunLayer').then(({ RunLayer: layer }) => ({ default: layer })))

const NODE_TYPES = { card: NodeCard, group: GroupCard }
const PAN_WITH_HAND = [0, 1, 2]
const PAN_OTHERWISE = [1, 2]
const NO_EDGES: never[] = []
const NO_HULLS: never[] = []

/** Everything but the nodes, from back to front. */
function Layers() {
  const { groups, hulls, edges } = usePage()
  const painted = useView((view) => view.painting)
  const layers = useMemo(() => inLayers(edges), [edges])
  return (
    <ViewportPortal>
      <div className="drawing-layers">
        <Groups groups={groups} />
        <Hulls hulls={painted ? NO_HULLS : hulls} />
        <EdgeLines layers={layers} />
        <EdgeTops layers={layers} />
        <HullTabs hulls={hulls} />
      </div>
    </ViewportPortal>
  )
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

/** Does dragging move the canvas? */
const useHand = (): boolean => {
  const tool = useTool((state) => state.tool === 'hand')
  const space = useSpaceHeld((state) => state.held)
  return tool || space
}

const Flow = memo(function Flow({ camera, size }: { readonly camera: Camera; readonly size: Size }) {
  const nodes = usePage((page) => page.nodes)
  const hand = useHand()
  const small = useScene(({ scene }) => isSmall(scene))
  return (
    <ReactFlow<FlowNode>
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
      panOnScrollSpeed={1}
      panActivationKeyCode={null}
      panOnDrag={hand ? PAN_WITH_HAND : PAN_OTHERWISE}
      zoomOnDoubleClick={false}
      noPanClassName={hand ? 'never' : 'nopan'}
    >
      <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--dot)" bgColor="transparent" />
      <CameraLink size={size} />
      <SmallPrint />
      <Layers />
      <ConnectLayer />
      <ContextPad />
      <RenameField />
      <Guides />
    </ReactFlow>
  )
})

const startCamera = ({ bounds }: Scene, size: Size): Camera =>
  bounds === undefined ? { x: size.width / 2, y: size.height / 2, zoom: 1 } : fitting(bounds, size)

/** The run that is played, fetched only when there is one. */
function Run() {
  const running = useRun(({ run }) => run !== null)
  return running ? (
    <Suspense fallback={null}>
      <RunLayer />
    </Suspense>
  ) : null
}

/** One document on the canvas, as large as its parent. */
function Drawing({ size }: { readonly size: Size }) {
  const [kept] = useState(() => firstViewport(size))
  const [camera] = useState(() => kept ?? startCamera(useScene.getState().scene, size))
  useFocusRequests()
  useEffect(() => keepClear(kept === undefined), [kept])
  return (
    <>
      <FarView />
      <ReactFlowProvider>
        <Flow camera={camera} size={size} />
      </ReactFlowProvider>
      <BoundaryNote />
      <GhostLayer />
      <Run />
      <StandIns />
      <Marquee />
      <Controls />
      <Minimap />
      <OutOfSight />
      <ArrangeProgress />
    </>
  )
}

/** The canvas: fills its parent, shows the open document, and is where it is pointed at, selected and moved. */
export function Canvas() {
  const root = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState<Size>()
  const document = useDocument((state) => state.id)
  const hand = useHand()
  const far = useView((view) => view.far)
  const coming = useView(isComing)
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
  const corner = useCallback(() => root.current?.getBoundingClientRect() ?? { x: 0, y: 0 }, [])
  useSpace()
  usePointer(root)
  useKeys(root)
  useKeysReceived(root)
  useFocusFollowed(root)
  return (
    <div
      ref={root}
      className={`canvas${hand ? ' hand' : ''}${far ? ' is-far' : ''}${coming ? ' is-coming' : ''}`}
      data-view={far ? 'far' : 'near'}
    >
      <span className="canvas-start" tabIndex={-1} />
      {size === undefined ? null : <Drawing key={document} size={size} />}
      <AskMenu corner={corner} />
      <span className="canvas-end" tabIndex={-1} />
    </div>
  )
}
