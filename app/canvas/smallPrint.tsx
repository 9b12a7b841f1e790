import { useStore } from '@xyflow/react'
import { useLayoutEffect } from 'react'
import { SMALL_PRINT, useCamera } from './camera'
import { useScene } from './scene'
import { isSmall } from './view/view'

/** Is the drawing seen from so far that small print cannot be read? A large one is painted then. */
export const useSmallPrint = (): boolean => {
  const shown = useScene(({ scene }) => isSmall(scene))
  return useCamera(({ zoom }) => zoom < SMALL_PRINT) && shown
}

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
  }, [flow, small])
  return null
}
