import { useRef } from 'react'
import { Icon } from '../ui/Icon'
import { chooseFile, FILE_TYPES, openFile } from './opening'

type OpenButtonProps = { readonly className?: string; readonly title?: string }

/** Asks for a file and opens it. */
export function OpenButton({ className = 'button', title = 'Open a file…' }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className={className}
        aria-label={title}
        title={title}
        onClick={() => void chooseFile(() => input.current?.click())}
      >
        <Icon glyph="folder" small />
        <span className="button-words">{title}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={FILE_TYPES}
        aria-label="File to open"
        onChange={(event) => {
          const file = event.target.files?.[0]
          // So that the same file can be chosen again after it was mended.
          event.target.value = ''
          if (file !== undefined) void openFile(file)
        }}
      />
    </>
  )
}
