import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import { endGuide } from '../store/guiding'
import { IconButton } from '../ui/IconButton'
import type { Guide, GuideKind } from './guide'
import './guide.css'
import { useCardPlace } from './useCardPlace'
import { useStep } from './useStep'

type GuideCardProps = { readonly kind: GuideKind; readonly guide: Guide; readonly fit: () => void }

/** Gives the focus back to where it was, unless somebody has moved on. */
const useFocusGivenBack = (card: { readonly current: HTMLElement | null }): void =>
  useEffect(() => {
    const before = document.activeElement
    const { current } = card
    current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true })
    return () => {
      const lost = document.activeElement === document.body || current?.contains(document.activeElement) === true
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [card])

/** Arrow keys and Escape, wherever in the card the focus is. */
const useCardKeys = (card: RefObject<HTMLElement | null>, at: number, count: number, go: (at: number) => void): void => {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: count - 1 }[event.key]
    if (to === undefined && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (to === undefined) endGuide()
    else go(Math.max(0, Math.min(to, count - 1)))
  })
  useEffect(() => {
    const { current } = card
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    current?.addEventListener('keydown', listen)
    return () => current?.removeEventListener('keydown', listen)
  }, [card])
}

/** A tour or a story, step by step. It is no dialog: the drawing beside it stays usable. */
export function GuideCard({ kind, guide: { title, steps }, fit }: GuideCardProps) {
  const [at, setAt] = useState(0)
  const [folded, setFolded] = useState(false)
  const card = useRef<HTMLElement>(null)
  const step = steps[at]
  useStep(kind, step, fit)
  useFocusGivenBack(card)
  const places = useCardPlace(card, step, folded)
  useCardKeys(card, at, steps.length, setAt)
  if (step === undefined) return null
  const isLast = at === steps.length - 1
  const go = (to: number): void => (to >= steps.length ? endGuide() : setAt(Math.max(0, to)))
  const frame = places?.frame
  return (
    <>
      {frame === undefined ? null : (
        <span className="guide-frame" style={{ left: frame.x, top: frame.y, width: frame.width, height: frame.height }} />
      )}
      <section
        ref={card}
        className="guide-card"
        aria-label={kind === 'tour' ? 'Tour' : 'Story'}
        data-step={at + 1}
        data-folded={folded || undefined}
        style={places === undefined ? { opacity: 0 } : places.card}
      >
        <header>
          <p className="guide-title">{title}</p>
          <IconButton icon="close" label={kind === 'tour' ? 'End the tour' : 'End the story'} onClick={endGuide} />
        </header>
        <div aria-live="polite">
          <h2 tabIndex={-1}>{step.title}</h2>
          <p>{step.text}</p>
        </div>
        <footer>
          <span className="guide-fold">
            <IconButton icon="chevron" label="Text" aria-expanded={!folded} onClick={() => setFolded(!folded)} />
          </span>
          <span className="guide-count">
            {at + 1} of {steps.length}
          </span>
          <button type="button" className="button" aria-disabled={at === 0 || undefined} onClick={() => go(at - 1)}>
            Back
          </button>
          <button type="button" className="button primary" onClick={() => go(at + 1)}>
            {isLast ? 'Done' : 'Next'}
          </button>
        </footer>
      </section>
    </>
  )
}
