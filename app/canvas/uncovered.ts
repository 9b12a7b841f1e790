import { usePreferences } from '../store/preferences'
import { useRun } from '../store/run'
import { useCamera, type CameraState } from './camera'

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
