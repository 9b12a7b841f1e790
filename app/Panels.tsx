import { Suspense } from 'react'
import type { Action } from './commands/action'
// There at once: what is typed before it had come would be taken for keys.
import { FindPanel } from './find/FindPanel'
import { IconButton } from './ui/IconButton'
import { showKeys } from './ui/keys'
import { closePanel, openPanel, togglePanel, useSidePanel } from './store/sidePanel'
import { lazyPart } from './ui/lazyPart'

const HistoryPanel = lazyPart(() => import('./history/HistoryPanel').then(({ HistoryPanel }) => ({ default: HistoryPanel })))
const OutlinePanel = lazyPart(() => import('./outline/OutlinePanel').then(({ OutlinePanel }) => ({ default: OutlinePanel })))
const ExplorePanel = lazyPart(() => import('./explore/ExplorePanel').then(({ ExplorePanel }) => ({ default: ExplorePanel })))

const closeHistory = (): void => closePanel('history')
const closeOutline = (): void => closePanel('outline')
const closeFind = (): void => closePanel('find')
const closeExplore = (): void => closePanel('explore')

/** What floats over the canvas at its sides. */
export function Panels() {
  const { left, right } = useSidePanel()
  return (
    <Suspense fallback={null}>
      {left === 'outline' ? <OutlinePanel onClose={closeOutline} /> : null}
      {left === 'find' ? <FindPanel onClose={closeFind} /> : null}
      {left === 'explore' ? <ExplorePanel onClose={closeExplore} /> : null}
      {right === 'history' ? <HistoryPanel onClose={closeHistory} /> : null}
    </Suspense>
  )
}

export const panelActions: readonly Action[] = [
  { id: 'find', title: 'Find in the drawing', group: 'View', keys: ['Mod+F'], anywhere: true, run: () => openPanel('find') },
  { id: 'outline', title: 'Outline', group: 'View', keys: ['O'], run: () => togglePanel('outline') },
  { id: 'explore', title: 'Try every failure', group: 'Perspective', keys: ['Shift+E'], run: () => openPanel('explore') },
  { id: 'history', title: 'History and versions', group: 'Document', keys: ['Shift+H'], run: () => togglePanel('history') },
]

const BUTTONS = [
  { panel: 'find', icon: 'search', label: 'Find', keys: 'Mod+F' },
  { panel: 'outline', icon: 'outline', label: 'Outline', keys: 'O' },
  { panel: 'history', icon: 'history', label: 'History', keys: 'Shift+H' },
] as const

export function PanelButtons() {
  const { left, right } = useSidePanel()
  return (
    <div className="top-bar-group">
      {BUTTONS.map(({ panel, icon, label, keys }) => (
        <IconButton
          key={panel}
          icon={icon}
          label={label}
          keys={showKeys(keys)}
          aria-expanded={left === panel || right === panel}
          onClick={() => togglePanel(panel)}
        />
      ))}
    </div>
  )
}
