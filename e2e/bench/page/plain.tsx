import { ReactFlow, useNodesInitialized, useNodesState, type Edge, type Node } from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import type { Model } from '../../../model/schema/model'

const BOX = { width: 196, height: 60, border: '1px solid #888', background: '#fff' }
const ALL_BUTTONS = [0, 1, 2]

/** React Flow as it comes, with a plain box for each node, all of them in the page. */
function Plain({ model, ready }: { readonly model: Model; readonly ready: () => void }) {
  const [nodes, , onNodesChange] = useNodesState<Node>(
    model.nodes.map((node) => ({ id: node.id, position: node.position ?? { x: 0, y: 0 }, data: { label: node.name }, style: BOX })),
  )
  return (
    <ReactFlow
      nodes={nodes}
      edges={model.edges.map(({ id, source, target }): Edge => ({ id, source, target }))}
      onNodesChange={onNodesChange}
      panOnDrag={ALL_BUTTONS}
      minZoom={0.1}
      fitView
    >
      <Ready ready={ready} />
    </ReactFlow>
  )
}

function Ready({ ready }: { readonly ready: () => void }) {
  const initialized = useNodesInitialized()
  useEffect(() => {
    if (initialized) ready()
  }, [initialized, ready])
  return null
}

export const showPlain = (root: HTMLElement, model: Model): Promise<void> =>
  new Promise((resolve) => createRoot(root).render(<Plain model={model} ready={resolve} />))
