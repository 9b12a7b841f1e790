import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { exampleModel } from './examples/exampleQueries'
import type { Address } from './store/address'
import { openDocument, useDocument, type DocumentState } from './store/document'
import { isPristine, reopen } from './store/opened'

/** How far the document is that the address asks for. */
export type Opened =
  | { readonly state: 'open' }
  | { readonly state: 'opening' }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly error: Error; readonly retry: () => void }

const answers = (document: DocumentState, address: Address): boolean => {
  if (address.view === 'example') return isPristine(document, address.name)
  return address.view === 'drawing' && document.id === address.id
}

/** Opens the document that the address asks for, unless it is open. */
export const useOpened = (address: Address): Opened => {
  const open = useDocument((document) => answers(document, address))
  const name = address.view === 'example' ? address.name : ''
  const example = useQuery({ ...exampleModel(name), enabled: name !== '' && !open })
  const [missing, setMissing] = useState('')

  useEffect(() => {
    if (!open && name !== '' && example.data !== undefined) openDocument(example.data, { origin: { kind: 'example', name } })
  }, [open, name, example.data])

  const id = address.view === 'drawing' ? address.id : ''
  useEffect(() => {
    if (open || id === '') return
    const find = async (): Promise<void> => {
      if (!(await reopen(id))) setMissing(id)
    }
    void find()
  }, [open, id])

  if (open) return { state: 'open' }
  if (id !== '' && missing === id) return { state: 'missing' }
  if (name !== '' && example.isError) return { state: 'failed', error: example.error, retry: () => void example.refetch() }
  return { state: 'opening' }
}
