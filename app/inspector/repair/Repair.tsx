import { Suspense } from 'react'
import type { Target } from '../../../model/repair/fix'
import { lazyPart } from '../../ui/lazyPart'

const RepairSection = lazyPart(() => import('./RepairSection').then(({ RepairSection: section }) => ({ default: section })))

/** Fetched only where something is to be mended. */
export function Repair({ title, target }: { readonly title: string; readonly target: Target }) {
  return (
    <Suspense fallback={null}>
      <RepairSection title={title} target={target} />
    </Suspense>
  )
}
