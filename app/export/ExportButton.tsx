import { Suspense } from 'react'
import { closeDialog, openDialog, useDialog } from '../store/dialog'
import { Icon } from '../ui/Icon'
import { lazyPart } from '../ui/lazyPart'

const ExportDialog = lazyPart(() => import('./ExportDialog').then((module) => ({ default: module.ExportDialog })), closeDialog)
const RunExportDialog = lazyPart(() => import('./RunExportDialog').then((module) => ({ default: module.RunExportDialog })), closeDialog)

/** Opens the dialog in which the drawing becomes a picture or a text for another tool. */
export function ExportButton() {
  const open = useDialog((dialog) => dialog.open)
  return (
    <>
      <button type="button" className="button" aria-label="Export…" title="Export…" onClick={() => openDialog('export')}>
        <Icon glyph="picture" small />
        <span className="button-words">Export…</span>
      </button>
      <Suspense fallback={null}>
        {open === 'export' ? <ExportDialog /> : null}
        {open === 'run' ? <RunExportDialog /> : null}
      </Suspense>
    </>
  )
}
