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

/** The first in it that takes the focus has it. */
const focusWithin = (element: Element): boolean =>
  takesFocus(element) ||
  [...element.querySelectorAll(REACHED_BY_TAB)].filter((each) => !each.matches('[role="separator"]')).some(takesFocus)

const handOn = (lost: Element, around: Element): boolean =>
  !around.dispatchEvent(new CustomEvent(FOCUS_LOST, { detail: { lost }, bubbles: true, cancelable: true })) || focusWithin(around)

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
