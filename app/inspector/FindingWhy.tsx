import { Suspense } from 'react'
import type { Finding } from '../../model/rules/finding'
import { lazyPart } from '../ui/lazyPart'

const FindingProof = lazyPart(() => import('./FindingProof').then(({ FindingProof: proof }) => ({ default: proof })))

/** Fetched only where somebody asks why. */
export function FindingWhy({ finding }: { readonly finding: Finding }) {
  return (
    <Suspense fallback={null}>
      <FindingProof finding={finding} />
    </Suspense>
  )
}
