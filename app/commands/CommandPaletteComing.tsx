import { useRef } from 'react'
import { useModal } from '../ui/useModal'
import './commands.css'

type CommandPaletteComingProps = { readonly search: string; readonly onSearch: (search: string) => void; readonly onClose: () => void }

/** Takes what is typed while the palette of commands is still being fetched: else the letters would be taken for keys. */
export function CommandPaletteComing({ search, onSearch, onClose }: CommandPaletteComingProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useModal(dialog)
  return (
    <dialog ref={dialog} className="command-palette" aria-label="Commands, loading" onCancel={onClose}>
      <input aria-label="Commands" value={search} onChange={({ target }) => onSearch(target.value)} />
    </dialog>
  )
}
