import { useEffect, useState } from 'react'
import { measured, type Compared } from '../../model/compare/compared'
import type { Model } from '../../model/schema/model'
import type { Side } from '../store/comparing'
import { useDocument, type VariantName } from '../store/document'
import { readDocument } from '../store/library/library'
import { listVersions } from '../store/library/versions'
import { variantsOf } from '../store/variants'
import { dateWords } from './dateWords'
import { today } from '../store/today'

/** What stands on one side. */
export type SideNow =
  | { readonly state: 'none' | 'reading' | 'missing' }
  | { readonly state: 'there'; readonly name: string; readonly model: Model; readonly compared: Compared }

const measuredModels = new WeakMap<Model, Compared>()

/** Counted once for a model, so that changing one side leaves the other as it is. */
const measuredOnce = (model: Model): Compared => {
  let compared = measuredModels.get(model)
  if (compared === undefined) measuredModels.set(model, (compared = measured(model, today())))
  return compared
}

const there = (name: string, model: Model): SideNow => ({ state: 'there', name, model, compared: measuredOnce(model) })

type Found = { readonly name: string; readonly model: Model } | undefined

const read = async (side: Side, document: string): Promise<Found> => {
  if (side.kind === 'version') {
    const version = (await listVersions(document)).find(({ id }) => id === side.id)
    return version && { name: `Version of ${dateWords(version.at)}`, model: version.model }
  }
  const stored = side.kind === 'document' ? await readDocument(side.id) : undefined
  return stored && { name: stored.info.name, model: stored.model }
}

/** Where there is only one variant, its name says nothing. */
const nameIn = (variants: readonly VariantName[], id: string): string | undefined =>
  variants.length === 1 ? 'Now' : variants.find((variant) => variant.id === id)?.name

/** Follows a side: a variant as it changes, anything else as it is read. */
export const useSide = (side: Side | undefined): SideNow => {
  const document = useDocument((state) => state.id)
  const variant = useDocument((state) => (side?.kind === 'variant' ? variantsOf(state).find(({ id }) => id === side.id)?.model : undefined))
  const name = useDocument(({ variants }) => (side?.kind === 'variant' ? nameIn(variants, side.id) : undefined))
  const [found, setFound] = useState<{ readonly side: Side; readonly what: Found }>()
  useEffect(() => {
    if (side === undefined || side.kind === 'variant' || side.kind === 'proposal') return undefined
    let left = false
    const follow = async (): Promise<void> => {
      const what = await read(side, document).catch(() => undefined)
      if (!left) setFound({ side, what })
    }
    void follow()
    return () => {
      left = true
    }
  }, [side, document])
  if (side === undefined) return { state: 'none' }
  if (side.kind === 'proposal') return there(side.name, side.model)
  if (side.kind === 'variant') return variant === undefined || name === undefined ? { state: 'missing' } : there(name, variant)
  if (found?.side !== side) return { state: 'reading' }
  return found.what === undefined ? { state: 'missing' } : there(found.what.name, found.what.model)
}
