import { useMemo } from 'react'
import { compareModels } from '../../../model/compare/compareModels'
import { redrawWorkflow, type RedrawStyle } from '../../../model/redraw/redrawWorkflow'
import type { Model } from '../../../model/schema/model'
import { perform } from '../../edits/perform'
import { positioned } from '../../layout/positioned'
import { navigate } from '../../store/address'
import { compareVariants, compareWithProposal } from '../../store/comparing'
import { openDocument, useDocument } from '../../store/document'
import { documentName } from '../../store/documentName'
import { flush } from '../../store/library/autosave'
import { addVariant, shownVariantName } from '../../store/variants'
import { Dialog } from '../../ui/Dialog'
import { showToast } from '../../ui/toast'
import { ComparisonTable } from './ComparisonTable'

const today = (): string => new Date().toLocaleDateString('sv-SE')

/** New nodes are given places; the others stay where they are. */
const placed = async (model: Model): Promise<Model | undefined> => {
  try {
    return await positioned(model)
  } catch {
    showToast({ sentence: 'The new steps could not be given places. Nothing was changed.' })
    return undefined
  }
}

const redrawHere = async (model: Model, style: RedrawStyle): Promise<void> => {
  const next = await placed(model)
  if (next !== undefined) perform({ command: { type: 'replaceModel', model: next }, label: `Redraw as ${style}` })
}

const redrawAsVariant = async (model: Model, style: RedrawStyle): Promise<void> => {
  const next = await placed(model)
  if (next === undefined) return
  const id = addVariant({ name: `As ${style}`, model: next, step: `Redraw as ${style}` })
  if (id === undefined) return
  showToast({
    sentence: `“${shownVariantName(useDocument.getState()) ?? ''}” is shown now, a variant beside the first, which stays as it was.`,
    action: { title: 'Compare', run: compareVariants },
  })
}

const compareFirst = async (model: Model, style: RedrawStyle): Promise<void> => {
  const next = await placed(model)
  if (next !== undefined) compareWithProposal(`As ${style}`, next)
}

const openBeside = async (model: Model, style: RedrawStyle): Promise<void> => {
  const next = await placed(model)
  if (next === undefined) return
  const name = documentName(useDocument.getState())
  await flush()
  openDocument({ ...next, name: `${name}, as ${style}` })
  navigate({ view: 'drawing', id: useDocument.getState().id })
}

type RedrawDialogProps = { readonly workflow: string; readonly style: RedrawStyle; readonly onClose: () => void }

/** What redrawing would mean, and the choice to do it here or in a drawing of its own. */
export function RedrawDialog({ workflow, style, onClose }: RedrawDialogProps) {
  const model = useDocument((document) => document.model)
  const readOnly = useDocument((document) => document.readOnly)
  const redrawn = useMemo(() => redrawWorkflow(model, workflow, style), [model, workflow, style])
  const comparison = useMemo(() => (redrawn.ok ? compareModels(model, redrawn.model, { today: today() }) : undefined), [model, redrawn])
  const act = (what: (next: Model, how: RedrawStyle) => Promise<void>) => (): void => {
    onClose()
    if (redrawn.ok) void what(redrawn.model, style)
  }
  return (
    <Dialog
      title={`The same steps as ${style}`}
      onClose={onClose}
      actions={
        redrawn.ok ? (
          <>
            <button type="button" className={readOnly ? 'button primary' : 'button'} onClick={act(openBeside)}>
              Open as a drawing of its own
            </button>
            {readOnly ? null : (
              <>
                <button type="button" className="button" onClick={act(redrawHere)}>
                  Redraw here
                </button>
                <button type="button" className="button primary" onClick={act(redrawAsVariant)}>
                  Redraw as a variant
                </button>
              </>
            )}
          </>
        ) : (
          <button type="button" className="button primary" onClick={onClose}>
            Close
          </button>
        )
      }
    >
      {redrawn.ok && comparison !== undefined ? (
        <>
          <p>{redrawn.summary}</p>
          <p className="redraw-summary">{comparison.summary}</p>
          <button type="button" className="button redraw-beside" onClick={act(compareFirst)}>
            See both side by side
          </button>
          <ComparisonTable comparison={comparison} after={`As ${style}`} />
        </>
      ) : (
        <p>{redrawn.ok ? '' : redrawn.reason}</p>
      )}
    </Dialog>
  )
}
