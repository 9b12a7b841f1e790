import { allUp, isFailing, takeRandomDown, toggleDown, useOutage } from '../store/outage'
import { setPreference } from '../store/preferences'
import { idOf, useSelection } from '../store/selection'
import type { Action } from './action'

const selectedNodes = (): readonly string[] => [...useSelection.getState().selected].flatMap((subject) => idOf(subject, 'node') ?? [])

const toFailure = (): void => {
  if (!isFailing()) setPreference({ perspective: 'failure' })
}

/** Taking things down to see what happens. */
export const failureActions: readonly Action[] = [
  {
    id: 'take-down',
    title: 'Take what is selected down, or up again',
    group: 'Perspective',
    keys: ['Shift+X'],
    applies: () => selectedNodes().length > 0,
    run: () => {
      const nodes = selectedNodes()
      toFailure()
      nodes.forEach(toggleDown)
    },
  },
  {
    id: 'take-random-down',
    title: 'Take a random node down',
    group: 'Perspective',
    run: () => {
      toFailure()
      takeRandomDown()
    },
  },
  {
    id: 'all-up',
    title: 'Bring everything up again',
    group: 'Perspective',
    applies: () => useOutage.getState().down.length > 0,
    run: allUp,
  },
]
