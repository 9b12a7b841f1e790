import type { RedrawStyle } from '../../model/redraw/redrawWorkflow'
import type { Model } from '../../model/schema/model'
import { perform } from '../edits/perform'
import { navigate } from '../store/address'
import { compareVariants, compareWithProposal } from '../store/comparing'
import { openDocument, useDocument } from '../store/document'
import { documentName } from '../store/documentName'
import { flush } from '../store/library/autosave'
import { addVariant, shownVariantName } from '../store/variants'
import { showToast } from '../ui/toast'

/** What can be done with a workflow that was redrawn. */
export const redrawHere = (model: Model, style: RedrawStyle): void =>
  void perform({ command: { type: 'replaceModel', model }, label: `Redraw as ${style}` })

export const redrawAsVariant = (model: Model, style: RedrawStyle): void => {
  const id = addVariant({ name: `As ${style}`, model, step: `Redraw as ${style}` })
  if (id === undefined) return
  showToast({
    sentence: `“${shownVariantName(useDocument.getState()) ?? ''}” is shown now, a variant beside the first, which stays as it was.`,
    action: { title: 'Compare', run: compareVariants },
  })
}

export const compareFirst = (model: Model, style: RedrawStyle): void => compareWithProposal(`As ${style}`, model)

export const openBeside = async (model: Model, style: RedrawStyle): Promise<void> => {
  const name = documentName(useDocument.getState())
  await flush()
  openDocument({ ...model, name: `${name}, as ${style}` })
  navigate({ view: 'drawing', id: useDocument.getState().id })
}
