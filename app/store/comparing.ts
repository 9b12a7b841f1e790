import { create } from 'zustand'
import type { Model } from '../../model/schema/model'
import { useDocument } from './document'

/** One side of a comparison. */
export type Side =
  | { readonly kind: 'variant'; readonly id: string }
  | { readonly kind: 'version'; readonly id: string }
  | { readonly kind: 'document'; readonly id: string }
  /** A drawing that is nowhere yet. */
  | { readonly kind: 'proposal'; readonly name: string; readonly model: Model }

/** Judged from left to right; what stands on the right may still have to be chosen. */
export type Sides = { readonly left: Side; readonly right: Side | undefined }

/** What is being compared; undefined where nothing is. */
export const useComparing = create<{ readonly sides: Sides | undefined }>(() => ({ sides: undefined }))

export const compare = (left: Side, right: Side | undefined): void => useComparing.setState({ sides: { left, right } })
export const stopComparing = (): void => useComparing.setState({ sides: undefined })

export const variantSide = (id: string): Side => ({ kind: 'variant', id })

/** The shown variant beside another: the first one, or where that is shown, the next. */
export const compareVariants = (): void => {
  const { variants, variant } = useDocument.getState()
  const [first, second] = variants
  if (first === undefined) return
  const other = variant === first.id ? second?.id : variant
  compare(variantSide(first.id), other === undefined ? undefined : variantSide(other))
}

/** The open drawing as it is now beside something to be chosen. */
export const compareWithOther = (): void => compare(variantSide(useDocument.getState().variant), undefined)

/** The open drawing as it is now beside one that is nowhere yet. */
export const compareWithProposal = (name: string, model: Model): void =>
  compare(variantSide(useDocument.getState().variant), { kind: 'proposal', name, model })
