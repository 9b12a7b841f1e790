import { Suspense, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Point } from '../../model/picture/box'
import { middleOfView, toCanvas, useCamera } from '../canvas/camera'
import { isWriting } from '../ui/keys'
import type { Action } from './action'
import { subjectAtEvent } from '../canvas/pointer/press'
import { CommandPaletteComing } from './CommandPaletteComing'
import { ContextMenu } from './ContextMenu'
import { arrangeActions } from './arrangeActions'
import { drawActions } from './drawActions'
import { groupActions } from './groupActions'
import { editActions, deleteSelection, pasteText, sayWhatCopies, selectionAsText } from './editActions'
import { failureActions } from './failureActions'
import { partActions } from './partActions'
import { runActions } from './runActions'
import { useShortcuts } from './useShortcuts'
import { useTypingGuarded } from './useTypingGuarded'
import { viewActions } from './viewActions'
import { lazyPart } from '../ui/lazyPart'

const loadPalette = async () => ({ default: (await import('./CommandPalette')).CommandPalette })
const CommandPalette = lazyPart(loadPalette)
// Whoever reaches for Ctrl or Cmd may be about to ask for it.
const reach = ({ key }: KeyboardEvent): void => {
  if (key !== 'Control' && key !== 'Meta') return
  removeEventListener('keydown', reach)
  void loadPalette().catch(() => undefined)
}
addEventListener('keydown', reach)
const KeysDialog = lazyPart(async () => ({ default: (await import('./KeysDialog')).KeysDialog }))

/** Where the pointer last was over the canvas; the middle of the view where it never was, or has left it. */
let pointer: Point | undefined

const useCanvasPointer = (): void =>
  useEffect(() => {
    const onMove = (event: PointerEvent): void => {
      const canvas = event.target instanceof Element ? event.target.closest('.canvas') : null
      if (canvas === null) {
        pointer = undefined
        return
      }
      const { left, top } = canvas.getBoundingClientRect()
      pointer = { x: event.clientX - left, y: event.clientY - top }
    }
    addEventListener('pointermove', onMove, { passive: true })
    return () => removeEventListener('pointermove', onMove)
  }, [])

const atPointer = (): Point => (pointer === undefined ? middleOfView() : toCanvas(useCamera.getState(), pointer))

/** The browser’s own copy, cut and paste, so that its menus and every keyboard layout work. */
const useClipboard = (): void =>
  useEffect(() => {
    const elsewhere = (event: ClipboardEvent): boolean => isWriting(event.target) || String(getSelection() ?? '') !== ''
    const onCopy = (event: ClipboardEvent): void => {
      if (elsewhere(event)) return
      const text = selectionAsText()
      if (text === undefined) return sayWhatCopies()
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      if (event.type === 'cut') deleteSelection()
    }
    const onPaste = (event: ClipboardEvent): void => {
      const text = isWriting(event.target) ? '' : (event.clipboardData?.getData('text/plain') ?? '')
      if (text === '') return
      event.preventDefault()
      pasteText(text, atPointer())
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCopy)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCopy)
      document.removeEventListener('paste', onPaste)
    }
  }, [])

type CommandsProps = {
  /** Actions of features that this one does not know. */
  readonly more?: readonly Action[]
}

/** Keys, the palette of commands and the list of keys for the open document. */
const NO_MORE: readonly Action[] = []

export function Commands({ more = NO_MORE }: CommandsProps): ReactNode {
  const [open, setOpen] = useState<'palette' | 'keys'>()
  const actions = useMemo(
    (): readonly Action[] => [
      { id: 'commands', title: 'All commands', group: 'Help', keys: ['Mod+K'], anywhere: true, run: () => setOpen('palette') },
      { id: 'keys', title: 'Show the keys', group: 'Help', keys: ['?'], run: () => setOpen('keys') },
      ...drawActions(atPointer),
      ...editActions(atPointer),
      ...arrangeActions,
      ...groupActions,
      ...viewActions,
      ...partActions,
      ...failureActions,
      ...runActions,
      ...more,
    ],
    [more],
  )
  useShortcuts(actions)
  useCanvasPointer()
  useClipboard()
  useTypingGuarded()
  const [search, setSearch] = useState('')
  const close = (): void => {
    setOpen(undefined)
    setSearch('')
  }
  return (
    <Suspense fallback={null}>
      <ContextMenu actions={actions} subjectAt={subjectAtEvent} />
      {open === 'palette' ? (
        <Suspense fallback={<CommandPaletteComing search={search} onSearch={setSearch} onClose={close} />}>
          <CommandPalette actions={actions} search={search} onSearch={setSearch} onClose={close} />
        </Suspense>
      ) : null}
      {open === 'keys' ? <KeysDialog actions={actions} onClose={close} /> : null}
    </Suspense>
  )
}
