import { useLayoutEffect } from 'react'
import type { Subject } from '../../store/selection'

/** Stand-ins of elements, for those who hear the page; see StandIns.tsx. */
const standIns = new Map<Subject, HTMLElement>()
const mounted = new Set<Subject>()

const DRAWN = 'data-drawn'

export const registerStandIn = (subject: Subject, element: HTMLElement): void => {
  standIns.set(subject, element)
  element.toggleAttribute(DRAWN, mounted.has(subject))
}

export const forgetStandIns = (): void => standIns.clear()

export const standInOf = (subject: Subject): HTMLElement | undefined => standIns.get(subject)

/** An element that is taken away while it has the focus leaves it to its stand-in. */
const handOver = (subject: Subject): void => {
  const standIn = standIns.get(subject)
  if (standIn === undefined) return
  standIn.removeAttribute(DRAWN)
  const active = document.activeElement
  if (active !== standIn && active?.getAttribute('data-subject') === subject) standIn.focus({ preventScroll: true })
}

/** Says that the real element is in the page, so that it is not heard twice. */
export const useMounted = (subject: Subject): void =>
  useLayoutEffect(() => {
    mounted.add(subject)
    standIns.get(subject)?.setAttribute(DRAWN, '')
    return () => {
      mounted.delete(subject)
      handOver(subject)
    }
  }, [subject])
