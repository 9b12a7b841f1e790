import type { Command } from '../../model/graph/commands'
import { endPreview, showPreview } from '../store/preview'

/** For what offers an edit: pointing at it, or reaching it with the keyboard, shows on the canvas what the edit would do. */
export const previewing = (commands: readonly Command[]) => ({
  onPointerEnter: (): void => showPreview(commands),
  onPointerLeave: endPreview,
  onFocus: (): void => showPreview(commands),
  onBlur: endPreview,
})
