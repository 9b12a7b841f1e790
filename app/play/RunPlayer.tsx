import { Suspense } from 'react'
import { useRun } from '../store/run'
import { lazyPart } from '../ui/lazyPart'

const Player = lazyPart(() => import('./Player').then(({ Player: player }) => ({ default: player })))

/** What plays a run, fetched only where there is one, or one is looked for. `bare`: there is nothing else around the drawing. */
export function RunPlayer({ bare = false }: { readonly bare?: boolean }) {
  const shown = useRun(({ run, asked }) => run !== null || asked !== null)
  return shown ? (
    <Suspense fallback={null}>
      <Player bare={bare} />
    </Suspense>
  ) : null
}
