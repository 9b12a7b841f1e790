import { useLayoutEffect, useRef, useState, type RefObject } from 'react'
import { common, type Box } from '../../model/picture/box'
import { useDocument } from '../store/document'
import { elementsOf, endsOf } from '../store/subjects'
import { cardPlace, type Seen } from './cardPlace'
import { spokenOf, type GuideStep } from './guide'

const boxOf = (element: Element): Box => {
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x, y, width, height }
}

const isSeen = ({ width, height }: Box): boolean => width > 0 && height > 0

/** No more elements than this are measured. */
const MANY = 60

const found = (...selectors: readonly string[]): readonly Element[] =>
  selectors.flatMap((selector) => [...document.querySelectorAll(selector)].slice(0, MANY))

const elementsShown = (step: GuideStep): readonly Element[] => {
  const { analysis } = useDocument.getState()
  const subjects = spokenOf(step, analysis).flatMap((subject) => elementsOf(subject, analysis))
  if (subjects.length === 0) return found('.react-flow__node')
  const shown = new Set(subjects.slice(0, MANY).flatMap((subject) => [subject, ...endsOf(subject, analysis)]))
  return found(...Array.from(shown, (subject) => `.canvas [data-subject="${CSS.escape(subject)}"]`), '.hull-tab.selected')
}

/** As much of it as is seen in the window of the canvas. */
const within = (canvas: Box, elements: readonly Element[]): readonly Box[] =>
  elements.flatMap((element) => common(boxOf(element), canvas) ?? [])

/** What a step speaks of, as it lies on the screen just now, with the panels that speak along; and what else is there. */
const seen = (step: GuideStep, canvas: Box): Seen => {
  const panels = found(step.at ?? '.perspective-panel', '.perspective-panel').map(boxOf)
  return {
    spokenOf: [...within(canvas, elementsShown(step)), ...panels].filter(isSeen),
    beside: [...within(canvas, found('.react-flow__node', '.hull-tab', '.legend-panel')), ...found('.findings').map(boxOf)],
  }
}

export type Places = { readonly card: { readonly left: number; readonly top: number }; readonly frame: Box | undefined }

/** After so long it is looked again whether the card is still pressed. */
const PRESSED = 80

/** Until when the camera and the panels may still be moving after a step. */
const SETTLES = [0, 120, 260, 500] as const

/** Is the card being pressed? A click that it leads to still counts. */
const usePressed = (card: RefObject<HTMLElement | null>): RefObject<boolean> => {
  const pressed = useRef(false)
  useLayoutEffect(() => {
    const { current } = card
    const begin = (): void => {
      pressed.current = true
    }
    const end = (): void => void setTimeout(() => (pressed.current = false))
    current?.addEventListener('pointerdown', begin)
    addEventListener('pointerup', end)
    addEventListener('pointercancel', end)
    return () => {
      current?.removeEventListener('pointerdown', begin)
      removeEventListener('pointerup', end)
      removeEventListener('pointercancel', end)
    }
  }, [card])
  return pressed
}

/** Where the card covers the least of what its step speaks of, and where that lies; in px of the window. Folded, it is smaller. */
export const useCardPlace = (card: RefObject<HTMLElement | null>, step: GuideStep | undefined, folded: boolean): Places | undefined => {
  const [places, setPlaces] = useState<Places>()
  const now = useRef<number>(undefined)
  const pressed = usePressed(card)
  useLayoutEffect(() => {
    const measure = (): void => {
      const { current } = card
      const canvas = current?.closest('.frame-canvas')
      if (step === undefined || current === null || canvas === null || canvas === undefined) return
      if (pressed.current) {
        // A button that moved away from under a finger would not be clicked.
        timers.push(setTimeout(measure, PRESSED))
        return
      }
      const rooms = { canvas: boxOf(canvas), page: { width: innerWidth, height: innerHeight } }
      const { x, y, at } = cardPlace(rooms, boxOf(current), seen(step, rooms.canvas), now.current)
      now.current = at
      const parts = step.at === undefined ? [] : found(step.at)
      setPlaces({ card: { left: x, top: y }, frame: parts.map(boxOf).find(isSeen) })
    }
    const timers = SETTLES.map((ms) => setTimeout(measure, ms))
    addEventListener('resize', measure)
    return () => {
      timers.forEach(clearTimeout)
      removeEventListener('resize', measure)
    }
  }, [card, step, folded, pressed])
  return places
}
