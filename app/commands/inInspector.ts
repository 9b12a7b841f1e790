import { showInspector } from '../store/inspectorShown'

/** Frames to wait for a part of the page that is still being fetched and drawn. */
const PATIENCE = 60

export const onceDrawn = (attempt: () => boolean, left = PATIENCE): void => {
  requestAnimationFrame(() => {
    if (!attempt() && left > 0) onceDrawn(attempt, left - 1)
  })
}

/** Opens the inspector, and gives the focus to something in it; a button is pressed, too. */
export const findInInspector = (selector: string): void => {
  showInspector()
  onceDrawn(() => {
    const element = document.querySelector<HTMLElement>(`.inspector ${selector}`)
    element?.focus()
    if (element instanceof HTMLButtonElement) element.click()
    return element !== null
  })
}
