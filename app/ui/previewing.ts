import type { Command } from '../../model/graph/commands'
import { endPreview, previewSoon, showPreview } from '../store/preview'

/** For what offers an edit: pointing at it, or reaching it with the keyboard, shows on the canvas what the edit would do. */
export const previewing = (commands: readonly Command[]) => ({
  'data-previews': '',
  onPointerEnter: (): void => previewSoon(commands),
  onPointerLeave: endPreview,
  onFocus: (): void => showPreview(commands),
  onBlur: endPreview,
})
