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

export function IconButton({ icon, label, keys, ...rest }: IconButtonProps) {
  return (
    <button type="button" className="button square" aria-label={label} title={keys === undefined ? label : `${label} (${keys})`} {...rest}>
      <Icon glyph={icon} />
    </button>
  )
}
