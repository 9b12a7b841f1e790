import { Suspense } from 'react'
import { closeDialog, openDialog, useDialog } from '../store/dialog'
import { Icon } from '../ui/Icon'
import { lazyPart } from '../ui/lazyPart'

const ShareDialog = lazyPart(() => import('./ShareDialog').then((module) => ({ default: module.ShareDialog })), closeDialog)

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
