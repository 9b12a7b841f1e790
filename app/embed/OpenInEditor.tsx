import { useEffect, useState } from 'react'
import { useDocument } from '../store/document'
import { usePreferences } from '../store/preferences'
import { Icon } from '../ui/Icon'

/** Leads to the same drawing in the editor, in a tab of its own: the link holds it. */
export function OpenInEditor() {
  const model = useDocument((document) => document.model)
  const perspective = usePreferences((preferences) => preferences.perspective)
  const [href, setHref] = useState<string>()
  useEffect(() => {
    let wanted = true
    const make = async (): Promise<void> => {
      const { encodeLink } = await import('../../model/share/link')
      const link = encodeLink(model, { perspective })
      if (wanted && link.ok) setHref(new URL(link.value, location.origin + location.pathname).href)
    }
    void make()
    return () => {
      wanted = false
    }
  }, [model, perspective])
  return href === undefined ? null : (
    <a className="button" href={href} target="_blank" rel="noopener">
      <Icon glyph="elsewhere" small />
      Open in editor
    </a>
  )
}
