import { create } from 'zustand'
import { useSelection, type Subject } from './selection'
import { visit } from './subjects'

type TrailState = {
  /** What was selected before each name that was followed, the latest last. */
  readonly before: readonly ReadonlySet<Subject>[]
  /** What the last step selected: as soon as something else is, the trail ends. */
  readonly at: ReadonlySet<Subject> | undefined
}

/** The names in the inspector that were followed one after the other, so that one can go back to what one was reading. */
export const useTrail = create<TrailState>(() => ({ before: [], at: undefined }))

/** What was read before, while nothing else has been selected since. */
export const cameFrom = ({ before, at }: TrailState, selected: ReadonlySet<Subject>): ReadonlySet<Subject> | undefined =>
  at === selected ? before.at(-1) : undefined

/** Follows a name in the inspector: as `visit`, with a way back. */
export const follow = (...subjects: readonly Subject[]): void => {
  const { selected } = useSelection.getState()
  const { before, at } = useTrail.getState()
  visit(...subjects)
  const now = useSelection.getState().selected
  const kept = at === selected ? before : []
  const isElsewhere = [...now].join(' ') !== [...selected].join(' ')
  useTrail.setState({ before: isElsewhere && selected.size > 0 ? [...kept, selected] : kept, at: now })
}

/** Back to what was read before. */
export const goBack = (): void => {
  const trail = useTrail.getState()
  const back = cameFrom(trail, useSelection.getState().selected)
  if (back === undefined) return
  visit(...back)
  useTrail.setState({ before: trail.before.slice(0, -1), at: useSelection.getState().selected })
}
