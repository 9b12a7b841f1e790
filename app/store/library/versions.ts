import { values } from 'idb-keyval'
import type { Model } from '../../../model/schema/model'
import { useDocument } from '../document'
import { variantsOf } from '../variants'
import { versionStore, type Version } from './database'
import { send } from './writing/writer'

const AT_MOST_EVERY = 5 * 60_000

/** Of each document: the model that was kept last, and when the five minutes began. */
const lastKept = new Map<string, Model>()
const since = new Map<string, number>()

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
  if (lastKept.get(document) === model || model.nodes.length === 0) return
  const version: Version = { id: crypto.randomUUID(), document, at: Date.now(), reason, model, ...variantNow(document, model) }
  await send({ type: 'version', version })
  lastKept.set(document, model)
  since.set(document, version.at)
}

/** Called as work goes on: keeps a snapshot when the last one is five minutes old. The first call only starts the clock. */
export const takeVersionInTime = async (document: string, model: Model): Promise<void> => {
  const start = since.get(document)
  if (start === undefined) since.set(document, Date.now())
  else if (Date.now() - start >= AT_MOST_EVERY) await takeVersion(document, model, 'After five minutes of work')
}

/** Newest first. */
export const listVersions = async (document: string): Promise<readonly Version[]> => {
  const all = await values<Version>(versionStore())
  return all.filter((version) => version.document === document).sort((a, b) => b.at - a.at)
}
