import { create } from 'zustand'

/** What dragging on empty canvas does: select, or move the canvas. */
export type Tool = 'select' | 'hand'

export const useTool = create<{ readonly tool: Tool }>(() => ({ tool: 'select' }))

export const setTool = (tool: Tool): void => useTool.setState({ tool })
