import { create } from 'zustand'
import { analyze, type Analysis } from '../../model/analysis/analyze'
import { applyCommand } from '../../model/graph/applyCommand'
import type { Command } from '../../model/graph/commands'
import type { Finding } from '../../model/rules/finding'
import { runRules } from '../../model/rules/runRules'
import { FORMAT, VERSION, type Model, type Result } from '../../model/schema/model'
import { today } from './today'

/** What undoing or redoing a step gives back, and how the step is called. */
export type Step = { readonly label: string; readonly model: Model; readonly at: number }

/** Where the open document comes from. */
export type Origin = {
  readonly kind: 'new' | 'example' | 'file' | 'link' | 'url' | 'stored'
  readonly name?: string
  /** How many faults of the file were left out. */ readonly leftOut?: number
}

/** A document can hold several drawings of one system, to be compared. */
export type VariantName = { readonly id: string; readonly name: string }

/** A variant that is not shown just now, with a history of its own. */
export type Shelved = Pick<DocumentState, 'model' | 'past' | 'future'>

export type Variants = {
  /** In the order in which they are offered; at least one. */
  readonly variants: readonly VariantName[]
  /** The id of the one that is shown: `model`, `past` and `future` are its. */
  readonly variant: string
  /** The others, by id. */
  readonly shelved: ReadonlyMap<string, Shelved>
}

export type DocumentState = Variants & {
  readonly id: string
  readonly origin: Origin
  readonly model: Model
  readonly analysis: Analysis
  readonly findings: readonly Finding[]
  /** Steps that can be undone, oldest first; `model` is the state before the step. */
  readonly past: readonly Step[]
  /** Steps that can be redone, next one last; `model` is the state after the step. */
  readonly future: readonly Step[]
  readonly readOnly: boolean
}

export const emptyModel: Model = { format: FORMAT, version: VERSION, nodes: [], edges: [] }

/** A model, and everything that follows from it. */
export const derived = (model: Model): Pick<DocumentState, 'model' | 'analysis' | 'findings'> => {
  const analysis = analyze(model)
  return { model, analysis, findings: runRules(analysis, { today: today() }) }
}

/** As long as nobody asks for a second one, there is nothing to tell apart. */
export const ONE_VARIANT: Variants = { variants: [{ id: 'main', name: 'Main' }], variant: 'main', shelved: new Map() }

const initial: DocumentState = {
  ...ONE_VARIANT,
  id: 'none',
  origin: { kind: 'new' },
  ...derived(emptyModel),
  past: [],
  future: [],
  readOnly: false,
}

/** The open document. Components read it with narrow selectors; it changes only through the functions below. */
export const useDocument = create<DocumentState>(() => initial)

export const VIEW_ONLY = 'This document is open for viewing only; edit a copy to change it.'

/** Is the open document for viewing only? */
export const useReadOnly = (): boolean => useDocument((document) => document.readOnly)

let mergeKey: string | undefined

type OpenOptions = { readonly id?: string; readonly origin?: Origin; readonly readOnly?: boolean; readonly variants?: Variants }

/** Opens a model in place of the open one, with an empty history. */
export const openDocument = (model: Model, options: OpenOptions = {}): void => {
  mergeKey = undefined
  const { id = crypto.randomUUID(), origin = { kind: 'new' }, readOnly = false, variants = ONE_VARIANT } = options
  useDocument.setState({ id, origin, readOnly, ...variants, ...derived(model), past: [], future: [] })
}

/**
 * The one way to change the model. `label` names the step for undo (“Rename Orders”). Consecutive steps with the same `merge`
 * key (a drag, a burst of typing) become one step; any other step, undo or `endMerge` closes it.
 */
export const execute = (command: Command, label: string, merge?: string): Result<Model> => {
  const { model, past, readOnly } = useDocument.getState()
  if (readOnly) return { ok: false, issues: [{ pointer: '', message: VIEW_ONLY }] }
  const result = applyCommand(model, command)
  if (!result.ok || result.value === model) return result
  const merged = merge !== undefined && merge === mergeKey && past.length > 0
  mergeKey = merge
  // Positions mean nothing to the analysis; a drag must not pay for it. Its `graph` then holds the nodes where they stood before.
  const next = command.type === 'move' ? { model: result.value } : derived(result.value)
  useDocument.setState({ ...next, past: merged ? past : [...past, { label, model, at: Date.now() }], future: [] })
  return result
}

/** Takes over a model that was changed elsewhere (another tab, another version), as a step that can be undone. */
export const adoptModel = (next: Model, label: string): void => {
  const { model, past } = useDocument.getState()
  if (next === model) return
  mergeKey = undefined
  useDocument.setState({ ...derived(next), past: [...past, { label, model, at: Date.now() }], future: [] })
}

/** Goes straight to the state after which `count` steps can be undone. */
export const goToStep = (count: number): void => {
  const { model, past, future } = useDocument.getState()
  const ahead = future.toReversed()
  const models = [...past.map((step) => step.model), model, ...ahead.map((step) => step.model)]
  const steps = [...past, ...ahead]
  const wanted = models[count]
  if (wanted === undefined || count === past.length) return
  mergeKey = undefined
  useDocument.setState({
    ...derived(wanted),
    past: steps.slice(0, count).map((step, i) => ({ ...step, model: models[i] ?? model })),
    future: steps
      .slice(count)
      .map((step, i) => ({ ...step, model: models[count + i + 1] ?? model }))
      .toReversed(),
  })
}

export const endMerge = (): void => {
  mergeKey = undefined
}

export const undo = (): Step | undefined => {
  const { model, past, future } = useDocument.getState()
  const step = past.at(-1)
  if (step === undefined) return undefined
  mergeKey = undefined
  useDocument.setState({ ...derived(step.model), past: past.slice(0, -1), future: [...future, { ...step, model }] })
  return step
}

export const redo = (): Step | undefined => {
  const { model, past, future } = useDocument.getState()
  const step = future.at(-1)
  if (step === undefined) return undefined
  mergeKey = undefined
  useDocument.setState({ ...derived(step.model), future: future.slice(0, -1), past: [...past, { ...step, model }] })
  return step
}
