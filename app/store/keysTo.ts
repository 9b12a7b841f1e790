import { create } from 'zustand'
import type { Subject } from './selection'

type KeysTo = {
  /** What the next keys are meant for: the canvas gives it the focus. `serial` tells one request from the next. */
  readonly subject: Subject | undefined
  readonly serial: number
}

export const useKeysTo = create<KeysTo>(() => ({ subject: undefined, serial: 0 }))

/** The next key is meant for what was just made or gone to. */
export const sendKeysTo = (subject: Subject): void => useKeysTo.setState(({ serial }) => ({ subject, serial: serial + 1 }))
