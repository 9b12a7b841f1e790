import { readingOrder } from './readingOrder'
import { useScene } from '../scene'
import { boundsOfAll, reveal } from '../cameraMoves'
import { standInOf } from '../view/mounted'
import { useView } from '../view/view'
import type { Subject } from '../../store/selection'

/** The element that can take the focus for a subject: the drawn one, or the one that stands in for it. */
const elementOf = (root: Element, subject: Subject): HTMLElement | SVGElement | undefined => {
  const drawn = root.querySelector<HTMLElement>(`[tabindex][data-subject="${CSS.escape(subject)}"]:not(.stand-in)`)
  return (useView.getState().far ? undefined : drawn) ?? standInOf(subject) ?? drawn ?? undefined
}

/** Gives the focus to an element of the drawing wherever it is; false where it is not drawn yet. */
export const focusWhereItIs = (root: Element, subject: Subject): boolean => {
  const element = elementOf(root, subject)
  element?.focus({ preventScroll: true })
  return element !== undefined
}

/** Gives the focus to an element of the drawing wherever it is, and brings it into view. */
export const focusOn = (root: Element, subject: Subject): boolean => {
  const bounds = boundsOfAll([subject])
  if (bounds !== undefined) reveal(bounds)
  return focusWhereItIs(root, subject)
}

/** Frames to wait until it is drawn. */
const PATIENCE = 30

/** Gives the focus to an element as soon as it is drawn, if that is still wanted then. */
export const focusOnceDrawn = (root: Element, subject: Subject, isWanted: () => boolean, left = PATIENCE): void => {
  requestAnimationFrame(() => {
    if (isWanted() && !focusWhereItIs(root, subject) && left > 0) focusOnceDrawn(root, subject, isWanted, left - 1)
  })
}

/** The element before or after another in reading order; undefined at the ends. Boundaries come after everything else. */
export const besides = (subject: Subject, step: 1 | -1): Subject | undefined => {
  const { scene } = useScene.getState()
  const order = [...readingOrder(scene), ...scene.hulls.map(({ subject: hull }) => hull)]
  const at = order.indexOf(subject)
  return at < 0 ? order[0] : order[at + step]
}
