import { useId, type ReactNode } from 'react'
import { setPreference, usePreferences } from '../store/preferences'
import { Icon } from '../ui/Icon'
import './panel.css'

/** A corner of the canvas; its title folds it, so that nothing stays covered. */
export function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const open = usePreferences((preferences) => preferences.panelOpen)
  const contentId = useId()
  return (
    <section className="perspective-panel" aria-label={title} data-open={open}>
      <button
        type="button"
        className="perspective-panel-title"
        aria-expanded={open}
        aria-controls={open ? contentId : undefined}
        onClick={() => setPreference({ panelOpen: !open })}
      >
        {title}
        <Icon glyph="chevron" small />
      </button>
      {open ? (
        <div id={contentId} className="perspective-panel-content">
          {children}
        </div>
      ) : null}
    </section>
  )
}
