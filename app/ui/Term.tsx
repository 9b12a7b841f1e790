import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { posts } from '../../model/catalog/posts'
import { terms, type TermId } from '../../model/terms/terms'
import './term.css'

/** Long enough to move the pointer from the word to its explanation. */
const GRACE = 160
const WIDTH = 280
const GAP = 6
const ROOM = 150

type Place = { readonly left: number; readonly top?: number; readonly bottom?: number }

/** Below the word, or above it where the window ends. */
const placeAt = ({ left, top, bottom }: DOMRect): Place => {
  const x = Math.max(8, Math.min(left, innerWidth - WIDTH - 8))
  return bottom + ROOM > innerHeight ? { left: x, bottom: innerHeight - top + GAP } : { left: x, top: bottom + GAP }
}

type TermProps = {
  readonly id: TermId
  /** The word as it stands here; else its name. */
  readonly children?: ReactNode
}

/** A word that explains itself, on hover, focus or a tap: what it means, and the post that it comes from. Escape closes it. */
export function Term({ id, children }: TermProps) {
  const { name, text, source } = terms[id]
  const [place, setPlace] = useState<Place>()
  const closing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const word = useRef<HTMLButtonElement>(null)
  const noteId = useId()
  const open = (): void => {
    clearTimeout(closing.current)
    const box = word.current?.getBoundingClientRect()
    if (box !== undefined) setPlace(placeAt(box))
  }
  const close = (): void => setPlace(undefined)
  useEffect(() => () => clearTimeout(closing.current), [])
  return (
    <span
      className="term"
      onPointerLeave={() => {
        closing.current = setTimeout(close, GRACE)
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close()
      }}
    >
      <button
        ref={word}
        type="button"
        className="term-word"
        aria-describedby={place === undefined ? undefined : noteId}
        onPointerEnter={open}
        onFocus={open}
        onClick={open}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || place === undefined) return
          event.preventDefault()
          event.stopPropagation()
          close()
        }}
      >
        {children ?? name}
      </button>
      {place === undefined ? null : (
        <span className="term-note" style={{ ...place, width: WIDTH }} onPointerEnter={open}>
          <span id={noteId}>
            <strong>{name}</strong> {text}
          </span>
          <a href={posts[source].url} target="_blank" rel="noopener noreferrer">
            {posts[source].title}
          </a>
        </span>
      )}
    </span>
  )
}
