import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Model } from '../../../model/schema/model'
import { sketch } from '../../../model/testing/sketch'
import { adoptModel, openDocument, undo, useDocument } from '../document'
import { addVariant } from '../variants'
import { allSent, isOnItsWay, keep, noteStored, standingOf } from './keeping'
import { isOutdated, setSafety, useSafety } from './safety'
import { TAB } from './tabs'
import { prepareWriter } from './writing/writer'
import { rewritten } from './writing/performWrite'
import type { StoredDocument } from './database'
import type { DocumentWrite, WriterAnswer, WriterRequest } from './writing/writes'

/** A worker with a storage of its own, which answers when it is told to. */
class Puppet extends EventTarget {
  static readonly stored = new Map<string, StoredDocument>()
  static one: Puppet
  asked: WriterRequest[] = []

  constructor() {
    super()
    Puppet.one = this
  }

  postMessage(request: WriterRequest): void {
    this.asked.push(structuredClone(request))
  }

  says(answer: WriterAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: structuredClone(answer) }))
  }

  /** Answers what was asked until now, then what follows from that. */
  async works(): Promise<void> {
    while (this.asked.length > 0) {
      for (const { request, write } of this.asked.splice(0)) {
        if (write.type !== 'document') this.says({ type: 'done', request, result: undefined })
        else {
          const { stored, result } = rewritten(write, Puppet.stored.get(write.id))
          Puppet.stored.set(write.id, stored)
          this.says({ type: 'done', request, result })
        }
      }
      await new Promise((resolve) => setTimeout(resolve))
    }
  }

  /** The documents that were sent and are not answered. */
  get writes(): readonly DocumentWrite[] {
    return this.asked.flatMap(({ write }) => (write.type === 'document' ? [write] : []))
  }
}

const ONE = sketch('a -rpc-> b')
const TWO = sketch('a -rpc-> b; b -rpc-> c')
const THREE = sketch('a -rpc-> b; b -rpc-> c; c -rpc-> d')
const THEIRS = sketch('a -queue-> z')

const state = useDocument.getState
/** As autosave does. */
const draw = (model: Model): void => {
  adoptModel(model, 'Draw')
  if (!isOutdated()) setSafety({ state: 'pending' })
  keep(state(), {})
}
const inStorage = (id: string) => Puppet.stored.get(id)
const fromAnotherTab = (id: string, model: Model): void => {
  const before = inStorage(id)
  if (before !== undefined) Puppet.stored.set(id, { ...before, model, revision: before.revision + 1, tab: 'another one' })
}

beforeAll(() => {
  vi.stubGlobal('Worker', Puppet)
  prepareWriter()
  Puppet.one.says({ type: 'ready' })
})
afterAll(() => vi.unstubAllGlobals())

/** A document that storage has. */
const opened = async (): Promise<string> => {
  Puppet.stored.clear()
  openDocument(ONE)
  keep(state(), {})
  await Puppet.one.works()
  return state().id
}

beforeEach(() => useSafety.setState({ state: 'untouched' }, true))

test('a change waits for no answer, and the last one is what is kept', async () => {
  const id = await opened()
  draw(TWO)
  draw(THREE)
  expect(Puppet.one.writes.map(({ kept, base, tab }) => ({ model: kept.model, base, tab }))).toEqual([
    { model: TWO, base: 1, tab: TAB },
    { model: THREE, base: 1, tab: TAB },
  ])
  expect(useSafety.getState()).toEqual({ state: 'pending' })
  await Puppet.one.works()
  expect(inStorage(id)).toMatchObject({ model: THREE, revision: 3 })
  expect(standingOf(id)).toMatchObject({ revision: 3, kept: { model: state().model } })
  expect(useSafety.getState()).toEqual({ state: 'kept' })
})

test('what is on its way is not sent again, unless it was changed and changed back', async () => {
  const id = await opened()
  draw(TWO)
  keep(state(), {})
  expect(Puppet.one.writes).toHaveLength(1)
  undo()
  keep(state(), {})
  expect(Puppet.one.writes.map(({ kept }) => kept.model)).toEqual([TWO, ONE])
  await Puppet.one.works()
  expect(inStorage(id)).toMatchObject({ model: ONE })
})

