import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Box } from '../../model/picture/box'
import { useDocument } from '../store/document'
import { elementsOf } from '../store/subjects'
import { cardPlace } from './cardPlace'
import type { GuideStep } from './guide'

const boxOf = (element: Element): Box => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

const isSeen = ({ width, height }: Box): boolean => width > 0 && height > 0

/** What a step speaks of, as it lies on the screen just now. */
const talkedAbout = ({ show, at }: GuideStep): readonly Box[] => {
  const { analysis } = useDocument.getState()
  const subjects = show.flatMap((subject) => elementsOf(subject, analysis)).slice(0, 40)
  const shown = subjects.flatMap((subject) => [...document.querySelectorAll(`[data-subject="${CSS.escape(subject)}"]`)])
  const part = at === undefined ? null : document.querySelector(at)
  const panel = document.querySelector('.perspective-panel')
  return [...shown, ...[part, panel].filter((element) => element !== null)].map(boxOf).filter(isSeen)
}

export type Places = { readonly card: { readonly left: number; readonly top: number }; readonly frame: Box | undefined }

/** Until when the camera and the panels may still be moving after a step. */
const SETTLES = [0, 120, 260, 500] as const

/** Where the card covers the least of what its step speaks of, and where that lies; in px from the corner of the canvas. */
export const useCardPlace = (card: RefObject<HTMLElement | null>, step: GuideStep | undefined): Places | undefined => {
  const [places, setPlaces] = useState<Places>()
  useLayoutEffect(() => {
    const measure = (): void => {
      const { current } = card
      const canvas = current?.closest('.frame-canvas')
      if (step === undefined || current === null || canvas === null || canvas === undefined) return
      const room = boxOf(canvas)
      const place = cardPlace(room, boxOf(current), talkedAbout(step))
      const part = step.at === undefined ? null : document.querySelector(step.at)
      setPlaces({
        card: { left: place.x - room.x, top: place.y - room.y },
        frame: part === null || !isSeen(boxOf(part)) ? undefined : boxOf(part),
      })
    }
    const timers = SETTLES.map((ms) => setTimeout(measure, ms))
    addEventListener('resize', measure)
    return () => {
      timers.forEach(clearTimeout)
      removeEventListener('resize', measure)
    }
  }, [card, step])
  return places
}
