import { printModel } from '../../model/formats/json/printModel'
import { useDocument } from '../store/document'
import { documentName } from '../store/documentName'
import { noteInFile } from '../store/fileState'
import { download, fileNameOf } from '../ui/download'
import { showToast } from '../ui/toast'

/** Hands the open document over as a file. */
export const saveFile = (): void => {
  const opened = useDocument.getState()
  const name = fileNameOf(documentName(opened), 'progress.json')
  download(new Blob([printModel(opened.model)], { type: 'application/json' }), name)
  noteInFile()
  showToast({ sentence: `Saved as ${name}.` })
}
