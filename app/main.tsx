import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/tokens.css'
import './ui/base.css'
import './ui/controls.css'
import './ui/text.css'
import { App } from './App'
import { startAutosave } from './store/library/autosave'
import { tidyUp } from './store/library/library'
import { followOtherTabs } from './store/library/otherTabs'
import { askOnceToPersist } from './store/library/persistence'
import { followTheme } from './store/theme'
import { keepFocus } from './ui/keepFocus'
import { ErrorBoundary } from './ui/ErrorBoundary'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no element #root to draw in.')

/** `?embed`: in a frame of another page, where nothing is kept. */
const embedded = new URLSearchParams(location.search).has('embed')
const EmbedApp = lazy(() => import('./EmbedApp').then((module) => ({ default: module.EmbedApp })))

/** Once the page rests, in ms. */
const TIDY_AFTER = 10_000

followTheme()
keepFocus(root)
if (!embedded) {
  startAutosave()
  followOtherTabs()
  askOnceToPersist()
  // A browser that keeps nothing has nothing to tidy up.
  setTimeout(() => void tidyUp().catch(() => undefined), TIDY_AFTER)
}

createRoot(root).render(
  <StrictMode>
    {embedded ? (
      <ErrorBoundary>
        <Suspense fallback={null}>
          <EmbedApp />
        </Suspense>
      </ErrorBoundary>
    ) : (
      <App />
    )}
  </StrictMode>,
)
