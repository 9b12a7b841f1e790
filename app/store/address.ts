import { useSyncExternalStore } from 'react'

/** Which view the address bar asks for. */
export type Address =
  | { readonly view: 'start' }
  | { readonly view: 'example'; readonly name: string }
  /** A document that this tab holds: a new drawing or an opened file. */
  | { readonly view: 'drawing'; readonly id: string; readonly from?: string }
  /** A model in the address itself, as model/share writes it: `#m=…`. */
  | { readonly view: 'link'; readonly link: string }
  /** A model that lies elsewhere. */
  | { readonly view: 'remote'; readonly url: string }

/** Some programs encode what needs no encoding. */
const LINK = /^#m(?:=|%3D)/i

const addressOf = (search: string, hash: string): Address => {
  if (LINK.test(hash)) return { view: 'link', link: hash }
  const query = new URLSearchParams(search)
  const url = query.get('model')
  if (url !== null) return { view: 'remote', url }
  const name = query.get('example')
  if (name !== null) return { view: 'example', name }
  const id = query.get('drawing')
  const from = query.get('from')
  return id === null ? { view: 'start' } : { view: 'drawing', id, ...(from === null ? {} : { from }) }
}

const searchOf = (address: Address): string => {
  switch (address.view) {
    case 'start':
      return ''
    case 'example':
      return `?${new URLSearchParams({ example: address.name }).toString()}`
    case 'drawing':
      return `?${new URLSearchParams({ drawing: address.id, ...(address.from === undefined ? {} : { from: address.from }) }).toString()}`
    case 'link':
      return address.link
    case 'remote':
      return `?${new URLSearchParams({ model: address.url }).toString()}`
  }
}

/** A link that opens the address; relative, so that it works wherever the app is served. */
const hrefOf = (address: Address): string => searchOf(address) || '.'

let known = ''
let current: Address = { view: 'start' }

const read = (): Address => {
  const asked = location.search + location.hash
  if (asked === known) return current
  known = asked
  current = addressOf(location.search, location.hash)
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

type Click = Pick<MouseEvent, 'metaKey' | 'ctrlKey' | 'shiftKey' | 'preventDefault'>

/** What lets an `<a>` lead to an address within the page. With a key held, the browser opens it as it opens any other. */
export const linkTo = (address: Address) => ({
  href: hrefOf(address),
  onClick: (event: Click): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    navigate(address)
  },
})

/** Takes back a link that could not be opened: the address is again what it was without it. */
export const leaveLink = (): void => navigate(addressOf(location.search, ''), 'replace')
