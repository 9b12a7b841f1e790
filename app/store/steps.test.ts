import { beforeEach, expect, test } from 'vitest'
import { sketch } from '../../model/testing/sketch'
import { useToast } from '../ui/toast'
import { execute, openDocument } from './document'
import { redoStep, undoStep } from './steps'

const offered = (): string | undefined => useToast.getState().toast?.action?.title
const rename = (name: string): void => void execute({ type: 'setNode', id: 'a', patch: { name } }, `Rename to ${name}`)

beforeEach(() => openDocument(sketch('a -rpc-> b')))

test('a step is offered to be taken back or done again until something else happens', () => {
  rename('A')
  undoStep()
  expect(offered()).toBe('Redo')
  useToast.getState().toast?.action?.run()
  expect(offered()).toBe('Undo')
  redoStep()
  rename('B')
  undoStep()
  expect(offered()).toBe('Redo')
  rename('C')
  expect(offered()).toBeUndefined()
})
