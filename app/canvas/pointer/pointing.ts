import { highlight, idOf, useSelection, type Subject } from '../../store/selection'
import { useScene } from '../scene'
import { handleAt, subjectAt } from './press'

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
  return {
    move: (event: PointerEvent): void => {
      if (event.buttons !== 0 || handleAt(event.target)['side'] !== undefined) return
      const subject = subjectAt(root, event)
      if (subject === pointedAt) return
      pointedAt = subject
      root.classList.toggle('on-subject', subject !== undefined)
      pointAt(subject)
    },
    leave: (): void => {
      pointedAt = undefined
    },
  }
}
