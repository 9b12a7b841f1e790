import { useEffect, useState } from 'react'
import type { Model } from '../../model/schema/model'
import { positioned } from '../layout/positioned'

/** A model whose new nodes are given places while the others stay where they are: undefined until then, null where that fails. */
export const usePlaced = (model: Model | undefined): Model | null | undefined => {
  const [placed, setPlaced] = useState<{ readonly of: Model; readonly model: Model | null }>()
  useEffect(() => {
    if (model === undefined) return undefined
    const left = new AbortController()
    const keep = (result: Model | null): void => {
      if (!left.signal.aborted) setPlaced({ of: model, model: result })
    }
    positioned(model, left.signal).then(keep, () => keep(null))
    return () => left.abort()
  }, [model])
  return placed?.of === model ? placed?.model : undefined
}
