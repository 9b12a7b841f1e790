import { create } from 'zustand'
import type { Analysis } from '../../model/analysis/analyze'
import type { Counterexample } from '../../model/simulation/counterexample'
import { recoveryRun } from '../../model/simulation/runSources'
import { decideAt, freeRun, nextCrash, sameSteps, traceOfRun, type PlayedRun } from '../../model/simulation/playedRun'
import { readRun, writeRun } from '../../model/simulation/runInLink'
import { runTitle } from '../../model/simulation/runWords'
import type { Trace } from '../../model/simulation/steps'
import type { Failure } from '../../model/simulation/tally'
import { useDocument } from './document'
import { allUp } from './outage'
import { setPreference, usePreferences, type Perspective } from './preferences'
import { select } from './selection'

export const SPEEDS = [0.5, 1, 2, 4] as const
export type Speed = (typeof SPEEDS)[number]

/** A failure that somebody wants to see: the shortest run that shows one for any of these nodes, if possible this one. */
export type Asked = { readonly nodes: readonly string[]; readonly failure: Failure | undefined }

export type RunState = {
  /** What is looked for just now, or was looked for without a run that shows it. */
  readonly asked: Asked | null
  readonly run: PlayedRun | null
  /** The step that is told, from 0. */
  readonly at: number
  /** The last step that has been seen: in a run that a person plays, the rest is still to come. */
  readonly seen: number
  /** The step was reached from the one before it, so that its message travels; else it stands. */
  readonly moving: boolean
  readonly playing: boolean
  readonly speed: Speed
  /** The drawing has changed since the run was found, and the run with it; what it was before. */
  readonly changed: (Pick<Trace, 'steps'> & { readonly run: PlayedRun }) | null
}

const NOTHING = { asked: null, run: null, at: 0, seen: 0, moving: false, playing: false, changed: null } as const

/** The run on the canvas. It is no part of the drawing. */
export const useRun = create<RunState>(() => ({ ...NOTHING, speed: 1 }))

const NO_STEPS: Trace = { steps: [], choices: [], before: [] }
let derived: { readonly run: PlayedRun; readonly analysis: Analysis; readonly trace: Trace } | undefined

/** The steps and choices of a run, derived once; empty where there is no run, or the drawing has no such start any more. */
export const traceFor = (run: PlayedRun | null, analysis: Analysis): Trace => {
  if (run === null) return NO_STEPS
  if (derived?.run !== run || derived.analysis !== analysis) derived = { run, analysis, trace: traceOfRun(analysis, run) ?? NO_STEPS }
  return derived.trace
}

export const runTrace = (): Trace => traceFor(useRun.getState().run, useDocument.getState().analysis)

/** Does a person decide what fails in this run? */
export const isFree = ({ run }: Pick<RunState, 'run'>): boolean => run !== null && run.shows === null

/** What the run is called, in the names that the drawing has now. */
export const runTitleIn = ({ run, changed }: Pick<RunState, 'run' | 'changed'>, analysis: Analysis): string => {
  if (run === null) return ''
  return changed?.run.deviations === run.deviations ? 'The same faults in the changed drawing' : runTitle(run, analysis)
}

export const useRunTitle = (): string => {
  const analysis = useDocument((document) => document.analysis)
  return useRun((state) => runTitleIn(state, analysis))
}

/** The perspective to go back to when the run is closed. */
let cameFrom: Perspective | undefined

const toFailure = (): void => {
  const { perspective } = usePreferences.getState()
  if (perspective === 'failure') return
  cameFrom = perspective
  setPreference({ perspective: 'failure' })
}

const show = (run: PlayedRun, at = 0): void => {
  toFailure()
  allUp()
  select()
  useRun.setState({ ...NOTHING, run })
  const last = Math.max(runTrace().steps.length - 1, 0)
  useRun.setState({ at: Math.min(at, last), seen: run.shows === null ? Math.min(at, last) : last })
}

/** Plays a run that exploration found, from its first step. */
export const playRun = ({ start, deviations, steps, shows, node }: Counterexample): void => {
  show({ start, deviations, until: steps, shows: { failure: shows, node } })
  setRunPlaying(true)
}

/** Shows any run at one of its steps. False where the drawing has no such start. */
const openRun = (run: PlayedRun, at = 0): boolean => {
  const { analysis } = useDocument.getState()
  if (traceFor(run, analysis).steps.length === 0) return false
  show(run, at)
  return true
}

/** The run that is shown, at its step, as a link keeps it. */
export const runNow = (): string | undefined => {
  const { run, at } = useRun.getState()
  return run === null ? undefined : writeRun({ run, at })
}

/** Shows the run that a link has brought, at its step; nothing where the drawing has no such run. */
export const openLinkedRun = (text: string): void => {
  const linked = readRun(text)
  if (linked !== undefined) openRun(linked.run, linked.at)
}

/** Starts a piece of work at a node, to be played by hand. */
export const playFreely = (node: string): void => {
  const run = freeRun(useDocument.getState().analysis, node)
  if (run !== null) openRun(run)
}

