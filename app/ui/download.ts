/** File systems end names at 255 bytes, of which most letters take three at most. */
const START = /^.{0,80}/u

/** A name that every system takes for a file. */
export const fileNameOf = (name: string, extension: string): string => {
  const [short = ''] = START.exec(name.replaceAll(/[^\p{L}\p{M}\p{N}.]+/gu, '-')) ?? []
  const plain = short.replaceAll(/-?\.-?/g, '.').replaceAll(/^[-.]+|[-.]+$/g, '')
  return `${plain.toLowerCase() || 'drawing'}.${extension}`
}

/** Hands content over as a file. */
export const download = (content: Blob, name: string): void => {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the address after this turn of the event loop.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
