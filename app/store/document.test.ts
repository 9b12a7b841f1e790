import { beforeEach, describe, expect, test } from 'vitest'
import { endMerge, execute, goToStep, openDocument, redo, undo, useDocument } from './document'
import { sketch } from '../../model/testing/sketch'

const model = (): unknown => useDocument.getState().model
const labels = (): readonly string[] => useDocument.getState().past.map((step) => step.label)
const rename = (name: string, merge?: string): void =>
  void execute({ type: 'setNode', id: 'a', patch: { name } }, `Rename to ${name}`, merge)

beforeEach(() => openDocument(sketch('a -rpc-> b')))

describe('history', () => {
  test('undo gives back the very model, redo the other one', () => {
    const before = model()
    rename('A')
    const after = model()
    expect(undo()?.label).toBe('Rename to A')
    expect(model()).toBe(before)
    redo()
    expect(model()).toBe(after)
  })

  test('a burst with one merge key is one step, and ends when asked', () => {
    const before = model()
    for (const name of ['N', 'Na', 'Nam']) rename(name, 'typing')
    endMerge()
    rename('Name', 'typing')
    expect(labels()).toEqual(['Rename to N', 'Rename to Name'])
    undo()
    undo()
    expect(model()).toBe(before)
  })

  test('goes to any step and back, 600 steps long', () => {
    const models = [model()]
    for (let i = 1; i <= 600; i++) {
      rename(`name ${i}`)
      models.push(model())
    }
    for (const step of [0, 599, 17, 600]) {
      goToStep(step)
      expect(model()).toBe(models[step])
      expect(useDocument.getState().past).toHaveLength(step)
    }
    goToStep(300)
    redo()
    expect(model()).toBe(models[301])
  })

  test('a command that changes nothing is no step, and one that is refused changes nothing', () => {
    const before = model()
    execute({ type: 'setNode', id: 'a', patch: {} }, 'Nothing')
    expect(execute({ type: 'setNode', id: 'zz', patch: { name: 'x' } }, 'Refused').ok).toBe(false)
    expect([model(), labels()]).toEqual([before, []])
  })

  test('a move keeps the analysis', () => {
    const { analysis } = useDocument.getState()
    execute({ type: 'move', nodes: { a: { x: 1, y: 2 } } }, 'Move')
    expect(useDocument.getState().analysis).toBe(analysis)
  })
})
