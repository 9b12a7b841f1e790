import type { ReactNode } from 'react'
import { useReadOnly } from '../../store/document'
import './editable.css'

/** Controls that show their values but cannot be used while the document is open for viewing only. */
export function Editable({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  return (
    <fieldset className={`editable ${className}`} disabled={useReadOnly()}>
      {children}
    </fieldset>
  )
}
