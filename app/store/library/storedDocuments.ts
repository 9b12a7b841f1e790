import { execute, useDocument } from '../document'
import { forgetLeft } from '../opened'
import { flush } from './autosave'
import { renameDocument } from './library'

/** Gives a stored document another name; where it is open in this tab, as a step that can be undone. */
export const renameStored = async (id: string, name: string): Promise<void> => {
  await flush()
  if (useDocument.getState().id === id) {
    execute({ type: 'setModel', patch: { name } }, `Rename the drawing to “${name}”`)
    return flush()
  }
  await renameDocument(id, name)
  forgetLeft(id)
}
