import type { ReactNode } from 'react'
import { useDocument } from '../store/document'
import './emptyHint.css'

/** What to do with an empty canvas. */
export function EmptyHint({ children }: { readonly children: ReactNode }) {
  const empty = useDocument(({ model }) => model.nodes.length === 0)
  return empty ? <div className="empty-hint">{children}</div> : null
}
