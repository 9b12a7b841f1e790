import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { analyze } from '../../../model/analysis/analyze'
import { explore } from '../../../model/simulation/explore'
import { sketch } from '../../../model/testing/sketch'
import { execute, openDocument, undo, useDocument } from '../document'
import { cancelExploration, isCurrent, setFaults, startExploration, useExploration } from './exploration'
import type { ExplorationAnswer, ExplorationRequest } from './explorationProtocol'

const model = sketch('timer:t -queue-> a; a -rpc-> b')

/** A worker that says what the test wants it to say. */
class Puppet extends EventTarget {
  static all: Puppet[] = []
  readonly asked: ExplorationRequest[] = []
  ended = false

  constructor() {
    super()
    Puppet.all.push(this)
  }

  postMessage(request: ExplorationRequest): void {
    this.asked.push(request)
  }

  terminate(): void {
    this.ended = true
  }

  says(answer: ExplorationAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }))
  }

  finds(type: 'found' | 'done', faults: number): void {
    this.says({ type, exploration: explore(analyze(model), { faults }) })
  }
}

const started = (): Puppet => {
  startExploration()
  return Puppet.all.at(-1) as Puppet
}
const state = useExploration.getState

beforeEach(() => {
  Puppet.all = []
  vi.stubGlobal('Worker', Puppet)
  openDocument(model)
  setFaults(2)
})
afterEach(() => vi.unstubAllGlobals())

describe('a search', () => {
  test('is asked for as many faults as were chosen, and tells how far it is', () => {
    setFaults(3)
    const worker = started()
    expect(worker.asked).toEqual([{ model, faults: 3 }])
    const progress = { runs: 512, faults: 2, expected: 4_000 }
    worker.says({ type: 'progress', progress })
    expect(state().search).toEqual({ faults: 3, progress })
  })

  test('answers first for fewer faults, and goes on', () => {
    const worker = started()
    worker.finds('found', 1)
    expect(state().explored?.exploration.faults).toBe(1)
    expect(state().search).not.toBeNull()
    worker.finds('done', 2)
    expect(state()).toMatchObject({ search: null, ended: null, explored: { asked: 2, exploration: { faults: 2 } } })
    expect(worker.ended).toBe(true)
  })

  test('that is cancelled keeps what it has answered, and says no more', () => {
    const worker = started()
    worker.finds('found', 1)
    cancelExploration()
    worker.finds('done', 2)
    expect(state()).toMatchObject({ search: null, ended: 'cancelled', explored: { asked: 2, exploration: { faults: 1 } } })
    expect(worker.ended).toBe(true)
  })

  test('takes the place of the one before', () => {
    const [before, after] = [started(), started()]
    expect(before.ended).toBe(true)
    before.finds('done', 2)
    expect(state().explored).toBeNull()
    after.finds('done', 2)
    expect(state().explored).not.toBeNull()
  })

  test('that breaks off says so', () => {
    const worker = started()
    worker.dispatchEvent(new Event('error'))
    expect(state()).toMatchObject({ search: null, ended: 'failed' })
  })

  test('ends with its document', () => {
    const worker = started()
    worker.finds('found', 1)
    openDocument(sketch('x -rpc-> y'))
    expect(worker.ended).toBe(true)
    expect(state()).toMatchObject({ search: null, explored: null, ended: null })
  })
})

test('an answer holds as long as the drawing means the same', () => {
  started().finds('done', 2)
  const current = (): boolean => {
    const { explored } = state()
    return explored !== null && isCurrent(explored, useDocument.getState())
  }
  expect(current()).toBe(true)
  execute({ type: 'move', nodes: { a: { x: 40, y: 40 } } }, 'Move a')
  expect(current()).toBe(true)
  execute({ type: 'setNode', id: 'a', patch: { progress: ['idempotent'] } }, 'Protect a')
  expect(current()).toBe(false)
  undo()
  undo()
  expect(current()).toBe(true)
})
