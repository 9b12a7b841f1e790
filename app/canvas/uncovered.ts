import { usePreferences } from '../store/preferences'
import { useRun } from '../store/run'
import { useCamera, type Camera, type CameraState } from './camera'

/** Of the panel that some perspectives have: its width with the gap beside it, and where the canvas is narrow its share of the height. */
const PANEL = { width: 314, share: 0.4, foot: 50 } as const
/** Narrower than this, the panel lies along the foot of the canvas. */
const NARROW = 680

/** Of a run: the width of the list of its steps, which is folded where the canvas is narrow, and the height of the bar above the controls. */
const RUN = { list: 326, bar: 96, narrowBar: 136 } as const
const LEAST_HEIGHT = 120

/** The view without what the panel of the perspective, or the run that is played, covers. */
export const uncovered = (): CameraState => {
  const camera = useCamera.getState()
  const { width, height } = camera
  const isNarrow = width < NARROW
  if (useRun.getState().run !== null)
    return {
      ...camera,
      width: isNarrow ? width : width - RUN.list,
      height: Math.max(height - (isNarrow ? RUN.narrowBar : RUN.bar), LEAST_HEIGHT),
    }
  const { perspective, panelOpen } = usePreferences.getState()
  if (!panelOpen || (perspective !== 'coupling' && perspective !== 'failure')) return camera
  return isNarrow ? { ...camera, height: height * (1 - PANEL.share) - PANEL.foot } : { ...camera, width: width - PANEL.width }
}

/** With less than this left of the view, what covers the rest is not kept clear of. */
const LEAST_WIDTH = 260

/** How far floating panels reach into the canvas from its left and from its right, in px. */
const coveredByPanels = (): { readonly left: number; readonly right: number } => {
  const canvas = document.querySelector('.canvas')?.getBoundingClientRect()
  const covered = { left: 0, right: 0 }
  if (canvas === undefined) return covered
  for (const panel of document.querySelectorAll('.side-panel, .legend-panel[data-open="true"]')) {
    const { left, right, width } = panel.getBoundingClientRect()
    if (width === 0) continue
    if (left - canvas.left < canvas.right - right) covered.left = Math.max(covered.left, right - canvas.left)
    else covered.right = Math.max(covered.right, canvas.right - left)
  }
  return covered
}

/** The camera that frames something in the part of the view that nothing covers. */
export const framed = (frame: (view: CameraState) => Camera): Camera => {
  const view = uncovered()
  const { left, right } = coveredByPanels()
  const width = Math.min(view.width, useCamera.getState().width - right) - left
  if (width < LEAST_WIDTH) return frame(view)
  const camera = frame({ ...view, width })
  return { ...camera, x: camera.x + left }
}
