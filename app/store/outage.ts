import { create } from 'zustand'
import type { FailureStep } from '../../model/perspectives/failureStep'
import { failureMarks, type FailureMarks } from '../../model/perspectives/failure'
import type { Analysis } from '../../model/analysis/analyze'
import { useDocument } from './document'
import { usePreferences } from './preferences'
import { highlight, select } from './selection'

type OutageState = {
  /** Ids of the nodes that are down, in the order in which they were taken down. */
  readonly down: readonly string[]
  /** The step that is told, from 0; -1 before the first. */
  readonly step: number
  readonly playing: boolean
}

const NOTHING: OutageState = { down: [], step: -1, playing: false }

/** What a person has taken down to see what happens. It is no part of the drawing. */
export const useOutage = create<OutageState>(() => NOTHING)

/** The step up to which the story has been told; undefined before it is. */
export const toldStep = ({ step }: Pick<OutageState, 'step'>): number | undefined => (step < 0 ? undefined : step)

const marksByDown = new WeakMap<readonly string[], { readonly analysis: Analysis; readonly marks: FailureMarks }>()

/** What the outage does to a drawing, derived once. */
export const outageMarks = (analysis: Analysis, down: readonly string[]): FailureMarks => {
  const known = marksByDown.get(down)
  if (known?.analysis === analysis) return known.marks
  const marks = failureMarks(down, analysis)
  marksByDown.set(down, { analysis, marks })
  return marks
}

export const outageSteps = (): readonly FailureStep[] => outageMarks(useDocument.getState().analysis, useOutage.getState().down).steps

const takeDown = (down: readonly string[]): void => {
  highlight()
  useOutage.setState({ down, step: -1, playing: false })
}

/** Takes a node down, or up again. */
export const toggleDown = (id: string): void => {
  const { down } = useOutage.getState()
  takeDown(down.includes(id) ? down.filter((other) => other !== id) : [...down, id])
}

/** Takes these down, and everything else up again. */
export const takeDownOnly = (down: readonly string[]): void => takeDown(down)

/** Everything is up again. */
export const allUp = (): void => takeDown([])

/** Takes one node down in place of all others, any that works or keeps data. */
export const takeRandomDown = (random: () => number = Math.random): void => {
  const { traits } = useDocument.getState().analysis
  const { down } = useOutage.getState()
  const candidates = traits.nodes.filter((node) => (node.working || node.kind === 'store') && !down.includes(node.id))
  const chosen = candidates[Math.floor(random() * candidates.length)]
  if (chosen === undefined) return
  select()
  takeDown([chosen.id])
}

/** Tells a step: what it speaks of is highlighted. */
export const goToOutageStep = (step: number): void => {
  const steps = outageSteps()
  const at = Math.max(-1, Math.min(step, steps.length - 1))
  useOutage.setState({ step: at, ...(at === steps.length - 1 ? { playing: false } : {}) })
  highlight(...(steps[at]?.subjects ?? []))
}

/** Plays on from where it is, from the start where it is at the end; or pauses. */
export const playOutage = (playing: boolean): void => {
  if (playing && useOutage.getState().step >= outageSteps().length - 1) goToOutageStep(-1)
  useOutage.setState({ playing })
  if (playing) goToOutageStep(useOutage.getState().step + 1)
}

export const isFailing = (): boolean => usePreferences.getState().perspective === 'failure'

useDocument.subscribe((now, before) => {
  if (now.id !== before.id) {
    useOutage.setState(NOTHING)
    return
  }
  const { down } = useOutage.getState()
  if (now.analysis === before.analysis || down.length === 0) return
  const left = down.filter((id) => now.analysis.graph.nodeAt.has(id))
  useOutage.setState({ down: left.length === down.length ? down : left, step: -1, playing: false })
})
usePreferences.subscribe((now, before) => {
  if (now.perspective !== before.perspective && before.perspective === 'failure') allUp()
})
