import type { ComponentProps } from 'react'
import type { GlyphName } from './glyphs'
import { Icon } from './Icon'

type IconButtonProps = Omit<ComponentProps<'button'>, 'children' | 'type' | 'className'> & {
  readonly icon: GlyphName
  /** What it does: heard, and shown on hover. */
  readonly label: string
  /** The key that does the same, shown on hover. */
  readonly keys?: string
}

/** A disabled one keeps the focus, so that using it up does not throw a keyboard user out. */
export function IconButton({ icon, label, keys, disabled = false, onClick, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button square"
      aria-label={label}
      aria-disabled={disabled || undefined}
      title={keys === undefined ? label : `${label} (${keys})`}
      onClick={disabled ? undefined : onClick}
      {...rest}
    >
      <Icon glyph={icon} />
    </button>
  )
}
