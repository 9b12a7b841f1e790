import type { Offers } from './offers'

/** Is it to be listed for what has been typed so far? */
export const isSought = ({ sought, atOnce = false }: Offers, search: string): boolean => {
  const [first = ''] = search.trim().toLowerCase().split(/\W+/)
  if (sought === undefined) return true
  return first === '' ? atOnce : sought.some((word) => word.startsWith(first) || first.startsWith(word))
}
