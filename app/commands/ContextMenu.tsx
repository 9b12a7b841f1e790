import { useEffect, useState } from 'react'
import type { Point } from '../../model/picture/box'
import { select, toggle, useSelection } from '../store/selection'
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

/** The menu of the right button, of the menu key and of a long press. */
export function ContextMenu({
  actions,
  subjectAt,
}: {
  readonly actions: readonly Action[]
  readonly subjectAt: (event: MouseEvent) => string | undefined
}) {
  const [menu, setMenu] = useState<{ readonly at: Point; readonly items: readonly MenuItem[] }>()

  useEffect(() => {
    const onMenu = (event: MouseEvent): void => {
      const canvas = event.target instanceof Element ? event.target.closest('.canvas') : null
      if (canvas === null || (event.target instanceof Element && event.target.closest('input') !== null)) return
      event.preventDefault()
      const subject = subjectAt(event)
      const { selected } = useSelection.getState()
      if (subject !== undefined && !selected.has(subject)) (event.shiftKey ? toggle : select)(subject)
      const byKey = event.clientX === 0 && event.clientY === 0
      const box = (byKey ? (document.activeElement ?? canvas) : canvas).getBoundingClientRect()
      const at = byKey ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: event.clientX, y: event.clientY }
      setMenu({ at, items: itemsOf(subject === undefined ? ON_CANVAS : ON_SELECTION, actions) })
    }
    addEventListener('contextmenu', onMenu)
    return () => removeEventListener('contextmenu', onMenu)
  }, [actions, subjectAt])

  return menu === undefined ? null : <Menu label="Actions" items={menu.items} at={menu.at} onClose={() => setMenu(undefined)} />
}
