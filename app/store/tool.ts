import { create } from 'zustand'
import type { EdgeKind } from '../../model/schema/model'

/** What pressing on the canvas does: select and move, move the canvas, or draw an edge of one kind from any node. */
export type Tool = 'select' | 'hand' | EdgeKind

export const useTool = create<{ readonly tool: Tool }>(() => ({ tool: 'select' }))

export const setTool = (tool: Tool): void => useTool.setState({ tool })

export const edgeKindOf = (tool: Tool): EdgeKind | undefined => (tool === 'select' || tool === 'hand' ? undefined : tool)
