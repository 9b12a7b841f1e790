import { highlight, idOf, useSelection, type Subject } from '../../store/selection'
import { useScene } from '../scene'
import { useCamera } from '../camera'
import { handleAt, subjectAt, type Pointed } from './press'

/** Ms after which the drawing counts as having come to rest under the pointer. */
const REST = 120

/** Pointing at an edge of a channel points at the whole channel. */
const pointAt = (subject: Subject | undefined): void => {
  const { edgeAt } = useScene.getState().scene
  const channel = edgeAt.get(idOf(subject ?? '', 'edge') ?? '')?.channel
  const next = channel ?? subject
  const { highlighted } = useSelection.getState()
  if (next === undefined ? highlighted.size > 0 : !(highlighted.size === 1 && highlighted.has(next)))
    highlight(...(next === undefined ? [] : [next]))
}

/** What lies under a pointer that presses nothing. */
export const pointing = (root: HTMLElement) => {
  let pointedAt: Subject | undefined
  let last: Pick<Pointed, 'clientX' | 'clientY'> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined

  const look = (at: Pointed): void => {
    if (handleAt(at.target)['side'] !== undefined) return
    const subject = subjectAt(root, at)
    if (subject === pointedAt) return
    pointedAt = subject
    root.classList.toggle('on-subject', subject !== undefined)
    pointAt(subject)
  }
  /** The drawing has moved under a pointer that rests. */
  const lookAgain = (): void => {
    const target = last === undefined ? null : document.elementFromPoint(last.clientX, last.clientY)
    if (last !== undefined && target !== null && root.contains(target)) look({ ...last, target })
  }
  const stopFollowing = useCamera.subscribe(() => {
    clearTimeout(rest)
    if (last !== undefined) rest = setTimeout(lookAgain, REST)
  })
  /** Until the pointer moves again, nothing is said of what comes to lie under it. */
  const forget = (): void => {
    last = undefined
    clearTimeout(rest)
  }
  const leave = (): void => {
    pointedAt = undefined
    forget()
  }
  return {
    move: (event: PointerEvent): void => {
      const { clientX, clientY } = event
      last = event.pointerType === 'touch' ? undefined : { clientX, clientY }
      if (event.buttons === 0) look(event)
    },
    forget,
    leave,
    stop: (): void => {
      leave()
      stopFollowing()
    },
  }
}
