import { useDocument, type DocumentState } from '../document'
import { isTouched } from '../variants'
import { allSent, keep, keepView, standingOf } from './keeping'
import { keptOf, sameKept } from './kept'
import { isOutdated, setSafety } from './safety'
import { forgetViewport, viewNow } from './viewNow'
import { prepareWriter } from './writing/writer'

/** In ms, from one write to the next. With the writing itself, also on a busy machine, at most half a second of work is ever missing. */
const PACE = 120
/** In ms: what was changed is painted first. */
const AFTER_PAINT = 50
/** Copying a drawing for storage takes time of its own; a large one is written less often, so that dragging stays smooth. */
const PACE_IF_LARGE = 300
const LARGE = 2000

let timer: ReturnType<typeof setTimeout> | undefined
/** When the clock was started, and when something was last sent. */
let since = 0
let sentAt = Number.NEGATIVE_INFINITY

const send = (state: DocumentState): void => {
  clearTimeout(timer)
  timer = undefined
  sentAt = performance.now()
  keep(state, viewNow())
}

/** Is there a change that waits for the clock? */
export const isWaiting = (): boolean => timer !== undefined

/** Writes now what is still waiting; resolves when it lies in storage. */
export const flush = (): Promise<void> => {
  send(useDocument.getState())
  return allSent()
}

/**
 * The first change after a rest is written as soon as it has been seen, the others at their pace. Browsers let keys and pointers go before clocks: where
 * they come without a pause, the change that comes too late for the clock writes itself.
 */
const schedule = (): void => {
  if (!isOutdated()) setSafety({ state: 'pending' })
  const now = performance.now()
  const pace = useDocument.getState().model.nodes.length > LARGE ? PACE_IF_LARGE : PACE
  if (timer === undefined) {
    since = now
    timer = setTimeout(() => void flush(), Math.max(AFTER_PAINT, sentAt + pace - now))
  } else if (now - since > pace) void flush()
}

const onDocument = (now: DocumentState, before: DocumentState): void => {
  const { id } = now
  if (before.id !== id) {
    // Leaving a document must not lose what was still waiting to be written.
    if (isWaiting()) send(before)
    forgetViewport()
  }
  const known = standingOf(id)
  if (known === undefined ? isTouched(now) : !sameKept(known.kept, keptOf(now))) schedule()
  else if (!isWaiting()) setSafety({ state: known === undefined ? 'untouched' : 'kept' })
}

const onHide = (): void => {
  if (document.visibilityState !== 'hidden') return
  void flush()
  keepView(useDocument.getState().id, viewNow())
}

/** Starts keeping the open document in this browser. */
export const startAutosave = (): void => {
  prepareWriter()
  useDocument.subscribe(onDocument)
  document.addEventListener('visibilitychange', onHide)
  addEventListener('pagehide', onHide)
}
