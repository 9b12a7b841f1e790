import { usePreferences } from '../store/preferences'
import { beginTour } from './beginTour'

/** On the start view of a first visit. */
export function TourOffer() {
  const offered = usePreferences((preferences) => preferences.tourOffered)
  if (!offered) return null
  return (
    <button type="button" className="button" onClick={beginTour}>
      New here? A one-minute tour
    </button>
  )
}
