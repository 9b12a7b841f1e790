import { useLayoutEffect, useRef } from 'react'
import type { ExplorationState } from '../store/exploration/exploration'

type SearchingProps = {
  readonly search: NonNullable<ExplorationState['search']>
  readonly onCancel: () => void
}

const counted = (n: number): string => n.toLocaleString('en')

/** How far the search is; without a measure until the first runs are over. The focus goes back to what started it. */
export function Searching({ search: { progress }, onCancel }: SearchingProps) {
  const whole = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = whole
    return () => {
      if (current?.contains(document.activeElement) === true) document.querySelector<HTMLElement>('.explore [data-first-focus]')?.focus()
    }
  }, [])
  return (
    <div ref={whole} className="explore-searching">
      <progress aria-label="Trying every failure" max={progress?.expected} value={progress?.runs} />
      <span>
        {progress === undefined
          ? 'Trying…'
          : `${counted(progress.runs)} runs, with ${progress.faults === 1 ? '1 fault' : `up to ${progress.faults} faults`}`}
      </span>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
