import { create } from 'zustand'

type LeftPanel = 'outline' | 'find' | 'explore'
export type SidePanel = LeftPanel | 'history'

type Panels = { readonly left: LeftPanel | undefined; readonly right: 'history' | undefined }

/** Which panels float over the canvas; one on each side. */
export const useSidePanel = create<Panels>(() => ({
  left: undefined,
  right: undefined,
}))

export const isPanelOpen = ({ left, right }: Panels): boolean => left !== undefined || right !== undefined

const sideOf = (panel: SidePanel): 'left' | 'right' => (panel === 'history' ? 'right' : 'left')

export const openPanel = (panel: SidePanel): void => useSidePanel.setState({ [sideOf(panel)]: panel })
export const closePanel = (panel: SidePanel): void => useSidePanel.setState({ [sideOf(panel)]: undefined })

export const togglePanel = (panel: SidePanel): void =>
  useSidePanel.getState()[sideOf(panel)] === panel ? closePanel(panel) : openPanel(panel)
