import { createRoot } from 'react-dom/client'
import { Canvas } from '../../../app/canvas/Canvas'
import { positioned } from '../../../app/layout/positioned'
import { openDocument } from '../../../app/store/document'
import { setPreference, type Perspective } from '../../../app/store/preferences'
import type { Model } from '../../../model/schema/model'

/** The canvas of the product with all its marks. */
export const showProduct = async (root: HTMLElement, model: Model, query: URLSearchParams): Promise<void> => {
  setPreference({ perspective: (query.get('perspective') ?? 'reliability') as Perspective })
  openDocument(await positioned(model))
  createRoot(root).render(<Canvas />)
}
