import { create } from 'zustand'
import { endMerge, useDocument, type DocumentState } from '../document'
import { usePreferences } from '../preferences'
import { useSelection } from '../selection'
import { adopted, isTouched } from '../variants'
import { keptOf, sameKept, variantsIn } from './kept'
import { checked, tellList, writeContent, writeDocument, writeView } from './library'
import { GENERATION, listen, tell } from './tabs'
import { takeVersionInTime } from './versions'
import type { Kept, StoredDocument, View, Viewport } from './database'

/** In ms. With the writing itself, also on a busy machine, at most half a second of work is ever missing. */
const WAIT = 120
/** Copying a drawing for storage takes time of its own; a large one is written less often, so that dragging stays smooth. */
const WAIT_IF_LARGE = 300
const LARGE = 2000

/** How safely the open document lies in this browser. */
export type SafetyState = {
  readonly state: 'untouched' | 'pending' | 'kept' | 'failed' | 'outdated' | 'conflict'
  /** A sentence for `failed`, `outdated` and `conflict`. */
  readonly message?: string
}

export const useSafety = create<SafetyState>(() => ({ state: 'untouched' }))

/** What was last written of each document: its revision and the very model objects. */
const written = new Map<string, { readonly revision: number; readonly kept: Kept }>()
let viewport: Viewport | undefined
let timer: ReturnType<typeof setTimeout> | undefined
/** When the clock started; see `schedule`. */
let since = 0
let writing: Promise<void> = Promise.resolve()
/** What follows from a writing, and need not be waited for before the next. */
let following: Promise<void> = Promise.resolve()

/** The canvas reports where it looks; it is kept with the document. */
export const noteViewport = (next: Viewport): void => {
  viewport = next
}

/** How the open document is looked at just now. */
export const viewNow = (): View => {
  const selected = [...useSelection.getState().selected]
  return { ...(viewport === undefined ? {} : { viewport }), selected, perspective: usePreferences.getState().perspective }
}

/** Another document comes: where the last one was looked at says nothing about it. */
const forgetViewport = (): void => {
  viewport = undefined
}

/** Tells autosave that a document was opened from storage, and how it stands there. */
export const noteStored = (id: string, revision: number, kept: Kept): void => {
  written.set(id, { revision, kept })
  useSafety.setState({ state: 'kept' }, true)
}

const explain = (error: unknown): string =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'This browser has no room left for the document. Go on working, and save it to a file.'
    : 'This browser refuses to keep the document. Go on working, and save it to a file.'

const fail = (error: unknown): void => useSafety.setState({ state: 'failed', message: explain(error) })

/** Two tabs wrote at once: the other’s writing stays, this one’s is kept as a copy beside it. */
const keepBeside = async (kept: Kept): Promise<void> => {
  const name = `${kept.model.name ?? 'Untitled drawing'} (from another tab)`
  const id = crypto.randomUUID()
  await writeDocument(id, { ...kept, model: { ...kept.model, name } }, viewNow(), 0)
  useSafety.setState({
    state: 'conflict',
    message: `Another tab changed this document at the same moment. Your version is kept as “${name}”.`,
  })
}

/** Takes over what lies in storage. What is seen stays what was seen, unless another tab took it away. */
const adopt = (id: string, stored: StoredDocument, label: string): void => {
  const state = useDocument.getState()
  if (state.id !== id) return void written.set(id, { revision: stored.revision, kept: stored })
  const { all, shown } = variantsIn(stored)
  const next = adopted(state, all, shown, label)
  written.set(id, { revision: stored.revision, kept: keptOf({ ...state, ...next }) })
  endMerge()
  useDocument.setState(next)
}

/** What lies in storage is what is open: also where a change was taken back before it was written. */
const settle = (kept: Kept): void => {
  if (useSafety.getState().state === 'conflict') return
  if (sameKept(keptOf(useDocument.getState()), kept)) useSafety.setState({ state: 'kept' }, true)
}

