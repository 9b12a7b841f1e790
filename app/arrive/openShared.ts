import type { Shared } from '../../model/share/link'
import { positioned } from '../layout/positioned'
import { navigate } from '../store/address'
import { openDocument, useDocument } from '../store/document'
import { flush } from '../store/library/autosave'
import { usePresenting } from '../store/presenting'
import { announce } from '../ui/announce'
import { lookAs } from './lookAs'

/** Opens what a link holds as a document of its own, beside whatever else there is, and looks at it as the link says. */
export const openShared = async ({ model, view }: Shared, link: string): Promise<void> => {
  const placed = await positioned(model)
  const readOnly = view.mode === 'view' || view.mode === 'present'
  usePresenting.setState({ presenting: view.mode === 'present' })
  openDocument(placed, { origin: { kind: 'link', name: link }, readOnly })
  lookAs(view)
  // A drawing to look at stays in its address; one to work on becomes a drawing of one’s own.
  if (!readOnly) keepAsOwn()
  announce('Opened the drawing from the link.')
}

const keepAsOwn = (): void => {
  void flush()
  navigate({ view: 'drawing', id: useDocument.getState().id }, 'replace')
}

/** The open document as a drawing of one’s own, to be changed. */
export const editCopy = (): void => {
  const { model, origin } = useDocument.getState()
  const { name = '' } = origin
  openDocument(model, { origin: origin.kind === 'file' ? { kind: 'file', name } : { kind: 'link' } })
  void flush()
  navigate({ view: 'drawing', id: useDocument.getState().id })
}
