import { useState } from 'react'
import { useDocument } from '../../store/document'

/**
 * Why a choice was refused, and how to say so. It holds for the drawing in which the choice was made: as soon as that is another, there
 * is nothing left that the reason would speak of.
 */
export const useRefusal = (): readonly [issue: string | undefined, refuse: (issue: string | undefined) => void] => {
  const model = useDocument((document) => document.model)
  const [refusal, setRefusal] = useState<{ readonly issue: string | undefined; readonly model: unknown }>()
  const refuse = (issue: string | undefined): void => setRefusal({ issue, model: useDocument.getState().model })
  return [refusal?.model === model ? refusal.issue : undefined, refuse]
}
