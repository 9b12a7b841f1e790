/** The dialogs of the system for files, where the browser has them; the types of the language do not know them yet. */
type Kind = { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }
type Pickers = {
  readonly showOpenFilePicker?: (options: { readonly types: readonly Kind[] }) => Promise<readonly FileSystemFileHandle[]>
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string
    readonly types: readonly Kind[]
  }) => Promise<FileSystemFileHandle>
}

const pickers = (): Pickers => globalThis as Pickers

const MODEL: Kind = { description: 'Coordinated Progress drawing', accept: { 'application/json': ['.json'] } }
const ANY: Kind = {
  description: 'Drawings, and pictures that carry one',
  accept: { ...MODEL.accept, 'image/svg+xml': ['.svg'], 'image/png': ['.png'] },
}

/** `given-up` where the person closed the dialog, `no-dialog` where the browser has none. */
export type Picked = FileSystemFileHandle | 'given-up' | 'no-dialog'

const answered = async (picking: Promise<FileSystemFileHandle | undefined> | undefined): Promise<Picked> => {
  if (picking === undefined) return 'no-dialog'
  try {
    return (await picking) ?? 'given-up'
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return 'given-up'
    // Refused, as in a frame of another page.
    return 'no-dialog'
  }
}

export const pickToOpen = (): Promise<Picked> =>
  answered(
    pickers()
      .showOpenFilePicker?.({ types: [ANY] })
      .then(([handle]) => handle),
  )

export const pickToSave = (suggestedName: string): Promise<Picked> =>
  answered(pickers().showSaveFilePicker?.({ suggestedName, types: [MODEL] }))

/** A `DataTransferItem`, of which the types do not yet know what some browsers can do. */
type Dropped = { readonly kind: string; readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null> }

/** The place on disk of what was dropped. To be called while the drop is being handled; the item is gone afterwards. */
export const placeOfDropped = async (item: Dropped | undefined): Promise<FileSystemFileHandle | undefined> => {
  const handle = await item?.getAsFileSystemHandle?.().catch(() => null)
  return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined
}
