import { useStore } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import { SMALL_PRINT, useCamera } from './camera'
import { leaveFrame } from './view/reveal'

/** Is the drawing seen from so far that small print cannot be read? */
export const useSmallPrint = (): boolean => useCamera(({ zoom }) => zoom < SMALL_PRINT)

/**
 * Tells the nodes that small print is left out. What holds them and nothing else is told: for a word to the whole canvas, the browser
 * would look at ten thousand elements in one frame.
 */
export function SmallPrint() {
  const small = useSmallPrint()
  const flow = useStore(({ domNode }) => domNode)
  useLayoutEffect(() => {
    const nodes = flow?.querySelector('.react-flow__nodes')
    if (!nodes || nodes.classList.contains('is-small') === small) return
    nodes.classList.toggle('is-small', small)
    leaveFrame()
  }, [flow, small])
  return null
}
