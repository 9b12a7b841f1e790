import { useEffect, useState } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import { useDocument } from '../store/document'
import { useSelection, type Subject } from '../store/selection'

/** Is something chosen in the inspector just now? What is typed with every keystroke written stands in its field anyhow. */
const isChoosing = (): boolean => {
  const { activeElement } = document
  return activeElement !== null && activeElement.closest('.inspector') !== null && !activeElement.matches('[data-steps]')
}

/** After the next frame is on the screen. */
const afterPaint = (work: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/**
 * The analysis that the inspector speaks of. An edit made elsewhere shows in the drawing and among the findings first, and a frame later
 * in the many sentences here; what is chosen here, selected, or no longer `isThere`, shows at once.
 */
export const useCalmAnalysis = (isThere: (subject: Subject, analysis: Analysis) => boolean): Analysis => {
  const [shown, setShown] = useState(() => useDocument.getState().analysis)
  useEffect(() => {
    let cancel = (): void => undefined
    const show = (): void => {
      cancel()
      setShown(useDocument.getState().analysis)
    }
    const onEdit = ({ analysis }: { readonly analysis: Analysis }, before: { readonly analysis: Analysis }): void => {
      if (analysis === before.analysis) return
      cancel()
      const gone = [...useSelection.getState().selected].some((subject) => !isThere(subject, analysis))
      if (gone || isChoosing()) show()
      else cancel = afterPaint(show)
    }
    show()
    const ends = [useDocument.subscribe(onEdit), useSelection.subscribe((now, before) => now.selected !== before.selected && show())]
    return () => {
      cancel()
      ends.forEach((end) => end())
    }
  }, [isThere])
  return shown
}
