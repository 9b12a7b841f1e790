import { create } from 'zustand'
import { parseJson } from '../../model/formats/json/parseModelText'
import type { Issue, Model } from '../../model/schema/model'
import { salvage } from '../../model/schema/salvage'
import { positioned } from '../layout/positioned'
import { navigate } from '../store/address'
import { emptyModel, openDocument, useDocument } from '../store/document'
import { noteInFile, type OnDisk } from '../store/fileState'
import { flush } from '../store/library/autosave'
import { announce } from '../ui/announce'
import { reasonOf } from '../ui/reasonOf'
import { pickToOpen } from './pickers'
import { readModelFile } from './readModelFile'

type OpeningState = {
  /** The file that is being read and arranged. */
  readonly busy: string | undefined
  /** What could not be opened; `file` is undefined for a link. */
  readonly broken: Broken | undefined
}

type Broken = {
  readonly file: string | undefined
  readonly issues: readonly Issue[]
  /** What can be read of it all the same. */
  readonly rest?: Model | undefined
}

export const useOpening = create<OpeningState>(() => ({ busy: undefined, broken: undefined }))

const refuse = (file: string | undefined, issues: readonly Issue[], rest?: Model): void =>
  useOpening.setState({ busy: undefined, broken: { file, issues, rest } })

/** Says why a link was not opened. */
export const refuseLink = (issues: readonly Issue[]): void => refuse(undefined, issues)

export const dismissBroken = (): void => useOpening.setState({ broken: undefined })

/** What can be read of a broken file; nothing of one that is no JSON. */
const restOf = async (file: File): Promise<Model | undefined> => {
  const json = parseJson(await file.text())
  return json.ok ? salvage(json.value) : undefined
}

/** Opens what can be read of the broken file, to be looked at; the file stays as it is. */
export const openRest = async (): Promise<void> => {
  const { broken } = useOpening.getState()
  if (broken?.rest === undefined) return
  dismissBroken()
  const { file = '', issues, rest } = broken
  openDocument(await positioned(rest), { origin: { kind: 'file', name: file, leftOut: issues.length }, readOnly: true })
  navigate({ view: 'drawing', id: useDocument.getState().id })
  announce(`Opened what can be read of ${file}.`)
}

/** Only a model’s own file can be saved to again, not a picture that carries one. */
const diskOf = (file: File, handle: FileSystemFileHandle | undefined): OnDisk | undefined =>
  handle === undefined || !file.name.endsWith('.json') ? undefined : { handle, modified: file.lastModified }

/** Opens a `.progress.json` file, or a picture that carries a model, in place of the open document, or shows what is wrong with it and leaves the document alone. */
export const openFile = async (file: File, handle?: FileSystemFileHandle): Promise<void> => {
  useOpening.setState({ busy: file.name, broken: undefined })
  try {
    const parsed = await readModelFile(file)
    if (!parsed.ok) return refuse(file.name, parsed.issues, await restOf(file))
    const model = await positioned(parsed.value)
    openDocument(model, { origin: { kind: 'file', name: file.name } })
    noteInFile(diskOf(file, handle))
  } catch (error) {
    return refuse(file.name, [{ pointer: '', message: `The file could not be opened: ${reasonOf(error)}` }])
  }
  const { id } = useDocument.getState()
  useOpening.setState({ busy: undefined })
  void flush()
  navigate({ view: 'drawing', id })
  announce(`Opened ${file.name}.`)
}

export const FILE_TYPES = '.json,.svg,.png,application/json,image/svg+xml,image/png'

const chooseByInput = (): void => {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = FILE_TYPES
  input.addEventListener('change', () => input.files?.[0] !== undefined && void openFile(input.files[0]))
  input.click()
}

/** Asks for a file and opens it; `otherwise` asks where the browser has no dialog that remembers where the file lies. */
export const chooseFile = async (otherwise: () => void = chooseByInput): Promise<void> => {
  const picked = await pickToOpen()
  if (picked === 'no-dialog') otherwise()
  else if (picked !== 'given-up') await openFile(await picked.getFile(), picked)
}

export const startDrawing = (): void => {
  openDocument(emptyModel)
  navigate({ view: 'drawing', id: useDocument.getState().id })
}
