import { useLayoutEffect, useState, type RefObject } from 'react'
import type { Box } from '../../model/picture/box'
import { useDocument } from '../store/document'
import { elementsOf } from '../store/subjects'
import { cardPlace } from './cardPlace'
import { spokenOf, type GuideStep } from './guide'

const boxOf = (element: Element): Box => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

const isSeen = ({ width, height }: Box): boolean => width > 0 && height > 0

const MANY = 60

const elementsShown = (step: GuideStep): readonly Element[] => {
  const { analysis } = useDocument.getState()
  const subjects = spokenOf(step).flatMap((subject) => elementsOf(subject, analysis))
  if (subjects.length === 0) return [...document.querySelectorAll('.react-flow__node')].slice(0, MANY)
  return subjects.slice(0, MANY).flatMap((subject) => [...document.querySelectorAll(`.canvas [data-subject="${CSS.escape(subject)}"]`)])
}

/** What a step speaks of, as it lies on the screen just now, with the panels that speak along. */
const talkedAbout = (step: GuideStep): readonly Box[] => {
  const parts = [step.at ?? '.perspective-panel', '.perspective-panel'].map((part) => document.querySelector(part))
  return [...elementsShown(step), ...parts.filter((part) => part !== null)].map(boxOf).filter(isSeen)
}

export type Places = { readonly card: { readonly left: number; readonly top: number }; readonly frame: Box | undefined }

/** Until when the camera and the panels may still be moving after a step. */
const SETTLES = [0, 120, 260, 500] as const

/** Where the card covers the least of what its step speaks of, and where that lies; in px of the window. */
export const useCardPlace = (card: RefObject<HTMLElement | null>, step: GuideStep | undefined): Places | undefined => {
  const [places, setPlaces] = useState<Places>()
  useLayoutEffect(() => {
    const measure = (): void => {
      const { current } = card
      const canvas = current?.closest('.frame-canvas')
      if (step === undefined || current === null || canvas === null || canvas === undefined) return
      const rooms = { canvas: boxOf(canvas), page: { width: innerWidth, height: innerHeight } }
      const { x, y } = cardPlace(rooms, boxOf(current), talkedAbout(step))
      const part = step.at === undefined ? null : document.querySelector(step.at)
      setPlaces({
        card: { left: x, top: y },
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
