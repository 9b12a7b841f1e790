import { useState } from 'react'
import { useDocument } from '../../store/document'

type Refusal = { readonly issue: string | undefined; readonly model: unknown }

/**
 * Why a choice was refused, and how to say so. It holds for the drawing in which the choice was made: as soon as that is another, there
 * is nothing left that the reason would speak of.
 */
export const useRefusal = (): readonly [issue: string | undefined, refuse: (issue: string | undefined) => void] => {
  const [refusal, setRefusal] = useState<Refusal>()
  const issue = useDocument(({ model }) => (refusal?.model === model ? refusal.issue : undefined))
  return [issue, (next) => setRefusal({ issue: next, model: useDocument.getState().model })]
}