test('what lies in storage already is not written again', async () => {
  await opened()
  keep(state(), {})
  expect(Puppet.one.asked).toEqual([])
  expect(useSafety.getState()).toEqual({ state: 'kept' })
})

test('all that was sent has come there before one goes on', async () => {
  const id = await opened()
  draw(TWO)
  const sent = allSent().then(() => inStorage(id)?.model)
  expect(isOnItsWay(id)).toBe(true)
  await Puppet.one.works()
  expect(await sent).toEqual(TWO)
  expect(isOnItsWay(id)).toBe(false)
})

test('the other tab’s writing stays, and all that was drawn here is kept once beside it', async () => {
  const id = await opened()
  draw(TWO)
  draw(THREE)
  fromAnotherTab(id, THEIRS)
  await Puppet.one.works()
  expect(inStorage(id)).toMatchObject({ model: THEIRS, revision: 2, tab: 'another one' })
  expect(state().model).toEqual(THEIRS)
  const beside = [...Puppet.stored.values()].filter(({ info }) => info.id !== id)
  expect(beside).toMatchObject([{ info: { name: 'Untitled drawing (from another tab)' }, model: { nodes: THREE.nodes }, revision: 1 }])
  expect(useSafety.getState()).toMatchObject({ state: 'conflict', message: expect.stringContaining('kept as “Untitled drawing') })
  undo()
  expect(state().model).toEqual(THREE)
  keep(state(), {})
  await Puppet.one.works()
  expect(inStorage(id)).toMatchObject({ model: THREE, revision: 3, tab: TAB })
})

test('a document that was left meanwhile is kept beside as it was left', async () => {
  const id = await opened()
  draw(TWO)
  draw(THREE)
  openDocument(ONE)
  fromAnotherTab(id, THEIRS)
  await Puppet.one.works()
  expect(state().model).toEqual(ONE)
  expect(standingOf(id)).toMatchObject({ revision: 2, kept: { model: THEIRS } })
  expect([...Puppet.stored.values()].filter(({ info }) => info.id !== id)).toMatchObject([{ model: { nodes: THREE.nodes } }])
})

test.each([
  ['QuotaExceededError', 'This browser has no room left for the document. Go on working, and save it to a file.'],
  ['InvalidStateError', 'This browser refuses to keep the document. Go on working, and save it to a file.'],
])('%s is said in a sentence, and the next change is tried again', async (name, message) => {
  const id = await opened()
  draw(TWO)
  const [{ request } = { request: 0 }] = Puppet.one.asked.splice(0)
  Puppet.one.says({ type: 'failed', request, name, message: 'No.' })
  await allSent()
  expect(useSafety.getState()).toEqual({ state: 'failed', message })
  draw(THREE)
  await Puppet.one.works()
  expect(inStorage(id)).toMatchObject({ model: THREE })
  expect(useSafety.getState()).toEqual({ state: 'kept' })
})

test('nothing is written by a tab of an older app, nor of what is only looked at', async () => {
  await opened()
  useSafety.setState({ state: 'outdated', message: 'Reload.' }, true)
  draw(TWO)
  useSafety.setState({ state: 'untouched' }, true)
  openDocument(TWO, { readOnly: true })
  keep(state(), {})
  expect(Puppet.one.asked).toEqual([])
})

test('a variant that is added is a change', async () => {
  const id = await opened()
  addVariant({ name: 'By events', model: TWO })
  keep(state(), {})
  await Puppet.one.works()
  expect(inStorage(id)?.variants?.map(({ name }) => name)).toEqual(['Main', 'By events'])
})

test('a document that was opened from storage is written as what follows on that', async () => {
  Puppet.stored.clear()
  openDocument(ONE)
  noteStored(state().id, 41, { model: ONE })
  keep(state(), {})
  expect(Puppet.one.asked).toEqual([])
  draw(TWO)
  expect(Puppet.one.writes).toMatchObject([{ base: 41 }])
  await Puppet.one.works()
})
