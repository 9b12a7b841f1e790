import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import type { Size } from '../../model/schema/model'
import { useCamera } from './camera'
import { connectCamera } from './cameraMoves'
import type { FlowNode } from './modelToFlow'
import { followPage } from './view/page'
import { followView } from './view/view'

/** Tells the rest of the canvas where React Flow’s camera looks, and lets it be moved from anywhere. */
export function CameraLink({ size }: { readonly size: Size }) {
  const store = useStoreApi()
  const flow = useReactFlow<FlowNode>()
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
  useLayoutEffect(followPage, [])
  return null
}
