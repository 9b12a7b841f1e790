import { beforeEach, expect, test } from 'vitest'
import { sketch } from '../../../model/testing/sketch'
import { openDocument, useDocument } from '../document'
import { addVariant, renameVariant, showVariant, variantsOf } from '../variants'
import { keptOf, openedVariants, sameKept, variantsIn } from './kept'

const state = () => useDocument.getState()

beforeEach(() => openDocument(sketch('a -rpc-> b')))

test('one drawing is kept as before there were variants', () => {
  expect(keptOf(state())).toEqual({ model: state().model })
  expect(variantsIn({ model: state().model })).toMatchObject({ all: [{ id: 'main', name: 'Main' }], shown: 'main' })
  expect(openedVariants({ model: state().model })).toMatchObject({ variants: [{ id: 'main', name: 'Main' }], variant: 'main' })
})

test('several are kept with the shown one as the document’s model, and open as they were', () => {
  const id = addVariant({ name: 'By events', model: sketch('a -topic-> b') }) ?? ''
  const before = state()
  const kept = keptOf(before)
  expect(kept.model).toBe(before.model)
  expect(kept.variants?.map(({ model }) => model === undefined)).toEqual([false, true])
  openDocument(kept.model, { id: before.id, variants: openedVariants(structuredClone(kept)) })
  expect(state().variant).toBe(id)
  expect(variantsOf(state())).toEqual(variantsOf(before))
  expect(sameKept(keptOf(state()), keptOf(before))).toBe(false)
  openDocument(kept.model, { id: before.id, variants: openedVariants(kept) })
  expect(sameKept(keptOf(state()), kept)).toBe(true)
})

test.each([
  ['which is shown', () => showVariant('main')],
  ['a name', () => renameVariant('main', 'As it is')],
  ['another drawing', () => void addVariant({ name: 'More' })],
])('%s makes a difference', (_, change) => {
  addVariant({ name: 'By events', model: sketch('a -topic-> b') })
  const before = keptOf(state())
  expect(sameKept(before, keptOf(state()))).toBe(true)
  change()
  expect(sameKept(before, keptOf(state()))).toBe(false)
})

test('a single variant that was given a name keeps it', () => {
  renameVariant('main', 'As it is')
  expect(openedVariants(keptOf(state())).variants).toEqual([{ id: 'main', name: 'As it is' }])
})
