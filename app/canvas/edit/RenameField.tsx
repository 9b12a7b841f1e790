import { ViewportPortal } from '@xyflow/react'
import { useEffect, useRef, useState } from 'react'
import type { Box } from '../../../model/picture/box'
import type { Scene } from '../../../model/picture/scene'
import { nameToEdit, rename } from '../../edits/renaming'
import { useDocument } from '../../store/document'
import { quoted } from '../../edits/words'
import { undoStep } from '../../store/steps'
import { showToast } from '../../ui/toast'
import { startRenaming, stopRenaming, useRenaming } from '../../store/renaming'
import { idOf, type Subject } from '../../store/selection'
import { useCamera } from '../camera'
import { reveal } from '../cameraMoves'
import { focusOn } from '../keyboard/moveFocus'
import { useScene } from '../scene'
import './edit.css'

const GROUP_ROW = 36
/** Seen from farther away the field keeps the size it has at this zoom. */
const READABLE = 0.8

const placeOf = (scene: Scene, subject: Subject): Box | undefined => {
  const node = scene.nodeAt.get(idOf(subject, 'node') ?? '')
  if (node !== undefined) return node.box
  const edge = scene.edgeAt.get(idOf(subject, 'edge') ?? '')
  if (edge !== undefined) {
    const { x, y } = edge.route.middle
    return { x: x - 90, y: y - 16, width: 180, height: 32 }
  }
  const group = scene.groups.find(({ id }) => id === idOf(subject, 'group'))
  return group === undefined ? undefined : { ...group.box, width: Math.min(group.box.width, 240), height: GROUP_ROW }
}

function Field({ subject, text, box }: { readonly subject: Subject; readonly text: string; readonly box: Box }) {
  const input = useRef<HTMLInputElement>(null)
  const done = useRef(false)
  const scale = useCamera(({ zoom }) => Math.max(1, READABLE / zoom))
  const [refused, setRefused] = useState<string>()
  const place = useRef(box)
  const [before] = useState(() => nameToEdit(useDocument.getState().model, subject))
  useEffect(() => {
    reveal(place.current)
    input.current?.focus({ preventScroll: true })
    if (text === nameToEdit(useDocument.getState().model, subject)) input.current?.select()
  }, [subject, text])

  const finish = (keep: boolean, giveBack: boolean): void => {
    if (done.current) return
    const typed = input.current?.value.trim() ?? ''
    const meanwhile = nameToEdit(useDocument.getState().model, subject)
    const renamed = keep && typed !== before
    const reason = renamed ? rename(subject, typed) : undefined
    setRefused(reason)
    if (reason !== undefined) return
    if (renamed && typed !== meanwhile && meanwhile !== before)
      showToast({ sentence: `Meanwhile another tab had called it ${quoted(meanwhile)}.`, action: { title: 'Undo', run: undoStep } })
    done.current = true
    const root = input.current?.closest('.canvas') ?? null
    stopRenaming()
    if (giveBack && root !== null) requestAnimationFrame(() => focusOn(root, subject))
  }

  return (
    <div
      className="rename canvas-floating nodrag nopan nokey"
      style={{ transform: `translate(${box.x}px, ${box.y}px) scale(${scale})`, width: box.width, height: box.height }}
    >
      <input
        ref={input}
        aria-label="Name"
        aria-invalid={refused !== undefined || undefined}
        defaultValue={text}
        onBlur={() => finish(true, false)}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter' || event.key === 'Tab') finish(true, true)
          else if (event.key === 'Escape') finish(false, true)
          else return
          event.preventDefault()
        }}
      />
      {refused === undefined ? null : <p role="alert">{refused}</p>}
    </div>
  )
}

const isTyped = (event: KeyboardEvent): boolean => /^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey

/** A letter typed names what was just made, until Enter or Escape leaves it as it is called. Before any other key, so that letters reach the name. */
const useRenameKeys = (): void =>
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { fresh, renaming } = useRenaming.getState()
      if (fresh === undefined || renaming !== undefined) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role="menu"]') !== null) return
      if (event.key === 'Enter' || event.key === 'Escape') stopRenaming()
      if (!isTyped(event)) return
      event.preventDefault()
      event.stopPropagation()
      startRenaming(fresh, event.key)
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [])

/** The field in which an element is renamed where it stands. */
export function RenameField() {
  useRenameKeys()
  const renaming = useRenaming((state) => state.renaming)
  const scene = useScene((state) => state.scene)
  const model = useDocument((document) => document.model)
  const box = renaming === undefined ? undefined : placeOf(scene, renaming.subject)
  if (renaming === undefined || box === undefined) return null
  const text = renaming.text ?? nameToEdit(model, renaming.subject)
  return (
    <ViewportPortal>
      <Field key={renaming.subject} subject={renaming.subject} text={text} box={box} />
    </ViewportPortal>
  )
}
