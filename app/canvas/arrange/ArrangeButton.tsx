import { useRef, useState } from 'react'
import { useDocument } from '../../store/document'
import { useSelection } from '../../store/selection'
import { Icon } from '../../ui/Icon'
import { Menu } from '../../ui/Menu'
import { arrangements } from './arrangements'

/** The ways to arrange, as a menu below a button. */
export function ArrangeButton() {
  const button = useRef<HTMLButtonElement>(null)
  const [at, setAt] = useState<{ readonly x: number; readonly y: number }>()
  const readOnly = useDocument((document) => document.readOnly)
  // What the menu offers depends on it.
  useSelection((selection) => selection.selected)
  const open = (): void => {
    const box = button.current?.getBoundingClientRect()
    if (box !== undefined) setAt({ x: box.left, y: box.bottom + 4 })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="button square"
        aria-label="Arrange"
        aria-haspopup="menu"
        aria-expanded={at !== undefined}
        aria-disabled={readOnly || undefined}
        title="Arrange the drawing"
        onClick={readOnly ? undefined : open}
      >
        <Icon glyph="arrange" />
      </button>
      {at === undefined ? null : (
        <Menu
          label="Arrange"
          at={at}
          onClose={() => setAt(undefined)}
          items={arrangements
            .filter(({ applies }) => applies())
            .map(({ id, title, keys, apart, run }, i) => ({
              id,
              title,
              apart: apart && i > 0,
              run,
              ...(keys === undefined ? {} : { keys }),
            }))}
        />
      )}
    </>
  )
}
