import type { DocumentState } from './document'

/** What the open document is called: as its model says, else like its file. */
export const documentName = ({ model, origin }: DocumentState): string => {
  const name = model.name?.trim() ?? ''
  if (name !== '') return name
  const isKept = origin.kind === 'file' || origin.kind === 'stored'
  return isKept && origin.name !== undefined ? origin.name.replace(/(\.progress)?\.json$/i, '') : 'Untitled drawing'
}
