import { set, values } from 'idb-keyval'
import type { Model } from '../../../model/schema/model'
import { useDocument } from '../document'
import { variantsOf } from '../variants'
import { versionStore, type Version } from './database'

const AT_MOST_EVERY = 5 * 60_000

const lastTaken = new Map<string, { readonly at: number; readonly model: Model }>()

/** Which variant of the open document this is, where it has several. */
const variantNow = (document: string, model: Model): Pick<Version, 'variant'> => {
  const state = useDocument.getState()
  if (state.id !== document || state.variants.length < 2) return {}
  const [found] = variantsOf(state)
    .filter((variant) => variant.model === model)
    .toSorted((a, b) => Number(b.id === state.variant) - Number(a.id === state.variant))
  return found === undefined ? {} : { variant: found.name }
}

/** Keeps a snapshot, unless the same model was kept last. */
export const takeVersion = async (document: string, model: Model, reason: string): Promise<void> => {
  if (lastTaken.get(document)?.model === model || model.nodes.length === 0) return
  const version: Version = { id: crypto.randomUUID(), document, at: Date.now(), reason, model, ...variantNow(document, model) }
  lastTaken.set(document, { at: version.at, model })
  await set(version.id, version, versionStore())
}

/** Called as work goes on: keeps a snapshot when the last one is five minutes old. The first call only starts the clock. */
export const takeVersionInTime = async (document: string, model: Model): Promise<void> => {
  const last = lastTaken.get(document)
  if (last === undefined) lastTaken.set(document, { at: Date.now(), model })
  else if (Date.now() - last.at >= AT_MOST_EVERY) await takeVersion(document, model, 'After five minutes of work')
}

/** Newest first. */
export const listVersions = async (document: string): Promise<readonly Version[]> => {
  const all = await values<Version>(versionStore())
  return all.filter((version) => version.document === document).sort((a, b) => b.at - a.at)
}