/** Lets a node crash once, and shows who starts its work again. */
export const playRecovery = (node: string): void => {
  const run = recoveryRun(useDocument.getState().analysis, node)
  if (run !== null && openRun(run)) setRunPlaying(true)
}

/** Looks for the shortest run that shows a failure of one of these nodes, and shows it. */
export const askForFailure = (nodes: readonly string[], failure?: Failure): void => {
  toFailure()
  allUp()
  useRun.setState({ ...NOTHING, asked: { nodes, failure } })
}

/** Takes run and question away, and looks at the drawing as before. */
export const closeRun = (): void => {
  const back = cameFrom
  cameFrom = undefined
  useRun.setState(NOTHING)
  if (back !== undefined) setPreference({ perspective: back })
}

/** Tells a step. In a run that a person plays, going on past the last one lets happen what happens next. */
export const goToRunStep = (step: number): void => {
  const { at, seen } = useRun.getState()
  const last = runTrace().steps.length - 1
  const next = Math.max(0, Math.min(step, last))
  useRun.setState({ at: next, seen: Math.max(seen, next), moving: next === at + 1, ...(next === last ? { playing: false } : {}) })
}

/** Plays on from where it is, from the start where it is at the end; or pauses. */
export const setRunPlaying = (playing: boolean): void => {
  const { at } = useRun.getState()
  const last = runTrace().steps.length - 1
  if (playing && at >= last) goToRunStep(0)
  useRun.setState({ playing: playing && last > 0 })
}

export const setRunSpeed = (speed: Speed): void => useRun.setState({ speed })

/** Takes one way or the other at a choice, and goes to the step that comes of it. From then on a person plays the run. */
export const decide = (ordinal: number, fails: boolean): void => {
  const { run } = useRun.getState()
  const to = runTrace().before[ordinal]
  if (run === null || to === undefined) return
  const decided = decideAt(run, ordinal, fails)
  useRun.setState({ run: decided, at: to - 1, seen: to })
  goToRunStep(to)
}

/** Plays on by hand from the step that is told: what was still to come is open again. */
export const takeOver = (): void => {
  const { run, at } = useRun.getState()
  if (run === null) return
  const open = runTrace().before.findIndex((before) => before > at)
  const free = decideAt(run, open < 0 ? Infinity : open, false)
  useRun.setState({ run: free, seen: at, moving: false, playing: false })
}

/** Crashes the next work that a node does in this run; false where it does no more. */
export const crashInRun = (node: string): boolean => {
  const ordinal = nextCrash(runTrace(), useRun.getState().at, node)
  if (ordinal === null) return false
  decide(ordinal, true)
  return true
}

/** Lets fail what can fail next; false where nothing can any more. */
export const failNext = (): boolean => {
  const { at } = useRun.getState()
  const ordinal = runTrace().before.findIndex((before) => before > at)
  if (ordinal < 0) return false
  decide(ordinal, true)
  return true
}

/** Back to the beginning of a run without any fault. */
export const resetRun = (): void => {
  const { run } = useRun.getState()
  if (run === null) return
  useRun.setState({ run: { ...run, deviations: [] }, at: 0, seen: 0, moving: false, playing: false })
}

/** The run as it was found, where the drawing is again as it was then; false where it is not, or a person has played on. */
const followBack = (run: PlayedRun, analysis: Analysis): boolean => {
  const { changed } = useRun.getState()
  if (changed === null || changed.run.deviations !== run.deviations) return false
  const { steps } = traceFor(changed.run, analysis)
  if (!sameSteps(changed.steps, steps)) return false
  const last = steps.length - 1
  useRun.setState(({ at, seen }) => ({
    run: changed.run,
    at: Math.min(at, last),
    seen: changed.run.shows === null ? Math.min(seen, last) : last,
    moving: false,
    playing: false,
    changed: null,
  }))
  return true
}

/** The same faults in the drawing as it is now. What the run was to show may no longer be so, so it is a run like any other. */
const follow = (run: PlayedRun, before: Trace, analysis: Analysis): void => {
  const goesOn: PlayedRun = { ...run, until: null, shows: null }
  const { steps } = traceFor(run, analysis)
  if (steps.length === 0) return closeRun()
  if (sameSteps(before.steps, steps) || followBack(run, analysis)) return
  const last = traceFor(goesOn, analysis).steps.length - 1
  useRun.setState(({ at, seen, changed }) => ({
    run: goesOn,
    at: Math.min(at, last),
    seen: run.shows === null ? Math.min(seen, last) : last,
    moving: false,
    playing: false,
    changed: changed ?? { run, steps: before.steps },
  }))
}

useDocument.subscribe((now, before) => {
  const { run, asked } = useRun.getState()
  if (now.id !== before.id) {
    cameFrom = undefined
    useRun.setState(NOTHING)
    return
  }
  if (now.analysis === before.analysis) return
  if (asked !== null) useRun.setState({ asked: { ...asked } })
  if (run !== null) follow(run, traceFor(run, before.analysis), now.analysis)
})
usePreferences.subscribe((now, before) => {
  if (now.perspective === before.perspective || before.perspective !== 'failure') return
  cameFrom = undefined
  useRun.setState(NOTHING)
})
