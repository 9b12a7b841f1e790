import type { DocumentState, Variants } from '../document'
import { ONE_VARIANT } from '../document'
import { variantsOf, type Variant } from '../variants'
import type { Kept } from './database'

type Drawn = Variants & Pick<DocumentState, 'model'>

/** What is kept of a document. Where it was never divided into variants, its model is all there is. */
export const keptOf = (state: Drawn): Kept => {
  const { model, variant, variants } = state
  const [only] = variants
  if (variants.length === 1 && only?.name === ONE_VARIANT.variants[0]?.name) return { model }
  const all = variantsOf(state)
  return { model, variants: all.map(({ id, name, model: own }) => (id === variant ? { id, name } : { id, name, model: own })) }
}

/** The very same drawings under the same names, the same one shown? */
export const sameKept = (a: Kept, b: Kept): boolean => {
  const [left, right] = [a.variants ?? [], b.variants ?? []]
  return (
    a.model === b.model &&
    left.length === right.length &&
    left.every(({ id, name, model }, at) => id === right[at]?.id && name === right[at].name && model === right[at].model)
  )
}

/** Every variant that is kept, and which one was shown. */
export const variantsIn = ({ model, variants }: Kept): { readonly all: readonly Variant[]; readonly shown: string } => {
  if (variants === undefined) return { all: ONE_VARIANT.variants.map((variant) => ({ ...variant, model })), shown: ONE_VARIANT.variant }
  const shown = variants.find((variant) => variant.model === undefined)?.id ?? variants[0]?.id ?? ''
  return { all: variants.map(({ id, name, model: own }) => ({ id, name, model: own ?? model })), shown }
}

/** The variants of a document that is opened again; their histories ended with the tab. */
export const openedVariants = (kept: Kept): Variants => {
  const { all, shown } = variantsIn(kept)
  const others = all.filter(({ id }) => id !== shown)
  return {
    variants: all.map(({ id, name }) => ({ id, name })),
    variant: shown,
    shelved: new Map(others.map(({ id, model }) => [id, { model, past: [], future: [] }])),
  }
}
