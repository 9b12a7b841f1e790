import { useEffect, useRef } from 'react'
import type { Scene } from '../../../model/picture/scene'
import { idOf, type Subject } from '../../store/selection'
import { readingOrder } from '../keyboard/readingOrder'
import { useScene } from '../scene'
import { forgetStandIns, registerStandIn } from './mounted'
import { isSmall } from './view'

const PER_SLICE = 120

const spokenOf = ({ nodeAt, edgeAt }: Scene, subject: Subject): string =>
  nodeAt.get(idOf(subject, 'node') ?? '')?.card.spoken ?? edgeAt.get(idOf(subject, 'edge') ?? '')?.spoken ?? ''

const standIn = (scene: Scene, subject: Subject): HTMLElement => {
  const element = document.createElement('div')
  element.className = 'stand-in'
  element.setAttribute('role', 'group')
  element.setAttribute('aria-roledescription', subject.startsWith('node:') ? 'node' : 'edge')
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

/** Everything that is not in the page as an element: it can be heard, found and given the focus all the same. Filled a few at a time. */
const fill = (list: HTMLElement): (() => void) => {
  const { scene } = useScene.getState()
  const order = readingOrder(scene)
  list.replaceChildren()
  forgetStandIns()
  let next = 0
  let cancel: () => void = () => undefined
  const slice = (): void => {
    const fragment = document.createDocumentFragment()
    for (const subject of order.slice(next, next + PER_SLICE)) fragment.append(standIn(scene, subject))
    list.append(fragment)
    next += PER_SLICE
    if (next < order.length) cancel = whenIdle(slice)
  }
  cancel = whenIdle(slice)
  return () => cancel()
}

/** Changes when a stand-in would have to say something else. */
const namesIn = (scene: Scene): unknown => (isSmall(scene) ? null : scene.analysis)

export function StandIns() {
  const list = useRef<HTMLDivElement>(null)
  const names = useScene((state) => namesIn(state.scene))
  useEffect(() => {
    if (names === null || list.current === null) return undefined
    return fill(list.current)
  }, [names])
  return names === null ? null : <div ref={list} className="stand-ins" />
}
