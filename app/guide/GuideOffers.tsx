import { Suspense } from 'react'
import { useDocument } from '../store/document'
import { dismissTour, startGuide, useGuiding } from '../store/guiding'
import { usePreferences } from '../store/preferences'
import { Icon } from '../ui/Icon'
import './offers.css'
import { beginTour } from './beginTour'
import { lazyPart } from '../ui/lazyPart'

const RunningGuide = lazyPart(() => import('./RunningGuide').then(({ RunningGuide: running }) => ({ default: running })))

/** Quiet offers on the canvas of an example: its story, and on a first visit the tour. What was accepted runs here. */
export function GuideOffers({ fit }: { readonly fit: () => void }) {
  const open = useGuiding((guiding) => guiding.open)
  const example = useDocument(({ origin }) => (origin.kind === 'example' ? origin.name : undefined))
  const offered = usePreferences((preferences) => preferences.tourOffered)
  if (open !== undefined)
    return (
      <Suspense fallback={null}>
        <RunningGuide kind={open} example={example} fit={fit} />
      </Suspense>
    )
  if (example === undefined) return null
  return (
    <div className="guide-offers">
      <button type="button" className="guide-offer" onClick={() => startGuide('story')}>
        <Icon glyph="play" small />
        Its story
      </button>
      {offered ? (
        <span className="guide-offer-pair">
          <button type="button" className="guide-offer" onClick={beginTour}>
            New here? A one-minute tour
          </button>
          <button type="button" className="guide-offer" aria-label="No tour" title="No tour" onClick={dismissTour}>
            <Icon glyph="close" small />
          </button>
        </span>
      ) : null}
    </div>
  )
}
