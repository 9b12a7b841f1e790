import { sameJson } from '../../model/graph/sameJson'
import type { Model } from '../../model/schema/model'
import { derived, endMerge, useDocument, type DocumentState, type Shelved, type Step, type VariantName, type Variants } from './document'
import { documentName } from './documentName'

/** One drawing of the document. */
export type Variant = VariantName & { readonly model: Model }

type Shown = Partial<DocumentState>

/** Has anything been drawn or divided since it was opened? */
export const isTouched = ({ past, future, variants }: DocumentState): boolean => past.length + future.length > 0 || variants.length > 1

/** Every variant of a document as it is now, in order. */
export const variantsOf = ({ variants, shelved, model }: Variants & Pick<DocumentState, 'model'>): readonly Variant[] =>
  variants.map(({ id, name }) => ({ id, name, model: shelved.get(id)?.model ?? model }))

/** The name of the shown variant; undefined where there is only one. */
export const shownVariantName = ({ variants, variant }: Variants): string | undefined =>
  variants.length < 2 ? undefined : variants.find(({ id }) => id === variant)?.name

/** “Order – by events”: a file holds the variant that is shown. */
export const nameForFile = (state: DocumentState): string => {
  const variant = shownVariantName(state)
  return variant === undefined ? documentName(state) : `${documentName(state)} – ${variant}`
}

const named = (model: Model, name: string | undefined): Model => {
  if (model.name === name) return model
  const { name: _, ...rest } = model
  return name === undefined ? rest : { ...rest, name }
}

/** A document has one name for all its variants, also where one of them goes back in its history. */
const withName = (shelved: Shelved, name: string | undefined): Shelved => {
  if (shelved.model.name === name) return shelved
  const renamed = (step: Step): Step => ({ ...step, model: named(step.model, name) })
  return { model: named(shelved.model, name), past: shelved.past.map(renamed), future: shelved.future.map(renamed) }
}

const shelve = ({ model, past, future }: DocumentState): Shelved => ({ model, past, future })

/** The document with another variant shown; the one shown until now goes to the shelf. */
const turned = (state: DocumentState, id: string, shelved: ReadonlyMap<string, Shelved> = state.shelved): Shown => {
  const found = shelved.get(id)
  if (found === undefined) return {}
  const rest = new Map(shelved)
  rest.delete(id)
  if (state.variants.some((variant) => variant.id === state.variant)) rest.set(state.variant, shelve(state))
  const { model, past, future } = withName(found, state.model.name)
  return { variant: id, shelved: rest, past, future, ...derived(model) }
}

/** Shows another variant. Each has its own history: undo never changes what is not seen. */
export const showVariant = (id: string): void => {
  endMerge()
  useDocument.setState((state) => turned(state, id))
}

/** “Main copy”, “Main copy 2”: a name no other variant has. */
const freeVariantName = (wanted: string, { variants }: Variants): string => {
  const taken = new Set(variants.map(({ name }) => name))
  let name = wanted
  for (let n = 2; taken.has(name); n++) name = `${wanted} ${n}`
  return name
}

type NewVariant = {
  readonly name: string
  /** What it is; a copy of the shown one by default. */
  readonly model?: Model
  /** What made it differ from the shown one: its first step, which can be undone. */
  readonly step?: string
}

/** Adds a variant after the shown one and shows it; answers its id. A document that is open for viewing only stays as it is. */
export const addVariant = ({ name, model: wanted, step }: NewVariant): string | undefined => {
  const state = useDocument.getState()
  if (state.readOnly) return undefined
  const id = crypto.randomUUID()
  const { model } = state
  const at = state.variants.findIndex((variant) => variant.id === state.variant) + 1
  const variants = state.variants.toSpliced(at, 0, { id, name: freeVariantName(name, state) })
  const past = step === undefined ? [] : [{ label: step, model, at: Date.now() }]
  endMerge()
  useDocument.setState({
    variants,
    ...turned({ ...state, variants }, id, new Map(state.shelved).set(id, { model: wanted ?? model, past, future: [] })),
  })
  return id
}

export const renameVariant = (id: string, name: string): void =>
  useDocument.setState(({ variants }) => ({ variants: variants.map((variant) => (variant.id === id ? { id, name } : variant)) }))

/** Takes a variant away; the last one stays. The answer brings it back, with its history. */
export const removeVariant = (id: string): (() => void) | undefined => {
  const state = useDocument.getState()
  const at = state.variants.findIndex((variant) => variant.id === id)
  const removed = state.variants[at]
  if (removed === undefined || state.variants.length < 2 || state.readOnly) return undefined
  const kept = state.shelved.get(id) ?? shelve(state)
  const wasShown = id === state.variant
  const variants = state.variants.toSpliced(at, 1)
  const shelved = new Map(state.shelved)
  shelved.delete(id)
  endMerge()
  useDocument.setState(
    wasShown ? { variants, ...turned({ ...state, variants }, variants[Math.max(at - 1, 0)]?.id ?? '', shelved) } : { variants, shelved },
  )
  return () => {
    const now = useDocument.getState()
    if (now.id !== state.id || now.variants.some((variant) => variant.id === id)) return
    const back = { variants: now.variants.toSpliced(at, 0, removed), shelved: new Map(now.shelved).set(id, kept) }
    endMerge()
    useDocument.setState(wasShown ? { ...back, ...turned({ ...now, ...back }, id, back.shelved) } : back)
  }
}

const asStep = (before: Shelved, model: Model, label: string): Shelved =>
  sameJson(before.model, model) ? before : { model, past: [...before.past, { label, model: before.model, at: Date.now() }], future: [] }

/**
 * The document with variants that were changed elsewhere (another tab): what differs becomes a step that can be undone, the shown
 * variant stays shown. Where that one is gone, `shown` is shown instead.
 */
export const adopted = (state: DocumentState, incoming: readonly Variant[], shown: string, label: string): Shown => {
  const drawings = new Map(
    incoming.map(({ id, model }): readonly [string, Shelved] => {
      const known = id === state.variant ? shelve(state) : state.shelved.get(id)
      return [id, known === undefined ? { model, past: [], future: [] } : asStep(known, model, label)]
    }),
  )
  const variant = drawings.has(state.variant) ? state.variant : shown
  const now = drawings.get(variant)
  if (now === undefined) return {}
  drawings.delete(variant)
  const names = { variants: incoming.map(({ id, name }) => ({ id, name })), variant, shelved: drawings }
  return now.model === state.model ? names : { ...names, past: now.past, future: now.future, ...derived(now.model) }
}
