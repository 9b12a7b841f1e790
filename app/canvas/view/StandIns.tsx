import { useEffect, useRef } from 'react'
import type { Scene } from '../../../model/picture/scene'
import { idOf, type Subject } from '../../store/selection'
import { readingOrder } from '../keyboard/readingOrder'
import { useScene } from '../scene'
import { forgetStandIns, registerStandIn } from './mounted'
import './standIns.css'
import { isSmall } from './view'

const PER_SLICE = 120

const spokenOf = ({ nodeAt, edgeAt, cards }: Scene, subject: Subject): string =>
  cards.get(idOf(subject, 'group') ?? '')?.card.spoken ??
  nodeAt.get(idOf(subject, 'node') ?? '')?.card.spoken ??
  edgeAt.get(idOf(subject, 'edge') ?? '')?.spoken ??
  ''

const standIn = (scene: Scene, subject: Subject, kept: HTMLElement | undefined): HTMLElement => {
  const element = kept?.dataset['subject'] === subject ? kept : document.createElement('div')
  element.className = 'stand-in'
  element.setAttribute('role', 'group')
  element.setAttribute('aria-roledescription', subject.slice(0, subject.indexOf(':')))
  element.setAttribute('aria-label', spokenOf(scene, subject))
  element.dataset.subject = subject
  element.tabIndex = 0
  registerStandIn(subject, element)
  return element
}

const whenIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, { timeout: 400 })
    return () => cancelIdleCallback(id)
  }
  const id = setTimeout(work, 30)
  return () => clearTimeout(id)
}

/** A few at a time, so that no frame takes long. */
const inSlices = (count: number, work: (from: number, to: number) => void): (() => void) => {
  let next = 0
  let cancel: () => void
  const slice = (): void => {
    work(next, next + PER_SLICE)
    next += PER_SLICE
    if (next < count) cancel = whenIdle(slice)
  }
  cancel = whenIdle(slice)
  return () => cancel()
}

const fill = (list: HTMLElement, scene: Scene, order: readonly Subject[]): (() => void) => {
  const active = document.activeElement
  const at = active?.parentElement === list ? order.findIndex((subject) => subject === active.getAttribute('data-subject')) : -1
  // What has the focus would lose it if it were moved or replaced.
  const kept = at >= 0 && active instanceof HTMLElement ? active : undefined
  list.querySelectorAll('.stand-in').forEach((element) => element === kept || element.remove())
  forgetStandIns()
  return inSlices(order.length, (from, to) => {
    const elements = order.slice(from, to).map((subject) => standIn(scene, subject, kept))
    const before = Math.max(0, Math.min(at - from, elements.length))
    kept?.before(...elements.slice(0, before))
    list.append(...elements.slice(before).filter((element) => element !== kept))
  })
}

/** The same elements may be called something else now. */
const rename = (list: HTMLElement, scene: Scene, order: readonly Subject[]): (() => void) =>
  inSlices(order.length, (from, to) =>
    order.slice(from, to).forEach((subject, i) => {
      const element = list.children[from + i]
      const spoken = spokenOf(scene, subject)
      if (element?.getAttribute('aria-label') !== spoken) element?.setAttribute('aria-label', spoken)
    }),
  )

const sameOrder = (list: HTMLElement, order: readonly Subject[]): boolean =>
  list.children.length === order.length && order.every((subject, at) => (list.children[at] as HTMLElement).dataset.subject === subject)

/** Nobody waits for it: an edit is seen first. */
const refresh = (list: HTMLElement): (() => void) => {
  let cancel = whenIdle(() => {
    const { scene } = useScene.getState()
    const order = readingOrder(scene)
    cancel = sameOrder(list, order) ? rename(list, scene, order) : fill(list, scene, order)
  })
  return () => cancel()
}

/** Changes when a stand-in may have to say something else. */
const namesIn = (scene: Scene): unknown => (isSmall(scene) ? null : scene.analysis)

/** In a large drawing, everything that is not in the page as an element: it can be heard, found and given the focus all the same. */
export function StandIns() {
  const list = useRef<HTMLDivElement>(null)
  const names = useScene((state) => namesIn(state.scene))
  useEffect(() => (names === null || list.current === null ? undefined : refresh(list.current)), [names])
  return names === null ? null : <div ref={list} className="stand-ins" />
}
