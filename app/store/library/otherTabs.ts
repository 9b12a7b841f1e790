import { useDocument } from '../document'
import { flush, isWaiting } from './autosave'
import { adopt, isOnItsWay, standingOf } from './keeping'
import { keptOf, sameKept } from './kept'
import { checked } from './library'
import { setSafety } from './safety'
import { GENERATION, listen, tell } from './tabs'
import type { StoredDocument } from './database'

const onWrote = async (stored: StoredDocument): Promise<void> => {
  const { id } = stored.info
  // Only storage can tell whose change came first.
  if (useDocument.getState().id === id && (isWaiting() || isOnItsWay(id))) await flush()
  const open = useDocument.getState()
  const last = standingOf(id)
  if (open.id !== id || (last !== undefined && last.revision >= stored.revision)) return
  const sound = checked(stored)
  if (sound === undefined || (last !== undefined && !sameKept(last.kept, keptOf(open)))) return
  adopt(sound, 'Change in another tab')
}

const onNewerApp = (): void =>
  setSafety({
    state: 'outdated',
    message: 'A newer version of this app is open in another tab. This tab no longer saves; reload it to go on.',
  })

/** Starts taking over what other tabs write, and telling the tabs of an older app to stop. */
export const followOtherTabs = (): void => {
  listen((message) => {
    if (message.type === 'wrote') void onWrote(message.stored)
    else if (message.generation > GENERATION) onNewerApp()
    else if (message.generation < GENERATION) tell({ type: 'hello', generation: GENERATION })
  })
  tell({ type: 'hello', generation: GENERATION })
}
