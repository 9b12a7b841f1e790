import type { ReactNode } from 'react'

type ScrollAreaProps = { readonly label: string; readonly className: string; readonly id?: string; readonly children: ReactNode }

/** Text that scrolls by itself, and therefore can be focused: the arrow keys scroll it. */
export function ScrollArea({ label, className, id, children }: ScrollAreaProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- without it, a keyboard cannot scroll what has nothing to focus.
    <div id={id} className={`${className} overflow`} role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
