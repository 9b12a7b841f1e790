import { printModel } from '../../model/formats/json/printModel'
import { useDocument } from '../store/document'
import { documentName } from '../store/documentName'
import { showToast } from '../ui/toast'

const fileNameOf = (name: string): string => {
  const plain = name.replaceAll(/[^\p{L}\p{N}.]+/gu, '-').replaceAll(/^[-.]+|[-.]+$/g, '')
  return `${plain.toLowerCase() || 'drawing'}.progress.json`
}

/** Hands the open document over as a file. */
export const saveFile = (): void => {
  const opened = useDocument.getState()
  const url = URL.createObjectURL(new Blob([printModel(opened.model)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileNameOf(documentName(opened))
  link.click()
  // The browser reads the address after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  showToast({ sentence: `Saved as ${link.download}.` })
}
