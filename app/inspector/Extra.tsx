import type { JsonObject } from '../../model/schema/model'
import { ScrollArea } from '../ui/ScrollArea'
import './extra.css'

/** What of it the app itself keeps there and shows in other ways. */
const OWN = new Set(['pinned', 'collapsed', 'trunks'])

/** What a file keeps under `extra`, for other programs: it stays as it is, and can be read here. */
export function Extra({ extra }: { readonly extra: JsonObject | undefined }) {
  const others = Object.entries(extra ?? {}).filter(([key]) => !OWN.has(key))
  if (others.length === 0) return null
  return (
    <details className="inspector-section extra">
      <summary>Kept for other programs</summary>
      <p className="quiet">The file says this under “extra”. It means nothing here and is kept as it is.</p>
      <ScrollArea className="extra-text" label="Kept for other programs">
        <pre>{JSON.stringify(Object.fromEntries(others), null, 2)}</pre>
      </ScrollArea>
    </details>
  )
}
