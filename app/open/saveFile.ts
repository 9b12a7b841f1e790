import { printModel } from '../../model/formats/json/printModel'
import { useDocument } from '../store/document'
import { fileOnDisk, noteInFile, type OnDisk } from '../store/fileState'
import { nameForFile, shownVariantName } from '../store/variants'
import { download, fileNameOf } from '../ui/download'
import { reasonOf } from '../ui/reasonOf'
import { showToast } from '../ui/toast'
import { pickToSave } from './pickers'

const textNow = (): string => printModel(useDocument.getState().model)

const nameNow = (): string => fileNameOf(nameForFile(useDocument.getState()), 'progress.json')

/** Said where there are several variants. */
const onlyThisVariant = (): string => {
  const variant = shownVariantName(useDocument.getState())
  return variant === undefined ? '' : ` The file holds the variant “${variant}”; this browser keeps them all.`
}

const downloadFile = (): void => {
  download(new Blob([textNow()], { type: 'application/json' }), nameNow())
  noteInFile()
  showToast({ sentence: `Saved as ${nameNow()}.${onlyThisVariant()}` })
}

const write = async (handle: FileSystemFileHandle): Promise<void> => {
  const writable = await handle.createWritable()
  await writable.write(textNow())
  await writable.close()
  noteInFile({ handle, modified: (await handle.getFile()).lastModified })
  showToast({ sentence: `Saved to ${handle.name}.${onlyThisVariant()}` })
}

const orSayWhy = async (handle: FileSystemFileHandle): Promise<void> => {
  try {
    await write(handle)
  } catch (error) {
    const reason = reasonOf(error)
    showToast({
      sentence: `${handle.name} could not be written: ${reason}`,
      action: { title: 'Download it instead', run: downloadFile },
    })
  }
}

/** Has something else written the file since this tab read or wrote it? */
const isChangedElsewhere = async ({ handle, modified }: OnDisk): Promise<boolean> => {
  const file = await handle.getFile().catch(() => undefined)
  return file !== undefined && file.lastModified !== modified
}

/** Saves to a file to be chosen; as a download where the browser has no dialog for that. */
export const saveFileAs = async (): Promise<void> => {
  const picked = await pickToSave(nameNow())
  if (picked === 'no-dialog') downloadFile()
  else if (picked !== 'given-up') await orSayWhy(picked)
}

/** Saves to the file that the document came from or was last saved to, else to one to be chosen. */
export const saveFile = async (): Promise<void> => {
  const disk = fileOnDisk()
  if (disk === undefined) return saveFileAs()
  if (await isChangedElsewhere(disk))
    return showToast({
      sentence: `${disk.handle.name} was changed by something else since; nothing was written.`,
      action: { title: 'Write over it', run: () => void orSayWhy(disk.handle) },
    })
  return orSayWhy(disk.handle)
}
