import { beforeEach, describe, expect, test } from 'vitest'
import { explore } from '../../model/simulation/explore'
import { analyze } from '../../model/analysis/analyze'
import { sketch } from '../../model/testing/sketch'
import { execute, openDocument, redo, undo, useDocument } from './document'
import { setPreference, usePreferences } from './preferences'
import {
  closeRun,
  crashInRun,
  decide,
  failNext,
  goToRunStep,
  openLinkedRun,
  playFreely,
  playRun,
  resetRun,
  runNow,
  runTitleIn,
  runTrace,
  setRunPlaying,
  takeOver,
  useRun,
} from './run'

const model = sketch('person:p -queue-> pay -rpc,reply=none-> mail')
const twice = explore(analyze(model))
  .nodes.get('pay')!
  .counterexamples.find(({ shows }) => shows === 'twice')!

const title = (): string => runTitleIn(useRun.getState(), useDocument.getState().analysis)

const told = (): string => {
  const { at } = useRun.getState()
  const step = runTrace().steps[at]
  return `${step?.node} ${step?.event}`
}

beforeEach(() => {
  closeRun()
  setPreference({ perspective: 'reliability' })
  openDocument(model)
})

describe('a run that was found', () => {
  test('plays from its first step in the failure perspective, and goes back to the one before', () => {
    playRun(twice)
    expect(useRun.getState()).toMatchObject({ at: 0, playing: true, seen: runTrace().steps.length - 1 })
    expect(usePreferences.getState().perspective).toBe('failure')
    goToRunStep(99)
    expect(told()).toBe('pay work')
    expect(useRun.getState().playing).toBe(false)
    setRunPlaying(true)
    expect(useRun.getState()).toMatchObject({ at: 0, playing: true })
    closeRun()
    expect(usePreferences.getState().perspective).toBe('reliability')
  })

  test('leaving the perspective ends it', () => {
    playRun(twice)
    setPreference({ perspective: 'storage' })
    expect(useRun.getState().run).toBeNull()
    expect(usePreferences.getState().perspective).toBe('storage')
  })

  test('a message travels only when its step is reached from the one before', () => {
    playRun(twice)
    goToRunStep(1)
    expect(useRun.getState().moving).toBe(true)
    goToRunStep(4)
    expect(useRun.getState().moving).toBe(false)
    goToRunStep(3)
    expect(useRun.getState().moving).toBe(false)
  })

  test('can be taken over: what is still to come is open again', () => {
    playRun(twice)
    takeOver()
    expect(useRun.getState()).toMatchObject({ run: { deviations: [], shows: null, until: null }, seen: 0 })
  })

  test('comes back from a link at its step', () => {
    playRun(twice)
    goToRunStep(3)
    const text = runNow()!
    const [run, step] = [useRun.getState().run, told()]
    closeRun()
    openLinkedRun(text)
    expect(useRun.getState()).toMatchObject({ run, at: 3, playing: false })
    expect(title()).toBe('The effect of “pay” is applied twice')
    expect(told()).toBe(step)
    closeRun()
    openLinkedRun('nonsense')
    openLinkedRun('sa~nobody~~~0')
    expect(useRun.getState().run).toBeNull()
  })

  test('in a changed drawing the same faults go another way; a new name changes nothing but what it is called', () => {
    playRun(twice)
    execute({ type: 'setNode', id: 'pay', patch: { name: 'Payment' } }, 'Rename')
    expect(useRun.getState()).toMatchObject({ changed: null })
    expect(title()).toBe('The effect of “Payment” is applied twice')
    execute({ type: 'setNode', id: 'pay', patch: { progress: ['idempotent'] } }, 'Mend')
    expect(useRun.getState().changed?.run.shows).toEqual({ failure: 'twice', node: 'pay' })
    expect(runTrace().steps.some(({ effects }) => (effects ?? 0) > 1)).toBe(false)
    execute({ type: 'remove', nodes: ['p'] }, 'Delete')
    expect(useRun.getState().run).toBeNull()
  })

  test('what is taken back brings the run back, unless somebody has played on', () => {
    playRun(twice)
    const { run } = useRun.getState()
    execute({ type: 'setNode', id: 'pay', patch: { progress: ['idempotent'] } }, 'Mend')
    expect(useRun.getState()).toMatchObject({ run: { shows: null } })
    expect(title()).toBe('The same faults in the changed drawing')
    undo()
    expect(useRun.getState()).toMatchObject({ run, changed: null, seen: runTrace().steps.length - 1 })
    expect(title()).toBe('The effect of “pay” is applied twice')
    redo()
    resetRun()
    undo()
    expect(useRun.getState()).toMatchObject({ run: { shows: null, deviations: [] } })
  })

  test('another document has no run', () => {
    playRun(twice)
    openDocument(sketch('a -rpc-> b'))
    expect(useRun.getState()).toMatchObject({ run: null, asked: null })
  })
})

describe('a run played by hand', () => {
  test('shows what has been seen, crashes what works next, and forgets what came of it when it goes another way', () => {
    playFreely('p')
    expect(useRun.getState()).toMatchObject({ at: 0, seen: 0, playing: false })
    expect(title()).toBe('A run from “p”')
    expect(crashInRun('pay')).toBe(true)
    expect(told()).toBe('pay crash')
    goToRunStep(useRun.getState().at + 1)
    expect(told()).toBe('pay retry')
    const seen = useRun.getState().seen
    goToRunStep(1)
    expect(useRun.getState().seen).toBe(seen)
    decide(useRun.getState().run!.deviations[0]!, false)
    expect(told()).toBe('pay work')
    expect(useRun.getState()).toMatchObject({ run: { deviations: [] }, seen: useRun.getState().at })
    expect(crashInRun('p')).toBe(false)
    resetRun()
    expect(failNext()).toBe(true)
    expect(told()).toBe('p crash')
    goToRunStep(99)
    expect(failNext()).toBe(false)
    resetRun()
    expect(useRun.getState()).toMatchObject({ at: 0, seen: 0 })
  })

  test('starts nowhere but at a node', () => {
    playFreely('nobody')
    expect(useRun.getState().run).toBeNull()
  })
})
