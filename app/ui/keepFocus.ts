import { isWriting } from './keys'

/** Sent from what lay around an element that had the focus when it went; who gives the focus elsewhere prevents the default. */
export const FOCUS_LOST = 'focuslost'

export type FocusLost = CustomEvent<{ readonly lost: Element }>

/** So many places are remembered that had the focus. */
const REMEMBERED = 8

const REACHED_BY_TAB =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]'

/** An element and what it lies in, from inside out. */
const pathOf = (element: Element): readonly Element[] => {
  const path: Element[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) path.push(at)
  return path
}

/** Within it lies the page, not a part of it. */
const isPage = (element: Element): boolean => element.matches('main') || element.querySelector('main') !== null

const takesFocus = (element: Element): boolean => {
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element.tabIndex < 0 || !element.checkVisibility()) return false
  element.focus({ preventScroll: true })
  return document.activeElement === element
}

/** A field would take the next keys for text, and the edge of a panel would move it. */
const isMeant = (element: Element): boolean => !isWriting(element) && !element.matches('[role="separator"]')

/** The first in it that takes the focus has it. */
const focusWithin = (element: Element): boolean => [element, ...element.querySelectorAll(REACHED_BY_TAB)].filter(isMeant).some(takesFocus)

/** The first in it, or in what lies around it. */
const focusNear = (element: Element): boolean => {
  for (let at: Element | null = element; at !== null && !isPage(at); at = at.parentElement) if (focusWithin(at)) return true
  return false
}

/** What has the focus only because something else lost it, until the next key or press. */
let handed: Element | null = null

/** Has nobody asked for the focus to be where it is? Then what comes in place of what had it may take it. */
export const isFocusFree = (): boolean => document.activeElement === document.body || document.activeElement === handed

const handOn = (lost: Element, around: Element): boolean => {
  const event = new CustomEvent(FOCUS_LOST, { detail: { lost }, bubbles: true, cancelable: true })
  if (around.dispatchEvent(event) && !focusNear(around)) return false
  handed = document.activeElement
  return true
}

/**
 * What has the focus may be taken out of the page: a field that is done, a menu’s item, a deleted row. Browsers then begin at the top of
 * the page again. Here what lay around it has the focus next or, where that is gone, what had it before.
 */
export const keepFocus = (root: Element): void => {
  let places: readonly (readonly Element[])[] = []
  let asked = false
  addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) places = [pathOf(target), ...places.filter(([place]) => place !== target)].slice(0, REMEMBERED)
  })
  const settle = (): void => {
    handed = null
  }
  addEventListener('keydown', settle, true)
  addEventListener('pointerdown', settle, true)
  const isLost = (): boolean => document.activeElement === document.body && places[0]?.[0]?.isConnected === false
  const handOnLost = (): void => {
    asked = false
    if (!isLost()) return
    for (const path of places) {
      const [lost] = path
      const around = path.find(({ isConnected }) => isConnected)
      if (lost !== undefined && around !== undefined && !isPage(around) && handOn(lost, around)) return
    }
    const [lost] = places[0] ?? []
    const page = document.querySelector('main [data-first-focus], main > *')
    if (lost !== undefined && page !== null) handOn(lost, page)
  }
  new MutationObserver(() => {
    if (asked || !isLost()) return
    asked = true
    // Whoever has a better place for the focus has given it by then.
    requestAnimationFrame(handOnLost)
  }).observe(root, { childList: true, subtree: true })
}
