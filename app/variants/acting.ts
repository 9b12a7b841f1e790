import { create } from 'zustand'
import { useDocument } from '../store/document'
import { takeVersion } from '../store/library/versions'
import { addVariant, removeVariant, showVariant, variantsOf } from '../store/variants'
import { announce } from '../ui/announce'
import { showToast } from '../ui/toast'

/** Which variant is being given another name. */
export const useRenamingVariant = create<{ readonly id: string | undefined }>(() => ({ id: undefined }))

export const nameOfVariant = (id: string): string => useDocument.getState().variants.find((variant) => variant.id === id)?.name ?? ''

const shownVariant = (): string => useDocument.getState().variant

export const hasVariants = (): boolean => useDocument.getState().variants.length > 1

/** Shows a variant and says so to those who cannot see it. */
export const turnTo = (id: string): void => {
  if (id === shownVariant()) return
  showVariant(id)
  const { model, findings } = useDocument.getState()
  announce(`Variant “${nameOfVariant(id)}”: ${model.nodes.length} nodes, ${model.edges.length} edges, ${findings.length} findings.`)
}

/** The next in order, and after the last the first. */
export const turnToNext = (): void => {
  const { variants, variant } = useDocument.getState()
  const at = variants.findIndex(({ id }) => id === variant)
  turnTo(variants[(at + 1) % variants.length]?.id ?? variant)
}

const takeAway = (id: string, sentence: string): void => {
  const name = nameOfVariant(id)
  const { id: document, ...state } = useDocument.getState()
  const model = variantsOf(state).find((variant) => variant.id === id)?.model
  // So that it can be found again when the offer to undo has gone.
  if (model !== undefined) void takeVersion(document, model, `Before deleting the variant “${name}”`).catch(() => undefined)
  const bringBack = removeVariant(id)
  if (bringBack === undefined) return
  const undo = (): void => {
    bringBack()
    announce(`The variant “${name}” is back.`)
  }
  showToast({ sentence, action: { title: 'Undo', run: undo } })
}

export const duplicateAsVariant = (): void => {
  const id = addVariant({ name: `${nameOfVariant(shownVariant())} copy` })
  if (id === undefined) return
  showToast({
    sentence: `“${nameOfVariant(id)}” is a variant of its own now. The first one stays as it is.`,
    action: { title: 'Undo', run: () => takeAway(id, `The variant “${nameOfVariant(id)}” is gone.`) },
  })
}

export const deleteVariant = (id = shownVariant()): void => takeAway(id, `The variant “${nameOfVariant(id)}” is deleted.`)

export const startRenamingVariant = (id = shownVariant()): void => useRenamingVariant.setState({ id })
export const stopRenamingVariant = (): void => useRenamingVariant.setState({ id: undefined })
