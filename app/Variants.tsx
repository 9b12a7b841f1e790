import { Suspense } from 'react'
import type { Action } from './commands/action'
import { compareVariants, compareWithOther, useComparing } from './store/comparing'
import { useRedrawing } from './store/redrawing'
import { deleteVariant, duplicateAsVariant, hasVariants, startRenamingVariant, turnToNext, useRenamingVariant } from './variants/acting'
import { lazyPart } from './ui/lazyPart'

const RenameVariantDialog = lazyPart(() =>
  import('./variants/RenameVariantDialog').then(({ RenameVariantDialog: dialog }) => ({ default: dialog })),
)
const Redrawing = lazyPart(() => import('./Redrawing').then((module) => ({ default: module.Redrawing })))
const Beside = lazyPart(() => import('./Beside').then((module) => ({ default: module.Beside })))

/** What is asked and shown about the variants of the document, those that are there and those that might be. */
export function Variants() {
  const renaming = useRenamingVariant(({ id }) => id)
  const redrawing = useRedrawing(({ asked }) => asked !== undefined)
  const comparing = useComparing(({ sides }) => sides !== undefined)
  return (
    <Suspense fallback={null}>
      {renaming === undefined ? null : <RenameVariantDialog id={renaming} />}
      {redrawing ? <Redrawing /> : null}
      {comparing ? <Beside /> : null}
    </Suspense>
  )
}

export const variantActions: readonly Action[] = [
  { id: 'duplicate-variant', title: 'Duplicate as a variant', group: 'Document', changes: true, run: duplicateAsVariant },
  { id: 'next-variant', title: 'Show the next variant', group: 'Document', keys: ['Shift+V'], applies: hasVariants, run: turnToNext },
  { id: 'compare-variants', title: 'Compare variants…', group: 'Document', keys: ['Shift+C'], applies: hasVariants, run: compareVariants },
  { id: 'compare-other', title: 'Compare with a version or another drawing…', group: 'Document', run: compareWithOther },
  { id: 'rename-variant', title: 'Rename the variant…', group: 'Document', applies: hasVariants, run: () => startRenamingVariant() },
  { id: 'delete-variant', title: 'Delete the variant', group: 'Document', applies: hasVariants, changes: true, run: () => deleteVariant() },
]
