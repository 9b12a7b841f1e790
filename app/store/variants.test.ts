import { beforeEach, describe, expect, test } from 'vitest'
import type { Model } from '../../model/schema/model'
import { sketch } from '../../model/testing/sketch'
import { execute, openDocument, redo, undo, useDocument } from './document'
import { addVariant, adopted, removeVariant, renameVariant, shownVariantName, showVariant, variantsOf } from './variants'

const state = () => useDocument.getState()
const names = (): readonly string[] => state().variants.map(({ name }) => name)
const nodes = ({ nodes: list }: Model = state().model): readonly string[] => list.map(({ id, name }) => name ?? id)
const rename = (name: string): void => void execute({ type: 'setNode', id: 'a', patch: { name } }, `Rename to ${name}`)
const add = (name: string, model?: Model, step?: string): string =>
  addVariant({ name, ...(model === undefined ? {} : { model }), ...(step === undefined ? {} : { step }) }) ?? ''

beforeEach(() => openDocument(sketch('a -rpc-> b')))

test('a document starts with one variant, of which nothing is said', () => {
  expect(names()).toEqual(['Main'])
  expect(shownVariantName(state())).toBeUndefined()
})

test('a new one is shown beside the first, which stays as it was', () => {
  const first = state().model
  const id = add('By events', sketch('a -topic-> b'))
  expect(names()).toEqual(['Main', 'By events'])
  expect(state().variant).toBe(id)
  expect(state().analysis.graph.model).toBe(state().model)
  expect(variantsOf(state())[0]?.model).toBe(first)
  showVariant('main')
  expect(state().model).toBe(first)
  expect(shownVariantName(state())).toBe('Main')
})

describe('history', () => {
  test('undo changes what is seen, never another variant', () => {
    rename('A')
    const main = state().model
    const id = add('Copy')
    expect(undo()).toBeUndefined()
    rename('Other')
    showVariant('main')
    expect(undo()?.label).toBe('Rename to A')
    expect(nodes()).toEqual(['a', 'b'])
    redo()
    expect(state().model).toBe(main)
    showVariant(id)
    expect(nodes()).toEqual(['Other', 'b'])
    undo()
    expect(nodes()).toEqual(['A', 'b'])
  })

  test('what made a variant is its first step', () => {
    const main = state().model
    add('By events', sketch('a -topic-> b -topic-> c'), 'Redraw as choreography')
    expect(nodes()).toEqual(['a', 'b', 'c'])
    expect(undo()?.label).toBe('Redraw as choreography')
    expect(state().model).toBe(main)
    expect(names()).toEqual(['Main', 'By events'])
    redo()
    expect(nodes()).toEqual(['a', 'b', 'c'])
  })

  test('a burst of typing ends where the variant does', () => {
    const type = (name: string): void => void execute({ type: 'setNode', id: 'a', patch: { name } }, 'Type', 'typing')
    const id = add('Copy')
    type('x')
    showVariant('main')
    type('y')
    showVariant(id)
    type('z')
    expect(state().past).toHaveLength(2)
  })
})

describe('names', () => {
  test('are told apart', () => {
    add('Main')
    add('Main')
    expect(names()).toEqual(['Main', 'Main 2', 'Main 3'])
  })

  test('can be changed', () => {
    renameVariant('main', 'As it is')
    expect(names()).toEqual(['As it is'])
  })

  test('the document has one name for all variants, also in their pasts', () => {
    execute({ type: 'setModel', patch: { name: 'Order' } }, 'Rename')
    const id = add('Copy')
    rename('A')
    showVariant('main')
    execute({ type: 'setModel', patch: { name: 'Orders' } }, 'Rename')
    showVariant(id)
    expect(state().model.name).toBe('Orders')
    undo()
    expect(state().model.name).toBe('Orders')
  })
})

describe('taking away', () => {
  test('the shown one gives way to the one before, and comes back with its history', () => {
    const id = add('Copy')
    rename('A')
    const bring = removeVariant(id)
    expect([names(), state().variant, nodes()]).toEqual([['Main'], 'main', ['a', 'b']])
    bring?.()
    expect([names(), state().variant, nodes()]).toEqual([['Main', 'Copy'], id, ['A', 'b']])
    undo()
    expect(nodes()).toEqual(['a', 'b'])
    expect(state().shelved.has('main')).toBe(true)
  })

  test('another one leaves what is seen alone', () => {
    add('Copy')
    const { model } = state()
    const bring = removeVariant('main')
    expect([names(), state().model === model]).toEqual([['Copy'], true])
    bring?.()
    expect([names(), state().model === model]).toEqual([['Main', 'Copy'], true])
  })

  test('the last one stays, and bringing back is nothing where another document is open', () => {
    expect(removeVariant('main')).toBeUndefined()
    const bring = removeVariant(add('Copy'))
    openDocument(sketch('x'))
    bring?.()
    expect(names()).toEqual(['Main'])
  })
})

test('what is open for viewing only is not divided', () => {
  openDocument(sketch('a'), { readOnly: true })
  expect(addVariant({ name: 'Copy' })).toBeUndefined()
  expect(names()).toEqual(['Main'])
})

describe('changes of another tab', () => {
  const copyOf = (model: Model): Model => structuredClone(model)
  const take = (incoming: readonly { id: string; name: string; model: Model }[], shown: string): void =>
    useDocument.setState(adopted(state(), incoming, shown, 'Change in another tab'))

  test('in another variant they are a step there, and what is seen stays', () => {
    const id = add('Copy')
    showVariant('main')
    const { model } = state()
    take(
      [
        { id: 'main', name: 'Main', model: copyOf(model) },
        { id, name: 'Copied', model: sketch('a -queue-> b') },
      ],
      id,
    )
    expect([state().model === model, state().past, names()]).toEqual([true, [], ['Main', 'Copied']])
    showVariant(id)
    expect(undo()?.label).toBe('Change in another tab')
  })

  test('in the shown one they are a step here', () => {
    take([{ id: 'main', name: 'Main', model: sketch('a -queue-> b -rpc-> c') }], 'main')
    expect(nodes()).toEqual(['a', 'b', 'c'])
    expect(state().analysis.graph.model).toBe(state().model)
    undo()
    expect(nodes()).toEqual(['a', 'b'])
  })

  test('where the shown one is gone, theirs is shown', () => {
    add('Copy')
    take([{ id: 'main', name: 'Main', model: sketch('a -rpc-> b') }], 'main')
    expect([names(), state().variant, state().shelved.size]).toEqual([['Main'], 'main', 0])
  })
})
