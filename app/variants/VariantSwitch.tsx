import { useCallback, useState } from 'react'
import { compareVariants } from '../store/comparing'
import { useDocument } from '../store/document'
import { Icon } from '../ui/Icon'
import { Menu, type MenuItem } from '../ui/Menu'
import { deleteVariant, duplicateAsVariant, nameOfVariant, startRenamingVariant, turnTo } from './acting'
import './variants.css'

/** Which variant is shown, and the way to the others. Nothing where there is only one. */
export function VariantSwitch() {
  const variants = useDocument((document) => document.variants)
  const shown = useDocument((document) => document.variant)
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number }>()
  const closeMenu = useCallback(() => setMenu(undefined), [])
  if (variants.length < 2) return null
  const name = nameOfVariant(shown)
  const items: readonly MenuItem[] = [
    ...variants.map(({ id, name: title }): MenuItem => ({
      id,
      title,
      icon: <span className="variant-tick">{id === shown ? <Icon glyph="tick" small /> : null}</span>,
      run: () => turnTo(id),
    })),
    { id: 'compare', title: 'Compare variants…', apart: true, keys: 'Shift+C', run: compareVariants },
    { id: 'duplicate', title: `Duplicate “${name}” as a variant`, apart: true, run: duplicateAsVariant },
    { id: 'rename', title: `Rename “${name}”…`, run: () => startRenamingVariant(shown) },
    { id: 'delete', title: `Delete “${name}”`, run: () => deleteVariant(shown) },
  ]
  return (
    <>
      <button
        type="button"
        className="button variant-switch"
        aria-label={`Variant: ${name}`}
        aria-haspopup="menu"
        aria-expanded={menu !== undefined}
        title={`Variant ${variants.findIndex(({ id }) => id === shown) + 1} of ${variants.length}: ${name}`}
        onClick={({ currentTarget }) => {
          const { left, bottom } = currentTarget.getBoundingClientRect()
          setMenu({ x: left, y: bottom + 4 })
        }}
      >
        <span>{name}</span>
        <Icon glyph="chevron" small />
      </button>
      {menu === undefined ? null : <Menu label="Variants" at={menu} onClose={closeMenu} items={items} />}
    </>
  )
}
