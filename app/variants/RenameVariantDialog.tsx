import { useEffect, useRef, useState } from 'react'
import { useDocument } from '../store/document'
import { renameVariant } from '../store/variants'
import { Dialog } from '../ui/Dialog'
import { showToast } from '../ui/toast'
import { nameOfVariant, stopRenamingVariant } from './acting'

/** Asks for another name of a variant. */
export function RenameVariantDialog({ id }: { readonly id: string }) {
  const field = useRef<HTMLInputElement>(null)
  // After the dialog has put the focus on its main button.
  useEffect(() => field.current?.select(), [])
  const [before] = useState(() => nameOfVariant(id))
  const [name, setName] = useState(before)
  const taken = useDocument(({ variants }) => variants.some((variant) => variant.id !== id && variant.name === name.trim()))
  const wrong = taken ? 'Another variant has this name.' : name.trim() === '' ? 'It needs a name to be told apart by.' : undefined
  const rename = (): void => {
    if (wrong !== undefined) return
    stopRenamingVariant()
    if (name.trim() === before) return
    renameVariant(id, name.trim())
    showToast({
      sentence: `“${before}” is called “${name.trim()}” now.`,
      action: { title: 'Undo', run: () => renameVariant(id, before) },
    })
  }
  return (
    <Dialog
      title={`Rename the variant “${before}”`}
      onClose={stopRenamingVariant}
      actions={
        <>
          <button type="button" className="button" onClick={stopRenamingVariant}>
            Cancel
          </button>
          <button type="submit" form="rename-variant" className="button primary" aria-disabled={wrong === undefined ? undefined : true}>
            Rename
          </button>
        </>
      }
    >
      <form
        id="rename-variant"
        className="rename-variant"
        onSubmit={(event) => {
          event.preventDefault()
          rename()
        }}
      >
        <label>
          Name
          <input
            ref={field}
            className="text"
            value={name}
            maxLength={200}
            aria-invalid={wrong !== undefined}
            aria-describedby="rename-variant-wrong"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <p id="rename-variant-wrong" role="status">
          {wrong}
        </p>
      </form>
    </Dialog>
  )
}