const write = async (state: DocumentState, view: View): Promise<void> => {
  const { id, readOnly } = state
  const last = written.get(id)
  const kept = keptOf(state)
  if (readOnly || id === 'none' || useSafety.getState().state === 'outdated') return
  if (last !== undefined && sameKept(last.kept, kept)) return settle(kept)
  try {
    const result = await writeContent(id, kept, view, last?.revision ?? 0)
    if (result.kind === 'conflict') {
      adopt(id, result.stored, 'Take over the change of another tab')
      return await keepBeside(kept)
    }
    written.set(id, { revision: result.stored.revision, kept })
    const { stored } = result
    following = following
      .then(() => tellList(stored))
      .then(() => {
        // Only what the list names can be found again.
        settle(kept)
        tell({ type: 'wrote', stored })
        return takeVersionInTime(id, state.model)
      })
      .catch(fail)
  } catch (error) {
    fail(error)
  }
}

/** Writes now what is still waiting; resolves when it lies in storage. */
export const flush = (): Promise<void> => {
  clearTimeout(timer)
  timer = undefined
  writing = writing.then(() => write(useDocument.getState(), viewNow()))
  return writing.then(() => following)
}

/**
 * The first change after a rest starts the clock and later ones do not move it. Browsers let keys and pointers go before clocks: where
 * they come without a pause, the change that comes too late for the clock writes itself.
 */
const schedule = (): void => {
  if (useSafety.getState().state !== 'outdated') useSafety.setState({ state: 'pending' }, true)
  const wait = useDocument.getState().model.nodes.length > LARGE ? WAIT_IF_LARGE : WAIT
  if (timer === undefined) {
    since = performance.now()
    timer = setTimeout(() => void flush(), wait)
  } else if (performance.now() - since > wait) void flush()
}

/** Leaving a document must not lose what was still waiting to be written. */
const onLeave = (left: DocumentState): void => {
  clearTimeout(timer)
  timer = undefined
  const view = viewNow()
  writing = writing.then(() => write(left, view))
}

const onDocument = (now: DocumentState, before: DocumentState): void => {
  const { id } = now
  if (before.id !== id && timer !== undefined) onLeave(before)
  if (before.id !== id) forgetViewport()
  const known = written.get(id)
  if (known === undefined ? isTouched(now) : !sameKept(known.kept, keptOf(now))) schedule()
  else if (timer === undefined) useSafety.setState({ state: known === undefined ? 'untouched' : 'kept' }, true)
}

const onOtherTab = (stored: StoredDocument): void => {
  const { id } = stored.info
  const open = useDocument.getState()
  const last = written.get(id)
  if (open.id !== id || (last !== undefined && last.revision >= stored.revision)) return
  if (timer !== undefined) return void flush()
  const sound = checked(stored)
  if (sound === undefined || (last !== undefined && !sameKept(last.kept, keptOf(open)))) return
  adopt(id, sound, 'Change in another tab')
}

const onNewerApp = (): void =>
  useSafety.setState({
    state: 'outdated',
    message: 'A newer version of this app is open in another tab. This tab no longer saves; reload it to go on.',
  })

/** Starts keeping the open document in this browser. Returns how to stop. */
export const startAutosave = (): (() => void) => {
  const stopDocument = useDocument.subscribe(onDocument)
  const stopTabs = listen((message) => {
    if (message.type === 'wrote') onOtherTab(message.stored)
    else if (message.generation > GENERATION) onNewerApp()
    else if (message.generation < GENERATION) tell({ type: 'hello', generation: GENERATION })
  })
  tell({ type: 'hello', generation: GENERATION })
  const onHide = (): void => {
    if (document.visibilityState !== 'hidden') return
    const { id } = useDocument.getState()
    void flush().then(() => (written.has(id) ? writeView(id, viewNow()) : undefined))
  }
  document.addEventListener('visibilitychange', onHide)
  addEventListener('pagehide', onHide)
  return () => {
    stopDocument()
    stopTabs()
    document.removeEventListener('visibilitychange', onHide)
    removeEventListener('pagehide', onHide)
  }
}

/** Asks the browser not to clear what is kept here when room gets short; browsers may refuse. */
export const askToPersist = async (): Promise<boolean> => {
  try {
    return (await navigator.storage?.persist?.()) ?? false
  } catch {
    return false
  }
}
