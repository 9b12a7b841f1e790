import { useSyncExternalStore } from 'react'

/** Which view the address bar asks for. */
export type Address =
  | { readonly view: 'start' }
  | { readonly view: 'example'; readonly name: string }
  /** A document that this tab holds: a new drawing or an opened file. */
  | { readonly view: 'drawing'; readonly id: string }

const addressOf = (search: string): Address => {
  const query = new URLSearchParams(search)
  const name = query.get('example')
  if (name !== null) return { view: 'example', name }
  const id = query.get('drawing')
  return id === null ? { view: 'start' } : { view: 'drawing', id }
}

const searchOf = (address: Address): string => {
  switch (address.view) {
    case 'start':
      return ''
    case 'example':
      return `?${new URLSearchParams({ example: address.name }).toString()}`
    case 'drawing':
      return `?${new URLSearchParams({ drawing: address.id }).toString()}`
  }
}

/** A link that opens the address; relative, so that it works wherever the app is served. */
export const hrefOf = (address: Address): string => searchOf(address) || '.'

let known = ''
let current: Address = { view: 'start' }

const read = (): Address => {
  if (location.search === known) return current
  known = location.search
  current = addressOf(known)
  return current
}

const listeners = new Set<() => void>()
const changed = (): void => listeners.forEach((listener) => listener())

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) addEventListener('popstate', changed)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) removeEventListener('popstate', changed)
  }
}

export const useAddress = (): Address => useSyncExternalStore(subscribe, read)

export const navigate = (address: Address, how: 'push' | 'replace' = 'push'): void => {
  const url = location.pathname + searchOf(address)
  if (how === 'push') history.pushState(null, '', url)
  else history.replaceState(null, '', url)
  changed()
}
