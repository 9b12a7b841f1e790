import { useEffect, useState } from 'react'
import { centreOf, type Point } from '../../model/picture/box'
import { toScreen, useCamera } from '../canvas/camera'
import { boundsOfAll } from '../canvas/cameraMoves'
import { select, toggle, useSelection, type Subject } from '../store/selection'
import { Menu, type MenuItem } from '../ui/Menu'
import { isOffered, type Action } from './action'

/** What the menu offers, in this order; a list apart is set off by a line. Only what applies is shown. */
const ON_SELECTION: readonly (readonly string[])[] = [
  ['rename', 'append-right', 'append-left'],
  ['make-rpc', 'make-queue', 'make-topic', 'make-data', 'join-rpc', 'join-queue', 'join-topic', 'join-data'],
  ['cut', 'copy', 'paste', 'duplicate', 'delete'],
  ['arrange-selection-right', 'arrange-selection-down', 'pin', 'unpin'],
  ['collapse', 'expand', 'select-inside', 'group', 'ungroup'],
  ['align-left', 'align-centre', 'align-top', 'align-middle', 'distribute-horizontally', 'distribute-vertically'],
  ['play-failure', 'start-run'],
  ['select-same-kind', 'zoom-to-selection'],
]
const ON_CANVAS: readonly (readonly string[])[] = [
  ['add-person', 'add-timer', 'add-microservice', 'add-function', 'add-stream-job', 'add-agent', 'add-external', 'add-store'],
  ['paste', 'select-all'],
  ['arrange-right', 'arrange-down', 'arrange-pinned-too-right'],
  ['duplicate-variant', 'next-variant', 'compare-variants'],
  ['zoom-to-fit', 'trunks-on', 'trunks-off', 'commands'],
]

const itemsOf = (lists: readonly (readonly string[])[], actions: readonly Action[]): readonly MenuItem[] =>
  lists.flatMap((ids, list) => {
    const found = ids.flatMap((id) => actions.find((action) => action.id === id && isOffered(action)) ?? [])
    return found.map((action, i): MenuItem => {
      const [keys] = action.keys ?? []
      return { id: action.id, title: action.title, apart: list > 0 && i === 0, run: action.run, ...(keys === undefined ? {} : { keys }) }
    })
  })

const isByKey = ({ button, clientX, clientY }: MouseEvent): boolean => button < 0 || (clientX === 0 && clientY === 0)

/** What the menu key asks about: what has the focus, or the row that a list says is the active one. */
const focused = (): Element | null => {
  const { activeElement } = document
  return document.getElementById(activeElement?.getAttribute('aria-activedescendant') ?? '') ?? activeElement
}

type SubjectAt = (event: MouseEvent) => Subject | undefined

/** What a menu is about: of the outline the row that it has selected by then; of the canvas what is pointed at or has the focus. */
const subjectOf = (event: MouseEvent, place: Element, subjectAt: SubjectAt): Subject | undefined => {
  if (!place.matches('.canvas')) return [...useSelection.getState().selected][0]
  if (!isByKey(event)) return subjectAt(event)
  return (focused()?.closest('[data-subject]')?.getAttribute('data-subject') as Subject | null) ?? undefined
}

const pointOf = (event: MouseEvent, place: Element, subject: Subject | undefined): Point => {
  if (!isByKey(event)) return { x: event.clientX, y: event.clientY }
  const drawn = place.matches('.canvas') && subject !== undefined ? boundsOfAll([subject]) : undefined
  if (drawn === undefined) return centreOf((focused() ?? place).getBoundingClientRect())
  const { left, top } = place.getBoundingClientRect()
  const { x, y } = toScreen(useCamera.getState(), centreOf(drawn))
  return { x: left + x, y: top + y }
}

/** The menu of the right button, of the menu key and of a long press. */
export function ContextMenu({ actions, subjectAt }: { readonly actions: readonly Action[]; readonly subjectAt: SubjectAt }) {
  const [menu, setMenu] = useState<{ readonly at: Point; readonly items: readonly MenuItem[] }>()

  useEffect(() => {
    const onMenu = (event: MouseEvent): void => {
      const { target } = event
      const place = target instanceof Element && target.closest('input') === null ? target.closest('.canvas, .outline-tree') : null
      if (place === null) return
      event.preventDefault()
      const subject = subjectOf(event, place, subjectAt)
      const { selected } = useSelection.getState()
      if (subject !== undefined && !selected.has(subject)) (event.shiftKey && !isByKey(event) ? toggle : select)(subject)
      setMenu({ at: pointOf(event, place, subject), items: itemsOf(subject === undefined ? ON_CANVAS : ON_SELECTION, actions) })
    }
    addEventListener('contextmenu', onMenu)
    return () => removeEventListener('contextmenu', onMenu)
  }, [actions, subjectAt])

  return menu === undefined ? null : <Menu label="Actions" items={menu.items} at={menu.at} onClose={() => setMenu(undefined)} />
}
