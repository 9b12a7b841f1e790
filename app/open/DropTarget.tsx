import { useEffect, useState } from 'react'
import { isWriting } from '../ui/keys'
import { openFile } from './opening'
import { placeOfDropped } from './pickers'
import './dropTarget.css'

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

/** Lets a file be dropped anywhere on the page, and says so while one hovers over it. */
export function DropTarget() {
  const [hovering, setHovering] = useState(false)

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setHovering(true)
    }
    // The last leave, out of the window, has nowhere it leads to.
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false)
    }
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setHovering(false)
      const file = event.dataTransfer?.files[0]
      const item = [...(event.dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file')
      if (file !== undefined) void placeOfDropped(item).then((handle) => openFile(file, handle))
    }
    // A file that was copied in a folder, or a picture that still carries its model.
    const paste = (event: ClipboardEvent): void => {
      const file = event.clipboardData?.files[0]
      if (file === undefined || isWriting(event.target)) return
      event.preventDefault()
      void openFile(file)
    }
    addEventListener('paste', paste)
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('paste', paste)
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [])

  return hovering ? (
    <div className="drop-target" aria-hidden="true">
      <p>Drop the file to open it</p>
    </div>
  ) : null
}
