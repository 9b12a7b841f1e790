import { editCopy } from './arrive/openShared'
import type { Action } from './commands/action'
import { chooseFile, startDrawing } from './open/opening'
import { saveFile, saveFileAs } from './open/saveFile'
import { navigate } from './store/address'
import { openDialog } from './store/dialog'
import { useDocument } from './store/document'
import { useRun } from './store/run'
import { showInspector } from './store/inspectorShown'
import { select } from './store/selection'

const isCopyOfElsewhere = (): boolean => new URLSearchParams(location.search).has('from')

const describe = (): void => {
  select()
  showInspector()
  openDialog('drawing')
}

/** What can be done with the document as a whole. */
export const documentActions: readonly Action[] = [
  { id: 'save', title: 'Save to a file', group: 'Document', keys: ['Mod+S'], anywhere: true, run: () => void saveFile() },
  { id: 'save-as', title: 'Save to another file…', group: 'Document', keys: ['Mod+Shift+S'], anywhere: true, run: () => void saveFileAs() },
  { id: 'open', title: 'Open a file…', group: 'Document', keys: ['Mod+O'], anywhere: true, run: () => void chooseFile() },
  { id: 'export', title: 'Export…', group: 'Document', keys: ['Mod+Shift+E'], anywhere: true, run: () => openDialog('export') },
  {
    id: 'export-run',
    title: 'Export this run…',
    group: 'Document',
    applies: () => useRun.getState().run !== null,
    run: () => openDialog('run'),
  },
  { id: 'share', title: 'Share…', group: 'Document', keys: ['Mod+Shift+L'], anywhere: true, run: () => openDialog('share') },
  {
    id: 'edit-copy',
    title: 'Edit a copy',
    group: 'Document',
    applies: () => useDocument.getState().readOnly,
    run: editCopy,
  },
  { id: 'describe', title: 'Rename or describe the drawing', group: 'Document', changes: true, run: describe },
  { id: 'rules', title: 'Rule settings…', group: 'Document', run: () => openDialog('rules') },
  { id: 'waivers', title: 'Waivers…', group: 'Document', run: () => openDialog('waivers') },
  { id: 'contracts', title: 'Contracts…', group: 'Document', run: () => openDialog('contracts') },
  {
    id: 'refresh',
    title: 'Refresh from where it came from',
    group: 'Document',
    changes: true,
    applies: isCopyOfElsewhere,
    run: () => openDialog('refresh'),
  },
  { id: 'new', title: 'New drawing', group: 'Document', run: startDrawing },
  { id: 'home', title: 'All drawings and examples', group: 'Document', run: () => navigate({ view: 'start' }) },
]
