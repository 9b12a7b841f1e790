import { useId, type ReactNode } from 'react'
import { setPreference, usePreferences } from '../store/preferences'
import { Icon } from '../ui/Icon'
import { ScrollArea } from '../ui/ScrollArea'
import './legendPanel.css'

/** What the marks mean, in a corner of the canvas; opened and closed by its title. */
export function LegendPanel({ children }: { readonly children: ReactNode }) {
  const open = usePreferences((preferences) => preferences.legendOpen)
  const contentId = useId()
  return (
    <section className="legend-panel" data-open={open} aria-label="Legend">
      <button
        type="button"
        className="legend-toggle"
        aria-expanded={open}
        aria-controls={open ? contentId : undefined}
        onClick={() => setPreference({ legendOpen: !open })}
      >
        <Icon glyph="legend" small />
        Legend
      </button>
      {open ? (
        <ScrollArea id={contentId} className="legend-content" label="What the marks mean">
          {children}
        </ScrollArea>
      ) : null}
    </section>
  )
}
