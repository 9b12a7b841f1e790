import { useCallback, useEffect, useRef, useState } from 'react'
import { ROW, topOf, windowOf, type OpenRow, type RowWindow } from './rowWindow'

/** The list is drawn anew only when it has been scrolled by this much, in px. */
const GRAIN = 4 * ROW

type RowScroll = {
  readonly scroller: (element: HTMLDivElement | null) => void
  /** Is told which row is open, to measure by how much it is taller than the others, and to bring it up where it does not fit. */
  readonly openRow: (element: HTMLElement | null) => void
  readonly window: RowWindow
  /** Scrolls as little as it takes to see the row. */
  readonly reveal: (row: number) => void
}

/** Keeps the height of an element up to date while it is mounted. */
const useHeight = (onMount?: (element: HTMLElement | null) => void): readonly [number, (element: HTMLElement | null) => void] => {
  const [height, setHeight] = useState(0)
  const observer = useRef<ResizeObserver>(null)
  const attach = useCallback(
    (element: HTMLElement | null) => {
      observer.current?.disconnect()
      onMount?.(element)
      if (element === null) return
      observer.current = new ResizeObserver(() => setHeight(element.offsetHeight))
      observer.current.observe(element)
      setHeight(element.offsetHeight)
    },
    [onMount],
  )
  return [height, attach]
}

/** An opened row shows as much of itself as there is room for. */
const showWhole = (row: HTMLElement | null): void => {
  const list = row?.closest('.findings-scroller') ?? null
  if (row === null || list === null) return
  const [inside, outside] = [row.getBoundingClientRect(), list.getBoundingClientRect()]
  if (inside.bottom > outside.bottom) list.scrollTop += Math.min(inside.bottom - outside.bottom, inside.top - outside.top)
}

/** Which of many rows of one height to mount; one of them, at `openAt` unless that is negative, may be taller. */
export const useRowScroll = (count: number, openAt: number): RowScroll => {
  const element = useRef<HTMLElement>(null)
  const [scrolled, setScrolled] = useState(0)
  const onMount = useCallback((mounted: HTMLElement | null) => {
    element.current = mounted
  }, [])
  const [height, scroller] = useHeight(onMount)
  const [openHeight, openRow] = useHeight(showWhole)
  const extra = Math.max(0, openHeight - ROW)
  const open: OpenRow = openAt < 0 ? undefined : { at: openAt, extra }

  useEffect(() => {
    const { current } = element
    const onScroll = (): void => setScrolled(Math.floor((current?.scrollTop ?? 0) / GRAIN) * GRAIN)
    current?.addEventListener('scroll', onScroll, { passive: true })
    return () => current?.removeEventListener('scroll', onScroll)
  }, [])

  const reveal = useCallback(
    (row: number) => {
      const { current } = element
      if (current === null) return
      const top = topOf(row, openAt < 0 ? undefined : { at: openAt, extra })
      if (top < current.scrollTop) current.scrollTop = top
      else if (top + ROW > current.scrollTop + current.clientHeight) current.scrollTop = top + ROW - current.clientHeight
    },
    [openAt, extra],
  )

  return { scroller, openRow, reveal, window: windowOf(count, scrolled, height + GRAIN, open) }
}
