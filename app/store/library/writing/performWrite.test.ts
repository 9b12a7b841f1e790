import { expect, test } from 'vitest'
import { sketch } from '../../../../model/testing/sketch'
import type { StoredDocument } from '../database'
import { rewritten } from './performWrite'
import type { DocumentWrite } from './writes'

const model = sketch('a -rpc-> b')
const write: DocumentWrite = { type: 'document', id: 'x', kept: { model }, view: {}, base: 0, tab: 'this one', at: 2_000 }
const info = { id: 'x', name: 'Untitled drawing', nodes: 2, edges: 1, created: 2_000, updated: 2_000 }

const standing = (revision: number, tab: string): StoredDocument => ({
  model: sketch('a -queue-> c'),
  info: { ...info, created: 1_000, updated: 1_500 },
  view: {},
  revision,
  tab,
})

test('a new document', () => {
  expect(rewritten(write, undefined)).toEqual({
    stored: { info, model, view: {}, revision: 1, tab: 'this one' },
    result: { kind: 'written', info, revision: 1 },
  })
})

test('its name, and how many variants it has, are told the list', () => {
  const variants = [
    { id: 'main', name: 'Main' },
    { id: 'more', name: 'More', model },
  ]
  const { stored } = rewritten({ ...write, kept: { model: { ...model, name: 'Orders' }, variants } }, undefined)
  expect(stored).toMatchObject({ info: { name: 'Orders', variants: 2 }, variants })
})

test.each([
  ['what this tab knows', 7, 7, 'another one'],
  ['what it wrote itself, though it has not heard of it yet', 5, 7, 'this one'],
])('is written over %s', (_, base, revision, tab) => {
  const { stored, result } = rewritten({ ...write, base }, standing(revision, tab))
  expect(stored).toEqual({ info: { ...info, created: 1_000 }, model, view: {}, revision: 8, tab: 'this one' })
  expect(result).toMatchObject({ kind: 'written', revision: 8 })
})

test.each([
  ['since', 5],
  ['what should be new', 0],
])('another tab has written %s: that stays', (_, base) => {
  const before = standing(7, 'another one')
  expect(rewritten({ ...write, base }, before)).toEqual({ stored: before, result: { kind: 'conflict', stored: before } })
})
