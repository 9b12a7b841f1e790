import { create } from 'zustand'
import { setPreference, usePreferences } from './preferences'
import { useSelection } from './selection'
import { isPanelOpen, useSidePanel } from './sidePanel'

/** As in frame.css: below this, the inspector lies above the canvas. */
const narrow = matchMedia('(width < 820px)')

type InspectorState = {
  readonly narrow: boolean
  /**
   * In a narrow window it comes only with something to say of what is selected, and covers no panel at the side, unless somebody asks
   * for it.
   */
  readonly asked: boolean
}

const useInspector = create<InspectorState>(() => ({ narrow: narrow.matches, asked: false }))

narrow.addEventListener('change', () => useInspector.setState({ narrow: narrow.matches }))
useSelection.subscribe(({ selected }) => {
  if (selected.size > 0 && !isPanelOpen(useSidePanel.getState())) useInspector.setState({ asked: false })
})
useSidePanel.subscribe((panels) => {
  if (isPanelOpen(panels)) useInspector.setState({ asked: false })
})

const isShown = (open: boolean, selected: boolean, panelOpen: boolean, state: InspectorState): boolean =>
  open && (!state.narrow || state.asked || (selected && !panelOpen))

/** Is the inspector to be seen? */
export const useInspectorShown = (): boolean => {
  const open = usePreferences((preferences) => preferences.inspectorOpen)
  const selected = useSelection((selection) => selection.selected.size > 0)
  const panelOpen = useSidePanel(isPanelOpen)
  return isShown(open, selected, panelOpen, useInspector())
}

export const showInspector = (): void => {
  setPreference({ inspectorOpen: true })
  useInspector.setState({ asked: true })
}

export const toggleInspector = (): void => {
  const selected = useSelection.getState().selected.size > 0
  const panelOpen = isPanelOpen(useSidePanel.getState())
  if (!isShown(usePreferences.getState().inspectorOpen, selected, panelOpen, useInspector.getState())) return showInspector()
  setPreference({ inspectorOpen: false })
  useInspector.setState({ asked: false })
}
