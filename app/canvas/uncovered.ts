import type { Box } from '../../model/picture/box'
import type { Size } from '../../model/schema/model'
import { usePreferences, type PreferencesState } from '../store/preferences'
import { usePresenting } from '../store/presenting'
import { useRun } from '../store/run'
import { useSidePanel } from '../store/sidePanel'
import { useCamera, type Camera, type CameraState } from './camera'

/** Narrower than this, what else would stand at the right lies along the foot of the canvas, or is folded. */
const NARROW = 680

/**
 * How far each thing that floats reaches into the canvas, in px, with the gap beside it: as its stylesheet says, for it may only be on
 * its way. The bar of a run lies above the controls.
 */
const SIDE_PANEL = { outline: 312, find: 312, explore: 404, history: 312 } as const
const LEGEND = 334
const PERSPECTIVE_PANEL = { right: 314, foot: 50, share: 0.4 } as const
const RUN = { steps: 326, bar: 96, narrowBar: 136 } as const

const LEAST_HEIGHT = 120
/** With less than this left of the view, panels at the sides are not kept clear of. */
const LEAST_WIDTH = 260

type Looked = Pick<PreferencesState, 'perspective' | 'panelOpen' | 'legendOpen'>

/** What a run that is played, or the panel of the perspective, leaves of the view. */
const besideAnswer = ({ width, height }: Size, { perspective, panelOpen }: Looked): Size => {
  const isNarrow = width < NARROW
  if (useRun.getState().run !== null)
    return {
      width: isNarrow ? width : width - RUN.steps,
      height: Math.max(height - (isNarrow ? RUN.narrowBar : RUN.bar), LEAST_HEIGHT),
    }
  const answers = panelOpen && (perspective === 'coupling' || perspective === 'failure')
  if (!answers || usePresenting.getState().presenting) return { width, height }
  const { right, foot, share } = PERSPECTIVE_PANEL
  return isNarrow ? { width, height: height * (1 - share) - foot } : { width: width - right, height }
}

const atTheSides = ({ legendOpen }: Looked): { readonly left: number; readonly right: number } => {
  if (usePresenting.getState().presenting) return { left: 0, right: 0 }
  const { left, right } = useSidePanel.getState()
  const legend = legendOpen ? LEGEND : 0
  return { left: Math.max(legend, left === undefined ? 0 : SIDE_PANEL[left]), right: right === undefined ? 0 : SIDE_PANEL[right] }
}

/** The part of the view that nothing covers. */
export const uncovered = (looked: Looked = usePreferences.getState()): Box => {
  const camera = useCamera.getState()
  const { left, right } = atTheSides(looked)
  const { width, height } = besideAnswer(camera, looked)
  const clear = Math.min(width, camera.width - right) - left
  return clear < LEAST_WIDTH ? { x: 0, y: 0, width, height } : { x: left, y: 0, width: clear, height }
}

const GAP = 14

/** Where the cards in the upper corners end, in px from the upper edge; undefined where something else takes a whole side. */
const footOfCards = (): number | undefined => {
  const { left, right } = useSidePanel.getState()
  if (left !== undefined || right !== undefined || useRun.getState().run !== null || typeof document === 'undefined') return undefined
  const cards = [...document.querySelectorAll('.legend-panel[data-open="true"], .perspective-panel[data-open="true"]')]
  if (cards.length === 0) return undefined
  const top = document.querySelector('.canvas')?.getBoundingClientRect().top ?? 0
  return Math.max(...cards.map((card) => card.getBoundingClientRect().bottom)) - top + GAP
}

const inPart = (frame: (view: CameraState) => Camera, { x, y, width, height }: Box): Camera => {
  const camera = frame({ ...useCamera.getState(), width, height })
  return { ...camera, x: camera.x + x, y: camera.y + y }
}

/** The camera that frames something where nothing covers it: beside the cards, or below them where it is seen larger there. */
export const framed = (frame: (view: CameraState) => Camera): Camera => {
  const beside = inPart(frame, uncovered())
  const foot = footOfCards()
  const { width, height } = useCamera.getState()
  if (foot === undefined || height - foot < LEAST_HEIGHT) return beside
  const below = inPart(frame, { x: 0, y: foot, width, height: height - foot })
  return below.zoom > beside.zoom ? below : beside
}
