import { navigate } from '../store/address'
import { useDocument } from '../store/document'
import { startGuide } from '../store/guiding'

/** The tour speaks of this example. */
const TOUR_EXAMPLE = 'order-choreography'

const isOnIt = (): boolean => {
  const { origin, past } = useDocument.getState()
  return origin.kind === 'example' && origin.name === TOUR_EXAMPLE && past.length === 0
}

/** Starts the tour, on the example that it speaks of. */
export const beginTour = (): void => {
  const here = new URLSearchParams(location.search).get('example') === TOUR_EXAMPLE && isOnIt()
  if (!here) navigate({ view: 'example', name: TOUR_EXAMPLE })
  startGuide('tour')
}
