import { highlight, idOf, useSelection, type Subject } from '../../store/selection'
import { useScene } from '../scene'
import { toCanvas, useCamera } from '../camera'
import { hullAround } from '../hitTest'
import { handleAt, isOnCanvas, screenPoint, subjectAt, type Pointed } from './press'

/** Ms after which the drawing counts as having come to rest under the pointer. */
const REST = 120

/** Ms that the pointer stays in a boundary before it stands out: not each that is crossed does. */
const LINGER = 150

/** Pointing at an edge of a channel points at the whole channel, and at a hull at all the boundaries that it stands for. */
const meantBy = (subject: Subject): readonly Subject[] => {
  const { edgeAt, hulls } = useScene.getState().scene
  const channel = edgeAt.get(idOf(subject, 'edge') ?? '')?.channel
  if (channel !== undefined) return [channel]
  const hull = idOf(subject, 'boundary') === undefined ? undefined : hulls.find((each) => each.subject === subject)
  return hull === undefined ? [subject] : hull.boundaries.map((id) => `boundary:${id}`)
}

const pointAt = (subject: Subject | undefined): void => {
  const next = subject === undefined ? [] : meantBy(subject)
  const { highlighted } = useSelection.getState()
  if (highlighted.size !== next.length || next.some((each) => !highlighted.has(each))) highlight(...next)
}

/** The innermost boundary around a place where nothing else lies, where boundaries are asked for. */
const boundaryAround = (root: HTMLElement, at: Pointed): Subject | undefined => {
  const { scene } = useScene.getState()
  if (scene.perspective.id !== 'boundaries' || !isOnCanvas(at.target)) return undefined
  return hullAround(scene, toCanvas(useCamera.getState(), screenPoint(root, at)))?.subject
}

/** What lies under a pointer that presses nothing. */
export const pointing = (root: HTMLElement) => {
  let pointedAt: Subject | undefined
  let last: Pick<Pointed, 'clientX' | 'clientY'> | undefined
  let rest: ReturnType<typeof setTimeout> | undefined
  let lingering: ReturnType<typeof setTimeout> | undefined

  const look = (at: Pointed): void => {
    if (handleAt(at.target)['side'] !== undefined) return
    const subject = subjectAt(root, at)
    const meant = subject ?? boundaryAround(root, at)
    if (meant === pointedAt) return
    pointedAt = meant
    root.classList.toggle('on-subject', subject !== undefined)
    clearTimeout(lingering)
    pointAt(subject)
    if (subject === undefined && meant !== undefined) lingering = setTimeout(() => pointAt(meant), LINGER)
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
    clearTimeout(lingering)
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
