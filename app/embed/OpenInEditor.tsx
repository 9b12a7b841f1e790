import { useEffect, useState } from 'react'
import { useDocument } from '../store/document'
import { usePreferences } from '../store/preferences'
import { Icon } from '../ui/Icon'

/** Leads to the same drawing in the editor, in a tab of its own: the link holds it. */
export function OpenInEditor() {
  const model = useDocument((document) => document.model)
  const perspective = usePreferences((preferences) => preferences.perspective)
  const origin = useDocument((document) => document.origin)
  const [href, setHref] = useState<string>()
  useEffect(() => {
    let wanted = true
    const make = async (): Promise<void> => {
      const { encodeLink, needsPassphrase } = await import('../../model/share/link')
      // What came encrypted stays so on its way.
      const link =
        origin.name !== undefined && needsPassphrase(origin.name)
          ? { ok: true as const, value: origin.name }
          : encodeLink(model, { perspective })
      if (wanted && link.ok) setHref(new URL(link.value, location.origin + location.pathname).href)
    }
    // Where that cannot be fetched, there is no way to the editor, and the drawing is shown all the same.
    make().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [model, perspective, origin])
  return href === undefined ? null : (
    <a className="button" href={href} target="_blank" rel="noopener">
      <Icon glyph="elsewhere" small />
      Open in editor
    </a>
  )
}
