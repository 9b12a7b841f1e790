import { create } from 'zustand'
import type { Issue } from '../../model/schema/model'
import { positioned } from '../layout/positioned'
import { navigate } from '../store/address'
import { emptyModel, openDocument, useDocument } from '../store/document'
import { noteInFile } from '../store/fileState'
import { flush } from '../store/library/autosave'
import { announce } from '../ui/announce'
import { readModelFile } from './readModelFile'

type OpeningState = {
  /** The file that is being read and arranged. */
  readonly busy: string | undefined
  /** What could not be opened; `file` is undefined for a link. */
  readonly broken: { readonly file: string | undefined; readonly issues: readonly Issue[] } | undefined
}

export const useOpening = create<OpeningState>(() => ({ busy: undefined, broken: undefined }))

const refuse = (file: string | undefined, issues: readonly Issue[]): void =>
  useOpening.setState({ busy: undefined, broken: { file, issues } })

/** Says why a link was not opened. */
export const refuseLink = (issues: readonly Issue[]): void => refuse(undefined, issues)

export const dismissBroken = (): void => useOpening.setState({ broken: undefined })

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Opens a `.progress.json` file, or a picture that carries a model, in place of the open document, or shows what is wrong with it and leaves the document alone. */
export const openFile = async (file: File): Promise<void> => {
  useOpening.setState({ busy: file.name, broken: undefined })
  try {
    const parsed = await readModelFile(file)
    if (!parsed.ok) return refuse(file.name, parsed.issues)
    const model = await positioned(parsed.value)
    openDocument(model, { origin: { kind: 'file', name: file.name } })
    noteInFile()
  } catch (error) {
    return refuse(file.name, [{ pointer: '', message: `The file could not be opened: ${reasonOf(error)}` }])
  }
  const { id } = useDocument.getState()
  useOpening.setState({ busy: undefined })
  void flush()
  navigate({ view: 'drawing', id })
  announce(`Opened ${file.name}.`)
}

export const startDrawing = (): void => {
  openDocument(emptyModel)
  navigate({ view: 'drawing', id: useDocument.getState().id })
}
