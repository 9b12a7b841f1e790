import { useLayoutEffect, useRef, useState, type RefObject } from 'react'

/** As in outline.css. */
const ROW = 28
/** Rows kept above and below what is in view. */
const SPARE = 8

type RowsInView = {
  readonly tree: RefObject<HTMLDivElement | null>
  readonly first: number
  /** Excluded. */
  readonly end: number
  /** The px of the rows above the first and from the end on. */
  readonly above: number
  readonly below: number
  readonly onScroll: (event: { readonly currentTarget: HTMLElement }) => void
}

/** Which of the rows are drawn. The active one is scrolled to. */
export const useRowsInView = (count: number, active: number): RowsInView => {
  const tree = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState({ top: 0, height: 600 })
  useLayoutEffect(() => {
    const { current } = tree
    if (current === null || active < 0) return
    const top = active * ROW
    if (top < current.scrollTop) current.scrollTop = top
    else if (top + ROW > current.scrollTop + current.clientHeight) current.scrollTop = top + ROW - current.clientHeight
  }, [active])
  useLayoutEffect(() => {
    const { current } = tree
    if (current !== null) setScroll({ top: current.scrollTop, height: current.clientHeight })
  }, [count])
  const first = Math.max(0, Math.floor(scroll.top / ROW) - SPARE)
  const end = Math.min(count, Math.ceil((scroll.top + scroll.height) / ROW) + SPARE)
  return {
    tree,
    first,
    end,
    above: first * ROW,
    below: (count - end) * ROW,
    onScroll: ({ currentTarget }) => setScroll({ top: currentTarget.scrollTop, height: currentTarget.clientHeight }),
  }
}
