import { lazy, Suspense } from 'react'
import { openDialog, useDialog } from '../store/dialog'
import { Icon } from '../ui/Icon'

const ShareDialog = lazy(() => import('./ShareDialog').then((module) => ({ default: module.ShareDialog })))

/** Opens the dialog in which the drawing becomes a link. */
export function ShareButton() {
  const open = useDialog((dialog) => dialog.open === 'share')
  return (
    <>
      <button type="button" className="button primary" aria-label="Share…" title="Share…" onClick={() => openDialog('share')}>
        <Icon glyph="share" small />
        <span className="button-words">Share…</span>
      </button>
      {open ? (
        <Suspense fallback={null}>
          <ShareDialog />
        </Suspense>
      ) : null}
    </>
  )
}
