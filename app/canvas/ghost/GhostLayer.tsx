import { Suspense } from 'react'
import { usePreview } from '../../store/preview'
import { lazyPart } from '../../ui/lazyPart'

const Ghost = lazyPart(() => import('./Ghost').then(({ Ghost: layer }) => ({ default: layer })))

/** What the edit that is pointed at would do; fetched with the first one. */
export function GhostLayer() {
  const commands = usePreview((preview) => preview.commands)
  if (commands === undefined) return null
  return (
    <Suspense fallback={null}>
      <Ghost commands={commands} />
    </Suspense>
  )
}
