import { SidePanel } from '../ui/SidePanel'
import { OutlineTree } from './OutlineTree'

/** The drawing as a list: every node with its edges. */
export function OutlinePanel({ onClose }: { readonly onClose: () => void }) {
  return (
    <SidePanel name="Outline" side="left" onClose={onClose}>
      <OutlineTree />
    </SidePanel>
  )
}
