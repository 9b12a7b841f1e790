import { create } from 'zustand'
import { setPreference, usePreferences } from './preferences'
import { useSelection } from './selection'

/** As in frame.css: below this, the inspector lies above the canvas. */
const narrow = matchMedia('(width < 820px)')

type InspectorState = {
  readonly narrow: boolean
  /** In a narrow window it comes only with something to say of what is selected, unless somebody asks for it. */
  readonly asked: boolean
}

const useInspector = create<InspectorState>(() => ({ narrow: narrow.matches, asked: false }))

narrow.addEventListener('change', () => useInspector.setState({ narrow: narrow.matches }))
useSelection.subscribe(({ selected }) => {
  if (selected.size > 0) useInspector.setState({ asked: false })
})

const isShown = (open: boolean, selected: boolean, state: InspectorState): boolean => open && (selected || !state.narrow || state.asked)

/** Is the inspector to be seen? */
export const useInspectorShown = (): boolean => {
  const open = usePreferences((preferences) => preferences.inspectorOpen)
  const selected = useSelection((selection) => selection.selected.size > 0)
  return isShown(open, selected, useInspector())
}

export const showInspector = (): void => {
  setPreference({ inspectorOpen: true })
  useInspector.setState({ asked: true })
}

export const toggleInspector = (): void => {
  if (!isShown(usePreferences.getState().inspectorOpen, useSelection.getState().selected.size > 0, useInspector.getState()))
    return showInspector()
  setPreference({ inspectorOpen: false })
  useInspector.setState({ asked: false })
}
